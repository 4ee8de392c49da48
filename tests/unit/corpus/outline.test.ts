import { describe, expect, test } from 'vitest';
import { outlineChapter } from '../../../src/corpus/outline.ts';

const paragraph = (text: string) => outlineChapter(`<Brief id="p1" states="s01">\n${text}\n</Brief>\n`);
const citesOf = (text: string) =>
  paragraph(text).blocks.flatMap((block) => (block.kind === 'paragraph' ? block.cites : []));

describe('a chapter', () => {
  test('becomes its blocks in order', () => {
    const { blocks, faults } = outlineChapter(`
<Heading id="speech">The *speech*</Heading>

<Authors id="p1" states="s05  s06">
They <Cite claim="speech">think so</Cite>.
</Authors>

<Map id="map1" title="Two places" shows="northtown
old-ferry">
A caption.
</Map>
`);
    expect(faults).toEqual([]);
    expect(blocks).toEqual([
      { kind: 'heading', id: 'speech', text: 'The speech' },
      {
        kind: 'paragraph',
        id: 'p1',
        speaker: 'authors',
        states: ['s05', 's06'],
        text: 'They think so.',
        cites: [{ kind: 'claim', ref: 'speech', words: 'think so', sentence: 'They think so.' }],
      },
      { kind: 'map', id: 'map1', title: 'Two places', shows: ['northtown', 'old-ferry'], caption: 'A caption.' },
    ]);
  });

  test('reads the same with and without front matter, and keeps the lines of the file', () => {
    const body = '<Site id="p1">\nText.\n</Site>\n';
    const whole = outlineChapter(`---\r\ntitle: T\r\n---\r\n\r\n${body}`);
    expect(whole.blocks).toEqual(outlineChapter(body).blocks);
    expect(whole.blocks.map((block) => whole.at.get(block))).toEqual([{ line: 5, column: 1 }]);
  });

  test('of several components on following lines is read like MDX reads it', () => {
    const { blocks } = outlineChapter('<Heading id="a">A</Heading>\n<Heading id="b">B</Heading>\n');
    expect(blocks.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('without a body has no blocks', () => {
    expect(outlineChapter('')).toMatchObject({ blocks: [], faults: [] });
  });
});

describe('plain text', () => {
  test('loses marks, tags and line breaks', () => {
    const { blocks } = paragraph(
      '*One* [two](https://x.example/),\n**three**  \nand\n<Cite event="e">four\nfive</Cite>.',
    );
    expect(blocks[0]).toMatchObject({ text: 'One two, three and four five.' });
  });

  test('keeps letters of every script', () => {
    expect(paragraph('“Шимол” — کابل.').blocks[0]).toMatchObject({ text: '“Шимол” — کابل.' });
  });
});

describe('a cite', () => {
  test.each([
    ['knows its sentence', 'One. Two <Cite claim="c">words</Cite> here. Three.', 'Two words here.'],
    [
      'stands in two sentences if its words do',
      'One <Cite claim="c">two. Three</Cite> four. Five.',
      'One two. Three four.',
    ],
    ['may be the whole paragraph', '<Cite claim="c">All of it.</Cite>', 'All of it.'],
    [
      'is found at the second of two like words',
      'The ferry ran. The <Cite claim="c">ferry</Cite> sank.',
      'The ferry sank.',
    ],
  ])('%s', (_, text, sentence) => {
    expect(citesOf(text).map((cite) => cite.sentence)).toEqual([sentence]);
  });

  test('has its own place', () => {
    const { blocks, at } = paragraph('One\ntwo <Cite source="s">three</Cite>.');
    const [block] = blocks;
    expect(block?.kind === 'paragraph' && block.cites.map((cite) => at.get(cite))).toEqual([{ line: 3, column: 5 }]);
  });
});
