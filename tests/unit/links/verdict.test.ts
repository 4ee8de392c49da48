import { expect, test } from 'vitest';
import { verdictOf, type Answer } from '../../../src/links/verdict.ts';

const ASKED = 'https://example.org/news/1';
const answer = (more: Partial<Answer>): Answer => ({
  status: 200,
  url: ASKED,
  hops: [],
  type: 'text/html',
  text: '<title>News</title>',
  ...more,
});

test.each<[string, Partial<Answer>, string]>([
  ['200', {}, 'ok'],
  ['204', { status: 204, text: '' }, 'ok'],
  ['404', { status: 404 }, 'gone'],
  ['410', { status: 410 }, 'gone'],
  ['401', { status: 401 }, 'blocked'],
  ['403', { status: 403 }, 'blocked'],
  ['429', { status: 429 }, 'blocked'],
  ['451', { status: 451 }, 'blocked'],
  ['400', { status: 400 }, 'failed'],
  ['500', { status: 500 }, 'failed'],
  ['503 with a captcha', { status: 503, text: '<title>Just a moment...</title>' }, 'blocked'],
  ['a redirect without an address', { status: 302, text: '' }, 'failed'],
])('%s', (_, more, verdict) => {
  expect(verdictOf(ASKED, answer(more)).verdict).toBe(verdict);
});

test.each<[string, string, [number, string][], string | undefined]>([
  [
    'for good',
    ASKED,
    [
      [301, 'https://www.example.org/news/1'],
      [308, 'https://www.example.org/n/1'],
    ],
    'https://www.example.org/n/1',
  ],
  ['for now', ASKED, [[302, 'https://www.example.org/news/1']], undefined],
  [
    'for good, then for now',
    ASKED,
    [
      [301, 'https://www.example.org/news/1'],
      [307, 'https://consent.example.org/a'],
    ],
    undefined,
  ],
  ['to itself, for a cookie', ASKED, [[301, ASKED]], undefined],
  ['only without the fragment', `${ASKED}#top`, [[301, ASKED]], undefined],
  [
    'the first page of a site, to another site',
    'https://example.org/',
    [[301, 'https://example.com/']],
    'https://example.com/',
  ],
])('redirected %s', (_, asked, hops, movedTo) => {
  const found = verdictOf(
    asked,
    answer({ url: hops.at(-1)?.[1] ?? asked, hops: hops.map(([status, to]) => ({ status, to })) }),
  );
  expect(found).toEqual(
    movedTo === undefined ? { verdict: 'ok', status: 200 } : { verdict: 'moved', status: 200, movedTo },
  );
});

test('silence fails, and says why', () => {
  expect(verdictOf(ASKED, { kind: 'broken', reason: 'breaks off', isPassing: true })).toEqual({
    verdict: 'failed',
    reason: 'breaks off',
  });
});

test('a soft 404 quotes its heading, cut short', () => {
  const { reason } = verdictOf(ASKED, answer({ text: `<title>Page not found ${'and so on '.repeat(20)}</title>` }));
  expect(reason).toMatch(/^says so in its heading: Page not found and so on .*…$/);
  expect(reason?.length).toBeLessThan(100);
});
