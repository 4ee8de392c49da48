/** Links to words: each names what a browser would find first, and nothing where none would. */
import { describe, expect, test } from 'vitest';
import { EDGE, fragmentFor, wholeWords } from '../../../src/domain/wording/text-fragment.ts';

/** The page of the text, `|` for the edge of a run, and the passage between `[` and `]`. */
function read(marked: string): [text: string, from: number, to: number] {
  const text = marked.replaceAll('|', EDGE);
  const from = text.indexOf('[');
  return [text.replace('[', '').replace(']', ''), from, text.indexOf(']') - 1];
}
const linkOf = (marked: string) => fragmentFor(...read(marked));

describe('a link to words', () => {
  test.each([
    ['a few words are named whole', 'One [two three] four', 'text=two%20three'],
    [
      'a long passage by its two ends',
      'x [a1 b1 c1 d1 e f g h i a2 b2 c2 d2] y',
      'text=a1%20b1%20c1%20d1,a2%20b2%20c2%20d2',
    ],
    ['over the number of a note too, of which neither end knows', 'x [a1 b1| c1 d1] y', 'text=a1%20b1,c1%20d1'],
    ['from one paragraph into another', 'x [a1 b1|c1] y', 'text=a1%20b1,c1'],
    [
      'with what stands beside it, where the same words come earlier',
      'the road. By the river [the road] ends',
      'text=the%20river-,the%20road,-ends',
    ],
    [
      'with what comes after it, where nothing before would tell',
      'the road ends|[the road] begins',
      'text=the%20road,-begins',
    ],
    ['whatever the capitals', 'The Road ends|[the road] begins', 'text=the%20road,-begins'],
    [
      'hyphens, commas and ampersands are told from those of the link',
      'x [so-called, A & B] y',
      'text=so%2Dcalled%2C%20A%20%26%20B',
    ],
    ['in a script of its own', 'متن [مرز تاجیکستان] است', `text=${encodeURIComponent('مرز تاجیکستان')}`],
  ])('%s', (_, marked, wanted) => expect(linkOf(marked)).toBe(wanted));

  test('a word is not found inside another', () => {
    expect(linkOf('Panjshir [Panj] flows')).toBe('text=Panj');
  });

  test('the second of two that nothing beside them tells apart has none, and the first has', () => {
    expect(linkOf('x|the road|y|[the road]|z')).toBeUndefined();
    expect(linkOf('x|[the road]|y|the road|z')).toBe('text=the%20road');
  });
});

describe('a passage is taken in whole words', () => {
  const words = (marked: string) => {
    const [text, from, to] = read(marked);
    const whole = wholeWords(text, from, to);
    return whole && text.slice(...whole);
  };
  test.each([
    ['a[ddre]ss to', 'address'],
    ['x[ the road ]y', 'the road'],
    ['Harb-[Mai]don.', 'Harb-Maidon'],
    ['Mosco[w’s al]ly', 'Moscow’s ally'],
    ['he [came.] Then', 'came.'],
    ['تا[جیکست]ان', 'تاجیکستان'],
    ['Тад[жикис]тан', 'Таджикистан'],
  ])('%s', (marked, wanted) => expect(words(marked)).toBe(wanted));
  test.each([['a[] b'], ['a[ ]b'], ['a [—] b']])('and is none where it holds no letter: %s', (marked) =>
    expect(words(marked)).toBeUndefined(),
  );
});
