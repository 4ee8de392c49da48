/** A chapter has all that its content says, in the HTML itself: with no script, no style and no other page. */
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/domain/chronology/index.ts';
import { leadSources, noteId, numberNotes, sourcesOfClaim, standing } from '../../src/domain/citations/index.ts';
import type { Heading, Paragraph, Source } from '../../src/model/corpus.ts';
import { RELATION_LABEL } from '../../src/model/words.ts';
import { chapterPages, corpus, follow, pageAt } from './dist.ts';
import { all, byId, classesOf, one, textOf, type Element } from './html.ts';

const chapters = [...corpus.chapters.values()];
const squash = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Words for what became of the brief's link, as a note says them. */
const LINK_WORDS = { found: 'the brief’s link found', lost: 'the brief’s link lost', none: 'no link in the brief' };

test('there is a page for each chapter, and no other', () => {
  expect(chapterPages.map((page) => page.path).sort()).toEqual([...corpus.chapters.keys()].map((id) => `chapters/${id}/`).sort());
});

describe.each(chapters)('chapter “$id”', (chapter) => {
  const page = pageAt(`chapters/${chapter.id}/`);
  const main = one(page.root, 'main');
  const text = one(main, '.text');
  const paragraphs = chapter.blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const headings = chapter.blocks.filter((block): block is Heading => block.kind === 'heading');
  const notes = [...numberNotes(chapter).values()];
  const noteOf = (id: string) => byId(main, id);
  /** The rows of sources in a note, as text. */
  const rows = (note: Element) => all(note, 'li').map((li) => ({ link: all(li, 'a')[0]!, text: textOf(li) }));

  test('its head: title, takeaway, both authors, reading time', () => {
    const head = one(main, '.head');
    expect(textOf(one(head, 'h1'))).toBe(chapter.title);
    expect(textOf(head)).toContain(squash(chapter.takeaway));
    for (const author of corpus.brief.authors) expect(textOf(head)).toContain(author);
    const minutes = Number(/(\d+) min/.exec(textOf(head))?.[1]);
    const words = paragraphs.map((block) => block.text).join(' ').split(/\s+/).length;
    expect(minutes).toBeGreaterThanOrEqual(1);
    expect(Math.abs(minutes - words / 220)).toBeLessThanOrEqual(1);
  });

  test('every paragraph is there in its order and voice, with all its words', () => {
    const drawn = all(text, '.v');
    expect(drawn.map((v) => v.attrs['id'])).toEqual(paragraphs.map((block) => block.id));
    for (const [at, block] of paragraphs.entries()) {
      const v = drawn[at]!;
      expect(classesOf(v).has(block.speaker), `${block.id} speaks as ${block.speaker}`).toBe(true);
      // Marks are numbers between the words; the text of the corpus has none.
      expect(textWithoutMarks(v), block.id).toContain(squash(block.text));
    }
  });

  test('who speaks is said in words where the voice changes; of the brief only to the ear', () => {
    for (const [at, block] of chapter.blocks.entries()) {
      if (block.kind !== 'paragraph') continue;
      const labels = all(byId(text, block.id), '.who');
      const before = chapter.blocks[at - 1];
      const goesOn = before?.kind === 'paragraph' && before.speaker === block.speaker;
      if (!goesOn) expect(labels.map(textOf), block.id).toEqual([expect.stringMatching(/^\w/)]);
      for (const label of labels) expect(classesOf(label).has('vh'), block.id).toBe(block.speaker === 'brief');
    }
  });

  test('every paragraph and heading has its id and a permalink that says where it leads', () => {
    expect(headings.map(({ id }) => textOf(byId(text, id)).replace(/ ?#$/, ''))).toEqual(headings.map((block) => squash(block.text)));
    for (const { id } of [...paragraphs, ...headings]) {
      // That of a heading stands beside it, so that the name of the heading is its text alone.
      const links = all(byId(text, id).parent!, (e) => e.tag === 'a' && e.attrs['href'] === `#${id}`);
      expect(links, id).toHaveLength(1);
      expect(links[0]!.attrs['aria-label'], id).toMatch(/^Link to /);
    }
  });

  test('its contents list every heading and the sources, for narrow screens and wide', () => {
    const wanted = [...headings.map(({ id }) => `#${id}`), '#sources'];
    const inPage = (within: Element) => all(within, 'a').map((a) => a.attrs['href']).filter((href) => href?.startsWith('#'));
    expect(inPage(one(main, '.toc'))).toEqual(wanted);
    expect(inPage(one(main, '.rail'))).toEqual(wanted);
  });

  test('every map of the chapter is drawn in the page, with its caption', () => {
    for (const block of chapter.blocks) {
      if (block.kind !== 'map') continue;
      const figure = byId(text, block.id);
      // One drawing for wide screens, one for narrow; both carry what the caption says.
      const drawings = all(figure, 'svg').filter((svg) => svg.attrs['role'] === 'img');
      expect(drawings.length, block.id).toBeGreaterThan(0);
      for (const drawing of drawings) expect(all(drawing, (e) => e.tag === 'path' || e.tag === 'use').length, block.id).toBeGreaterThan(5);
      expect(textOf(one(figure, 'figcaption')), block.id).toContain(block.title);
      expect(textOf(one(figure, 'figcaption')), block.id).toContain(squash(block.caption));
      const [live] = all(figure, 'a').map((a) => follow(page, a.attrs['href']!));
      expect(live, block.id).toMatchObject({ path: 'map/' });
    }
  });

  test('every note is there once, numbered by first mention', () => {
    const drawn = all(main, '.note');
    expect(drawn.map((note) => note.attrs['id'])).toEqual(notes.map((note) => noteId(note)));
    expect(drawn.map((note) => textOf(one(note, (e) => e.tag === 'b')).split(' ')[0])).toEqual(notes.map((note) => String(note.number)));
  });

  test('every cited word leads to a page and has a mark of the note’s number, for touch and for the margin', () => {
    const byNote = new Map(notes.map((note) => [noteId(note), note]));
    const cites = paragraphs.flatMap((block) => block.cites);
    const words = all(text, (e) => e.tag === 'a' && classesOf(e).has('c'));
    expect(words.map(textOf)).toEqual(cites.map((cite) => squash(cite.words)));
    expect(words.map((a) => a.attrs['href']).filter((href) => !/^https?:\/\//.test(href ?? ''))).toEqual([]);
    const buttons = all(text, (e) => e.tag === 'button' && classesOf(e).has('m'));
    const links = all(text, (e) => e.tag === 'a' && classesOf(e).has('m'));
    expect(buttons.map((e) => e.attrs['popovertarget'])).toEqual(cites.map(noteId));
    expect(links.map((e) => e.attrs['href'])).toEqual(cites.map((cite) => `#${noteId(cite)}`));
    // To readers without style sheets the number is told once, apart from the words.
    expect(buttons.map(textOf).join('')).toBe('');
    expect(links.map(textOf)).toEqual(cites.map((cite) => `[${byNote.get(noteId(cite))!.number}]`));
    for (const [at, cite] of cites.entries()) {
      const { number } = byNote.get(noteId(cite))!;
      for (const mark of [buttons[at]!, links[at]!]) {
        expect(mark.attrs['data-n']).toBe(String(number));
        expect(mark.attrs['aria-label']).toMatch(new RegExp(`^Note ${number}, \\w`));
      }
    }
  });

  test('the note on a claim says how it stands up, what became of the link, and on which pages', () => {
    for (const { kind, ref, number } of notes) {
      if (kind !== 'claim') continue;
      const claim = corpus.claims.get(ref)!;
      const note = noteOf(noteId({ kind, ref }));
      const said = textOf(note);
      expect(said, ref).toContain(`${number} ${claim.title}`);
      expect(said, ref).toContain(squash(claim.note));
      expect(textOf(one(one(note, '.nh'), 'span')), ref).toBe(`${claim.support}; ${LINK_WORDS[claim.link]}`);
      const leading = leadSources(corpus, claim);
      expect(rows(note)).toHaveLength(leading.length);
      for (const [at, { source, relation }] of leading.entries()) {
        expectSource(rows(note)[at]!, source, ref);
        expect(rows(note)[at]!.text, ref).toContain(RELATION_LABEL[relation]);
      }
      const more = all(note, 'a').at(-1)!;
      expect(follow(page, more.attrs['href']!)).toMatchObject({ path: `claims/${ref}/`, fragment: '' });
      expect(textOf(more)).toContain(String(standing(corpus, sourcesOfClaim(corpus, claim).map(({ source }) => source)).length));
    }
  });

  test('the note on an event says when it was and how well it is attested; the one on a source says what it is', () => {
    for (const { kind, ref, number } of notes) {
      if (kind === 'claim') continue;
      const note = noteOf(noteId({ kind, ref }));
      const said = textOf(note);
      if (kind === 'event') {
        const event = corpus.events.get(ref)!;
        expect(said, ref).toContain(`${number} ${event.title}`);
        expect(said, ref).toContain(formatDate(event.date));
        expect(said, ref).toContain('attested');
        expect(said, ref).toContain(squash(event.dispute ?? event.summary));
        for (const [at, id] of event.sources.slice(0, rows(note).length).entries()) expectSource(rows(note)[at]!, corpus.sources.get(id)!, ref);
        expect(rows(note).length, ref).toBeGreaterThan(0);
      } else {
        const source = corpus.sources.get(ref)!;
        expect(said, ref).toContain(`${number} ${source.publisher}`);
        expectSource(rows(note)[0]!, source, ref);
        expect(follow(page, all(note, 'a').at(-1)!.attrs['href']!)).toMatchObject({ path: 'references/', fragment: ref });
      }
    }
  });

  test('its list of sources names every note, in order', () => {
    const list = all(byId(main, 'sources'), 'li');
    expect(list.map((li) => /^\d+/.exec(textOf(li))?.[0])).toEqual(notes.map(({ number }) => String(number)));
    expect(list.filter((li) => all(li, 'a').length === 0)).toEqual([]);
  });

  test('it leads to the chapter before and the one after', () => {
    const pager = one(main, '.pager');
    const near = [chapters[chapter.order - 2], chapters[chapter.order]].filter((c) => c !== undefined);
    expect(all(pager, 'a').map((a) => follow(page, a.attrs['href']!))).toEqual(near.map((c) => expect.objectContaining({ path: `chapters/${c.id}/` })));
    for (const [at, c] of near.entries()) expect(textOf(all(pager, 'a')[at]!)).toContain(c.title);
    const current = all(one(main, '.rail'), (e) => e.attrs['aria-current'] === 'page');
    expect(current.map(textOf)).toEqual([`${chapter.order} ${chapter.title}`]);
  });
});

/** A row of a note: title or description, publisher, date or "undated", type; the title in its own language. */
function expectSource(row: { link: Element; text: string }, source: Source, where: string): void {
  const named = `${where}: ${source.id}`;
  expect(row.link.attrs['href'], named).toBe(source.url);
  expect(textOf(row.link), named).toBe(squash(source.title ?? `[${source.describedAs}]`));
  expect(row.text, named).toContain(source.publisher);
  expect(row.text, named).toContain(source.type);
  expect(row.text, named).toContain(source.date ? formatDate(source.date) : 'undated');
  if (!source.date) expect(row.text, named).not.toMatch(/, (?:\d+ )?(?:\w+ )?(?:19|20)\d\d,/);
  expectLanguage(row.link, source, named);
}

function expectLanguage(link: Element, source: Source, where: string): void {
  const isForeign = source.title !== undefined && source.language !== 'en';
  expect(link.attrs['lang'], where).toBe(isForeign ? source.language : undefined);
  expect(link.attrs['dir'], where).toBe(isForeign && /^(?:fa|ar|ps|ur|prs)$/.test(source.language) ? 'rtl' : undefined);
}

/** Text of a paragraph without the marks, the label of the speaker and the permalink. */
function textWithoutMarks(v: Element): string {
  const raw = (node: Element | string): string => {
    if (typeof node === 'string') return node;
    const classes = classesOf(node);
    return classes.has('m') || classes.has('pn') || classes.has('who') ? '' : node.children.map(raw).join('');
  };
  return squash(raw(v));
}
