import { expect, test } from 'vitest';
import { readLinks } from '../../../src/corpus/links.ts';
import { formatProblem } from '../../../src/model/problem.ts';

const SOURCES = new Map([
  ['tass-parade-2021', 1],
  ['khovar-unga-2021', 2],
]);
const read = (text: string) => {
  const { links, problems } = readLinks(text, SOURCES);
  return { ids: [...links.keys()], problems: problems.map(formatProblem) };
};

test('an empty file of records has no problem', () => {
  expect(read('{}\n')).toEqual({ ids: [], problems: [] });
});

test('a record that fits is read', () => {
  const { links, problems } = readLinks(
    '{\n  "tass-parade-2021": {"verdict":"ok","status":200,"checked":"2026-11-01"}\n}\n',
    SOURCES,
  );
  expect(problems).toEqual([]);
  expect(links.get('tass-parade-2021')).toEqual({ verdict: 'ok', status: 200, checked: '2026-11-01' });
});

test.each([
  [
    'a word that is none',
    '{"verdict":"okay","checked":"2026-11-01"}',
    /^content\/links\.json:2:\d+ tass-parade-2021\.verdict: "okay" is not one of its words — did you mean "ok"/,
  ],
  ['a month for a day', '{"verdict":"ok","checked":"2026-11"}', /tass-parade-2021\.checked: is not a date/],
  [
    'a field that is unknown',
    '{"verdict":"ok","checked":"2026-11-01","moved":"x"}',
    /tass-parade-2021\.moved: is not a known field — did you mean "movedTo"/,
  ],
  [
    'an address that is none',
    '{"verdict":"gone","checked":"2026-11-01","archive":{"url":"web.archive.org","date":"2021-10-01"}}',
    /tass-parade-2021\.archive\.url: is not a web address/,
  ],
  ['a field that is missing', '{"verdict":"ok"}', /tass-parade-2021\.checked: is missing/],
  ['no record at all', '"ok"', /tass-parade-2021: is not a set of fields/],
])('%s is one problem, at its line', (_, record, problem) => {
  const { ids, problems } = read(`{\n  "tass-parade-2021": ${record}\n}\n`);
  expect(ids).toEqual([]);
  expect(problems).toEqual([expect.stringMatching(problem)]);
});

test('a source that does not exist is a problem, with the one that was meant', () => {
  const fine = '{"verdict":"ok","checked":"2026-11-01"}';
  const { ids, problems } = read(`{\n  "tass-parade-2021": ${fine},\n  "khovar-unga-2012": ${fine}\n}\n`);
  expect(ids).toEqual(['tass-parade-2021']);
  expect(problems).toEqual([
    expect.stringMatching(
      /^content\/links\.json:3:3 khovar-unga-2012: names no source — did you mean "khovar-unga-2021"\?/,
    ),
  ]);
});

test.each([
  ['cut off', '{\n  "tass-parade-2021": {"verdict":"ok"', 'is not valid JSON'],
  ['empty', '', 'is YAML, but not JSON'],
  ['YAML', 'tass-parade-2021: {verdict: ok, checked: 2026-11-01}', 'is YAML, but not JSON'],
  ['a list', '[]', 'is not an object of records by source'],
  [
    'one source twice',
    '{"tass-parade-2021": {"verdict":"ok","checked":"2026-11-01"}, ' +
      '"tass-parade-2021": {"verdict":"gone","checked":"2026-11-01"}}',
    'is not valid JSON',
  ],
])('a file that is %s gives one problem and no records', (_, text, message) => {
  const { ids, problems } = read(text);
  expect(ids).toEqual([]);
  expect(problems).toEqual([expect.stringContaining(message)]);
});
