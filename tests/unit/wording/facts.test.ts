import { expect, test } from 'vitest';
import { factsIn } from '../../../src/domain/wording/index.ts';

const words = (text: string) => factsIn(text).map((fact) => fact.words);

test('figures, dates, numbers in words from eleven on and quotations are facts', () => {
  expect(words('On 22 September 2021 some 1,344.15 km, or 83%, were shut.')).toEqual([
    '22 September 2021',
    '1,344.15',
    '83',
  ]);
  expect(words('Twelve men, hundreds of carts and half a million somoni.')).toEqual(['Twelve', 'hundreds', 'million']);
  expect(words('By September it was “over”; in 1873–1895 it had begun, and the 18th brought €5m.')).toEqual([
    'September',
    '“over”',
    '1873–1895',
    '18th',
    '€5m',
  ]);
  expect(words('In May he left, and by March he was back.')).toEqual(['May', 'March']);
  expect(factsIn('It was in 2021.')).toEqual([{ at: 10, words: '2021' }]);
});

test('small numbers in words, ordinals in words, verbs and parts of this site are not', () => {
  expect(words('May one of the nine, the eleventh, march to the second post?')).toEqual([]);
  expect(words('Chapter 3 and paragraph 2.4 tell it, and so do chapters 4 and 5.')).toEqual([]);
  expect(words('He may come. Forty-two is a number.')).toEqual(['Forty']);
});
