import { expect, test } from 'vitest';
import { countsByYear } from '../../../src/domain/evidence/index.ts';
import { textWidth } from '../../../src/map/scene/text-width.ts';
import { drawYearBars } from '../../../src/figures/year-bars.ts';
import type { Count } from '../../../src/model/corpus.ts';
import { all, parseHtml, textOf } from '../../build/html.ts';
import { smallCorpus } from '../../support/small-corpus.ts';

const small = smallCorpus();
const count = (id: string, period: string, value: number, by = 'The Vesh Gazette'): [string, Count] => [
  id,
  { id, counted: 'shots', by, period, value, sources: ['gazette-ferries-2021'] },
];
const corpus = (...counts: [string, Count][]) => ({ ...small, counts: new Map(counts) });

test('every year from the brief to the last check has its place, with or without a count', () => {
  const years = countsByYear(
    corpus(count('a', '2024', 6), count('b', '2025', 17), count('c', '2025-01/2025-06', 9, 'Der Bote')),
    'shots',
  );
  expect(years.map(({ year, counts }) => [year, ...counts.map(({ value }) => value)])).toEqual([
    [2021],
    [2022],
    [2023],
    [2024, 6],
    [2025, 9, 17],
    [2026],
  ]);
  expect(countsByYear(corpus(count('a', '1998', 1)), 'shots')[0]).toMatchObject({ year: 1998 });
  expect(countsByYear(corpus(count('a', '2024', 6)), 'ferries').flatMap(({ counts }) => counts)).toEqual([]);
});

test('a year without a count is drawn as that, and never as a bar', () => {
  const svg = parseHtml(
    drawYearBars(
      [
        { year: 2023, bars: [] },
        { year: 2024, bars: [{ value: 0 }] },
        { year: 2025, bars: [{ value: 17, label: 'Der Bote' }] },
      ],
      'Shots',
      320,
      'narrow',
    ),
  );
  expect(all(svg, 'text').map(textOf)).toEqual(['2023', 'no count found', '2024', '0', '2025', '17', 'Der Bote']);
  expect(all(svg, 'rect')).toHaveLength(2);
  expect(all(svg, 'svg')[0]!.attrs['aria-label']).toBe('Shots. 2023: no count found; 2024: 0; 2025: 17 (Der Bote).');
});

test('a label too long for the drawing goes on in a line below it, and what follows moves down', () => {
  const label = 'Border troops of Tajikistan (State Committee for National Security), January 2015 to June 2015';
  const draw = (width: number) =>
    parseHtml(
      drawYearBars(
        [
          {
            year: 2015,
            bars: [
              { value: 18, label },
              { value: 30, label: 'Der Bote' },
            ],
          },
        ],
        'Shots',
        width,
        'narrow',
      ),
    );
  const notes = (width: number) => all(draw(width), 'text').filter(({ attrs }) => attrs.class === 'yb-note');
  expect(notes(640).map(textOf)).toEqual([label, 'Der Bote']);
  const narrow = notes(320);
  expect(narrow.length).toBeGreaterThan(2);
  expect(narrow.slice(0, -1).map(textOf).join(' ')).toBe(label);
  for (const note of narrow) expect(Number(note.attrs.x) + textWidth(textOf(note), 12.5)).toBeLessThanOrEqual(320);
  const bars = all(draw(320), 'rect').map(({ attrs }) => Number(attrs.y));
  const [last] = narrow.slice(-2).map(({ attrs }) => Number(attrs.y));
  expect(bars[1]).toBeGreaterThan(last!);
});
