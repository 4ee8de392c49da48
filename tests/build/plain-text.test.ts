/**
 * The pages as text browsers, search engines, clippers and the clipboard have them: without style sheets, with nothing
 * between two elements in a line but what is written there.
 */
import { expect, test } from 'vitest';
import { pageList, sitePages } from './dist.ts';
import { all, one, type Element } from './html.ts';

/**
 * Elements that stand in a line with their neighbours where there are no style sheets, or to a program that does not
 * know them.
 */
const IN_LINE = new Set([
  'a',
  'abbr',
  'b',
  'button',
  'cite',
  'code',
  'details',
  'dfn',
  'em',
  'i',
  'input',
  'label',
  'q',
  's',
  'select',
  'small',
  'span',
  'strong',
  'sub',
  'summary',
  'sup',
  'svg',
  'text',
  'g',
  'use',
  'path',
  'title',
  'desc',
  'tspan',
  'circle',
  'rect',
  'defs',
  'time',
  'output',
  'textarea',
]);
/** What they hold is not text of the page. */
const NOT_TEXT = new Set(['script', 'style', 'head', 'template', 'noscript']);
const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** Words of a page that touch across the edge of an element, as `Chapters|Map`. */
function runTogether(root: Element): string[] {
  const found: string[] = [];
  let before = '';
  let hasEdge = false;
  const visit = (node: Element | string): void => {
    if (typeof node === 'string') {
      if (hasEdge && WORD_END.test(before) && WORD_START.test(node))
        found.push(`${before.slice(-24)}|${node.slice(0, 24)}`);
      if (node) [before, hasEdge] = [node, false];
      return;
    }
    if (NOT_TEXT.has(node.tag)) return;
    // A text browser writes the choice, or all of them, and then what comes next.
    if (node.tag === 'select') {
      [before, hasEdge] = ['select', true];
      return;
    }
    if (!IN_LINE.has(node.tag)) before = '';
    hasEdge = true;
    node.children.forEach(visit);
    if (!IN_LINE.has(node.tag)) before = '';
    hasEdge = true;
  };
  visit(root);
  return found;
}

test('no two words run together', () => {
  const found = pageList.flatMap((page) =>
    runTogether(all(page.root, 'body')[0]!).map((words) => `${page.path}: ${words}`),
  );
  expect(found).toEqual([]);
});

/** The words that are read where `hidden` means nothing. */
const wordsOf = (node: Element | string): string =>
  typeof node === 'string' ? node : NOT_TEXT.has(node.tag) ? '' : node.children.map(wordsOf).join(' ');

test('no masthead has a button, which would do nothing without script', () => {
  expect(
    sitePages
      .filter(
        ({ root }) =>
          all(
            one(root, (e) => e.tag === 'header' && e.attrs['class'] === 'mast'),
            'button',
          ).length > 0,
      )
      .map(({ path }) => path),
  ).toEqual([]);
});

test.each(pageList.filter(({ path }) => /^embed\/(v\/[^/]+\/)?map\/$/.test(path)))(
  'the frame “$path” names no claims before it is known which are in view',
  ({ root }) => {
    expect(wordsOf(root)).not.toContain('Claims of the brief');
  },
);
