import { expect, test } from 'vitest';
import { splitSentences } from '../../../src/domain/wording/index.ts';

test.each([
  ['two sentences', ['One.', 'Two.']],
  ['question and exclamation marks', ['Why?', 'So!', 'There.']],
  ['closing quotes and brackets', ['He said “no.”', '(She agreed.)', 'They left.']],
  ['initials', ['A. B. Smith wrote it.', 'J. Doe did not.']],
  ['abbreviations', ['Gen. Smith met Mr. Jones at St. Mary’s, e.g. No. 5.', 'Next.']],
  ['several initials in one word', ['The U.S. Congress met.', 'It left.']],
  ['kilometres and dashes', ['It runs by km 229–800.', 'The rest is rock.']],
  ['decimals and dates', ['It fell by 3.5 per cent on 23 September 2021.', '40 men came.']],
  ['a small letter after a stop', ['He paused … and went on.']],
  ['a letter of another script', ['Раз.', 'Два.']],
  ['no stop at the end', ['One.', 'Two']],
])('tells sentences apart: %s', (_, sentences) => {
  expect(splitSentences(sentences.join(' '))).toEqual(sentences);
});

test('nothing has no sentences', () => {
  expect(splitSentences('  ')).toEqual([]);
});
