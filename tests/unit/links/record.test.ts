import { describe, expect, test } from 'vitest';
import { formatLinks, isDue, updateHealth, type Finding } from '../../../src/links/record.ts';
import { LinkHealth } from '../../../src/model/links.ts';

const OK: Finding = { verdict: 'ok', status: 200 };
const FAILED: Finding = { verdict: 'failed', reason: 'takes too long' };
const COPY = { url: 'https://web.archive.org/web/20211001000000/https://example.org/a', date: '2021-10-01' };

/** The record after checks on days of November 2026. */
function after(...checks: [day: number, finding: Finding][]): LinkHealth | undefined {
  return checks.reduce<LinkHealth | undefined>(
    (former, [day, finding]) => updateHealth(former, finding, `2026-11-0${day}`),
    undefined,
  );
}

describe('a server’s bad day', () => {
  test('keeps the verdict and is counted', () => {
    expect(after([1, OK], [2, FAILED])).toMatchObject({
      verdict: 'ok',
      status: 200,
      checked: '2026-11-02',
      failures: 1,
      reason: 'takes too long',
    });
  });

  test.each([
    [
      'three days in a row',
      [
        [1, OK],
        [2, FAILED],
        [3, FAILED],
        [5, FAILED],
      ],
      { verdict: 'failed', failures: 3 },
    ],
    [
      'three times on one day',
      [
        [1, OK],
        [2, FAILED],
        [2, FAILED],
        [2, FAILED],
      ],
      { verdict: 'ok', failures: 1 },
    ],
    [
      'two days',
      [
        [1, OK],
        [2, FAILED],
        [3, FAILED],
      ],
      { verdict: 'ok', failures: 2 },
    ],
    ['at the first check', [[1, FAILED]], { verdict: 'failed', failures: 1 }],
    [
      'on the day of a good check',
      [
        [1, OK],
        [1, FAILED],
      ],
      { verdict: 'ok', failures: 1 },
    ],
    [
      'after the page was gone',
      [
        [1, { verdict: 'gone', status: 404 }],
        [2, FAILED],
      ],
      { verdict: 'gone', failures: 1 },
    ],
  ] as [string, [number, Finding][], Partial<LinkHealth>][])('%s', (_, checks, expected) => {
    expect(after(...checks)).toMatchObject(expected);
  });

  test('is forgotten when the page is back', () => {
    const back = after([1, OK], [2, FAILED], [3, FAILED], [4, OK]);
    expect([back?.verdict, back?.failures, back?.reason]).toEqual(['ok', undefined, undefined]);
    expect(after([1, OK], [2, FAILED], [3, FAILED], [4, OK], [5, FAILED])).toMatchObject({
      verdict: 'ok',
      failures: 1,
    });
  });
});

test('a page that is gone is gone at once', () => {
  expect(after([1, OK], [2, { verdict: 'gone', status: 404, reason: 'answers 404' }])).toMatchObject({
    verdict: 'gone',
    status: 404,
  });
});

test('a known copy outlives a check that finds none, and gives way to a newer answer', () => {
  const known = updateHealth(undefined, OK, '2026-11-01', COPY);
  expect(updateHealth(known, { verdict: 'gone', status: 404 }, '2026-11-02').archive).toEqual(COPY);
  expect(updateHealth(known, FAILED, '2026-11-02').archive).toEqual(COPY);
  expect(updateHealth(known, OK, '2026-11-02', { ...COPY, date: '2026-10-30' }).archive?.date).toBe('2026-10-30');
});

describe('the file', () => {
  const links = new Map<string, LinkHealth>([
    ['zeta', { checked: '2026-11-01', status: 200, verdict: 'ok', reason: undefined }],
    ['alpha', { archive: COPY, verdict: 'gone', checked: '2026-11-01' }],
    ['deleted', { verdict: 'ok', checked: '2026-11-01' }],
  ]);

  test('has one line a source, sorted, fields in one order, and drops sources that are no more', () => {
    expect(formatLinks(links, (id) => id !== 'deleted').split('\n')).toEqual([
      '{',
      `  "alpha": {"verdict":"gone","checked":"2026-11-01","archive":${JSON.stringify(COPY)}},`,
      '  "zeta": {"verdict":"ok","status":200,"checked":"2026-11-01"}',
      '}',
      '',
    ]);
  });

  test('without records is {}', () => {
    expect(formatLinks(new Map(), () => true)).toBe('{}\n');
  });

  test('holds what its schema allows', () => {
    const written = JSON.parse(formatLinks(links, () => true)) as Record<string, unknown>;
    for (const record of Object.values(written)) expect(LinkHealth.safeParse(record).success).toBe(true);
  });
});

test.each([
  [undefined, 30, true],
  ['2026-11-01', 0, true],
  ['2026-10-02', 30, true],
  ['2026-10-03', 30, false],
])('checked on %s, with --older-than %i, is due on 1 November: %s', (checked, days, expected) => {
  expect(isDue(checked === undefined ? undefined : { verdict: 'ok', checked }, '2026-11-01', days)).toBe(expected);
});
