import { describe, expect, test } from 'vitest';
import type { LinkHealth } from '../../../src/model/links.ts';
import { linkState } from '../../../src/domain/evidence/link.ts';

const SOURCE = { url: 'https://example.org/news/1', accessed: '2026-11' };
const COPY = { url: 'https://web.archive.org/web/20211001000000/https://example.org/news/1', date: '2021-10-01' };
const health = (more: Partial<LinkHealth>): LinkHealth => ({ verdict: 'ok', checked: '2026-12-05', ...more });

describe('what the reader is told', () => {
  test.each<[string, LinkHealth | undefined, string, string]>([
    ['never checked', undefined, 'unchecked', '2026-11'],
    ['opened', health({}), 'ok', '2026-12-05'],
    ['opened elsewhere', health({ verdict: 'moved', movedTo: 'https://example.org/n/1' }), 'ok', '2026-12-05'],
    ['opened, and failed since', health({ failures: 1 }), 'ok', '2026-11'],
    ['opened before a person did', health({ checked: '2026-10-30' }), 'ok', '2026-11'],
    ['opened in the month a person did', health({ checked: '2026-11-20' }), 'ok', '2026-11-20'],
    ['gone', health({ verdict: 'gone' }), 'gone', '2026-11'],
    ['closed to programs', health({ verdict: 'blocked' }), 'unchecked', '2026-11'],
    ['failed once', health({ verdict: 'failed', failures: 1 }), 'unchecked', '2026-11'],
    ['failed on three days', health({ verdict: 'failed', failures: 3 }), 'gone', '2026-11'],
  ])('%s', (_, record, state, seen) => {
    expect(linkState(SOURCE, record)).toMatchObject({ state, seen });
  });
});

describe('where the link leads', () => {
  test('to the page, with its copy named, while it is there', () => {
    expect(linkState(SOURCE, health({ archive: COPY }))).toMatchObject({
      href: SOURCE.url,
      archive: COPY,
      robust: { 'data-versionurl': COPY.url, 'data-versiondate': '2021-10-01' },
    });
  });

  test('to the copy, with the page named, when that is gone', () => {
    expect(linkState(SOURCE, health({ verdict: 'gone', archive: COPY }))).toMatchObject({
      href: COPY.url,
      archive: COPY,
      robust: { 'data-originalurl': SOURCE.url, 'data-versiondate': '2021-10-01' },
    });
  });

  test('to the page that is gone, when no copy is known', () => {
    const shown = linkState(SOURCE, health({ verdict: 'gone' }));
    expect([shown.href, shown.archive, shown.robust]).toEqual([SOURCE.url, undefined, {}]);
  });
});
