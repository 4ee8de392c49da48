/**
 * Links to words of a page (https://wicg.github.io/scroll-to-text-fragment/), each tried on the page's text before it
 * is given: a browser takes the first place that fits, finds nothing across the edge of a block or the number of a
 * note, and only whole words.
 */
import { nth } from '../../model/need.ts';

/** Parts the runs of a page's text: no term of a link may reach over it. */
export const EDGE = '\n';

/**
 * Words that each end of a passage is named by, fewest first, and words beside it that tell it from another like it.
 */
const TERM = [4, 6, 9, 12];
const BESIDE = [0, 2, 4, 8];
/** A passage of fewer words in one run is named whole. */
const WHOLE = 9;

interface Fragment {
  prefix: string;
  start: string;
  end: string;
  suffix: string;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const IN_WORD = /[\p{L}\p{M}\p{N}’'‐-]/u;

/** Browsers do not mind capitals. Places in the text stay what they were. */
const fold = (text: string) =>
  text.replace(/\p{Lu}/gu, (one) => {
    const small = one.toLowerCase();
    return small.length === one.length ? small : one;
  });

/**
 * A passage without space at its ends, and with the whole of the words that it begins and ends in.
 * `undefined` where it has none.
 */
export function wholeWords(text: string, from: number, to: number): [number, number] | undefined {
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  if (!LETTER.test(text.slice(from, to))) return undefined;
  if (IN_WORD.test(text.charAt(from))) while (from > 0 && IN_WORD.test(text.charAt(from - 1))) from -= 1;
  if (IN_WORD.test(text.charAt(to - 1))) while (to < text.length && IN_WORD.test(text.charAt(to))) to += 1;
  return [from, to];
}

/**
 * The text directive that leads to a passage, as `text=at%20Harb,by%20TASS`.
 * @param text of the whole page: runs of words parted by `EDGE`, white space within them as one space
 * @param from and `to`: where the passage begins and ends in it, at whole words
 * @returns `undefined` where no directive would find it, or would find something else first
 */
export function fragmentFor(text: string, from: number, to: number): string | undefined {
  const passage = text.slice(from, to);
  const words = passage.split(' ');
  const isWhole = words.length < WHOLE && !passage.includes(EDGE);
  // What stands before and after it in its own runs, and the runs that it begins and ends with.
  const wordsOf = (words: string, run: 0 | -1) => nth(words.split(EDGE), run).trim().split(' ');
  const [before, after] = [wordsOf(text.slice(0, from), -1), wordsOf(text.slice(to), 0)];
  const [first, last] = [wordsOf(passage, 0), wordsOf(passage, -1)];
  for (const beside of BESIDE) {
    for (const term of isWhole ? [WHOLE] : TERM) {
      const fragment = {
        prefix: beside ? before.slice(-beside).join(' ') : '',
        start: isWhole ? passage : first.slice(0, term).join(' '),
        end: isWhole ? '' : last.slice(-term).join(' '),
        suffix: beside ? after.slice(0, beside).join(' ') : '',
      };
      const found = find(text, fragment);
      if (found?.[0] === from && found[1] === to) return written(fragment);
    }
  }
  return undefined;
}

/** Where a browser would find it first. */
function find(text: string, fragment: Fragment): [number, number] | undefined {
  const [page, prefix, start, end, suffix] = [text, fragment.prefix, fragment.start, fragment.end, fragment.suffix].map(
    fold,
  ) as [string, string, string, string, string];
  for (let at = next(page, start, 0); at >= 0; at = next(page, start, at + 1)) {
    if (prefix && !endsWithWords(page.slice(0, at).trimEnd(), prefix)) continue;
    for (let stop = end ? next(page, end, at + start.length) : at; stop >= 0; stop = next(page, end, stop + 1)) {
      const to = stop + (end || start).length;
      const rest = page.slice(to);
      if (!suffix || (rest.trimStart().startsWith(suffix) && isEdge(rest.trimStart(), suffix.length))) return [at, to];
      if (!end) break;
    }
  }
  return undefined;
}

const isEdge = (text: string, at: number) => !LETTER.test(text[at - 1] ?? '') || !LETTER.test(text[at] ?? '');
const endsWithWords = (text: string, words: string) => text.endsWith(words) && isEdge(text, text.length - words.length);

/** The next place of a term from `at` on that begins and ends with whole words, or -1. */
function next(page: string, term: string, at: number): number {
  let found = page.indexOf(term, at);
  while (found >= 0 && !(isEdge(page, found) && isEdge(page, found + term.length)))
    found = page.indexOf(term, found + 1);
  return found;
}

function written({ prefix, start, end, suffix }: Fragment): string {
  const encode = (term: string) => encodeURIComponent(term).replaceAll('-', '%2D');
  const before = prefix && `${encode(prefix)}-,`;
  const after = suffix && `,-${encode(suffix)}`;
  return `text=${before}${encode(start)}${end && `,${encode(end)}`}${after}`;
}
