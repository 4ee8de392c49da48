import { describe, expect, test } from 'vitest';
import { formatPath } from '../../../src/corpus/position.ts';
import { parseYaml } from '../../../src/corpus/yaml.ts';

const text = `# A comment
title: One
serves:
  - claim: first
    relation: corroborates
  - { relation: qualifies, claim: second }
tags: [a, b]
`;

describe('the place of a field', () => {
  const yaml = parseYaml(text);
  test.each([
    ['(entry)', [], { line: 1, column: 1 }],
    ['title', ['title'], { line: 2, column: 1 }],
    ['serves[0].relation', ['serves', 0, 'relation'], { line: 5, column: 5 }],
    ['serves[1]', ['serves', 1], { line: 6, column: 5 }],
    ['serves[1].claim', ['serves', 1, 'claim'], { line: 6, column: 28 }],
    ['tags[1]', ['tags', 1], { line: 7, column: 11 }],
    ['serves[0].missing', ['serves', 0, 'missing'], { line: 4, column: 5 }],
  ])('%s', (name, path, position) => {
    expect(formatPath(path)).toBe(name);
    expect(yaml.at(path)).toEqual(position);
  });

  test('its value has a range, for rules that look at letters', () => {
    expect(text.slice(...yaml.range(['serves', 1, 'claim']))).toBe('second');
  });
});

test('dates and version-like values stay text, numbers are numbers', () => {
  expect(parseYaml('date: 2021-09-23\nmonth: 2021-09\nyear: 2021\nno: no').data).toEqual({
    date: '2021-09-23',
    month: '2021-09',
    year: 2021,
    no: 'no',
  });
});

test('text that is no YAML gives faults and no data', () => {
  const { data, faults } = parseYaml('a: 1\nb: [2');
  expect(data).toBeUndefined();
  expect(faults.map(({ line }) => line)).toEqual([2]);
});

describe('YAML that means another thing than its author is told with what to do', () => {
  test.each([
    ['title: Market: it reopens', 'put the whole text in quotes'],
    ['title: "Market" reopens', 'put the whole text in quotes'],
    ['title: @market', 'put the whole text in quotes'],
    ['title: !market', 'put the whole text in quotes'],
    ['title: *market', 'in quotes'],
    ['title: "C:\\market"', 'double the backslash'],
    ['a:\n\tb: 1', 'indent with spaces'],
    ['a: 1\n---\nb: 2', 'one entry a file'],
    ['a: 1\na: 2', 'keep one of the two'],
    ['a: the market #5\n  reopens', 'close brackets'],
  ])('%s', (source, remedy) => {
    const { data, faults } = parseYaml(source);
    expect(data).toBeUndefined();
    expect(faults[0]?.hint).toContain(remedy);
  });

  test('aliases that stand for gigabytes are refused before they are followed', () => {
    const more = [...'bcdefghijklmnopq'].map(
      (name, i) => `${name}: &${name} [${'*'.concat('abcdefghijklmnop'[i]!, ', ').repeat(9)}]`,
    );
    const { data, faults } = parseYaml(['a: &a [x, x, x]', ...more].join('\n'));
    expect(data).toBeUndefined();
    expect(faults).toMatchObject([{ rule: 'nothing-by-alias', line: 2 }]);
  });
});
