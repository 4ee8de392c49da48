import { expect, test } from 'vitest';
import { publisherName } from '../../../src/domain/citations/index.ts';
import { joinWords } from '../../../src/domain/wording/index.ts';
import { publisherKey } from '../../../src/components/references/filters.ts';
import { briefCredit, capitalise, paragraphNumber } from '../../../src/site/text.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j reads "%s"', (words, text) => expect(joinWords(words, 'and')).toBe(text));

test('the brief is credited to all its authors and to the institution by its letters', () => {
  const brief = {
    title: 'Of the river',
    authors: ['A', 'B', 'C'],
    institution: 'River Institute (RI), Northtown',
    written: '2021-10',
  };
  expect(briefCredit(brief)).toBe('After A, B and C, RI, 2021');
  expect(briefCredit({ ...brief, institution: 'River Institute' })).toBe('After A, B and C, River Institute, 2021');
});

test('a paragraph is called by the number of its chapter and its own', () => {
  expect(paragraphNumber({ order: 2 }, 'p14')).toBe('2.14');
  expect(capitalise('the line')).toBe('The line');
});

test('a publisher is named without agency or translator', () => {
  expect(publisherName('UrduPoint / Sputnik')).toBe('UrduPoint');
  expect(publisherKey('Asia-Plus (Media Group)')).toBe('asia-plus');
});

test('a publisher in another script keeps a key: an empty one would stand for all publishers', () => {
  expect(publisherKey('Ховар')).toBe('ховар');
});
