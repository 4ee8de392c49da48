/** Faults of MDX stand where they are to be mended, not where the parser gave up. */
import { expect, test } from 'vitest';
import { outlineChapter } from '../../../src/corpus/outline.ts';

test.each([
  ['a block that stays open', '<Site id="a">\n\nText.\n\n<Site id="b">\nx\n</Site>', '1:1 <Site>: is not closed'],
  ['a mark that stays open', '<Site id="a">\nA <Cite claim="x">word.\n</Site>', '2:3 <Cite>: is not closed'],
  ['a mark over two lines', '<Site id="a">\nA <Cite\nclaim="x">word.\n</Site>', '2:3 <Cite>: is not closed'],
  ['a mark in a mark', '<Site id="a">\n**A <Own how="x">b** c</Own>\n</Site>', '2:5 <Own>: is not closed'],
  ['a mark closed twice', '<Site id="a">\nA word</Cite>.\n</Site>', '2:7 </Cite>: does not close <Site> of line 1'],
  ['another closing tag', '<Site id="a">\nText.\n</Brief>', '3:1 </Brief>: does not close <Site> of line 1'],
])('%s', (_, body, expected) => {
  const told = outlineChapter(body).faults.map(
    (fault) => `${fault.line}:${fault.column} ${fault.field}: ${fault.message}`,
  );
  expect(told).toEqual([expected]);
});

test.each([
  ['{two words}', 'write \\{'],
  ['a {brace', 'write \\{'],
  ['<!-- a comment -->', 'write a comment as {/* … */}'],
  ['three <3 hearts', 'write &lt;'],
  ['</Cite>', 'remove the tag'],
  ['<Cite claim="x>word</Cite>', 'close the quotation mark'],
  ['<Cite claim=>word</Cite>', 'write attributes as name="value"'],
])('what to do about %s', (words, hint) => {
  expect(outlineChapter(`<Site id="a">\n${words}\n</Site>`).faults[0]?.hint).toContain(hint);
});
