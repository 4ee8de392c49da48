/** Figures of chapters: what they draw and say, and where their words stand. */
import { describe, expect, test } from 'vitest';
import { drawDistances, type Rung } from '../../../src/figures/distance-ladder.ts';
import { drawStanceShift, type Stood } from '../../../src/figures/stance-shift.ts';
import { drawYearBars } from '../../../src/figures/year-bars.ts';
import { all, parseHtml, textOf } from '../../build/html.ts';
import { misplaced } from '../../support/svg-texts.ts';

const WIDTHS = [
  [640, 'wide'],
  [320, 'narrow'],
] as const;
const byClass = (svg: string, name: string) => all(parseHtml(svg), (e) => e.attrs['class'] === name);
const labelOf = (svg: string) => all(parseHtml(svg), 'svg')[0]!.attrs['aria-label'];

describe('the shift of stances', () => {
  const rows: Stood[] = [
    { name: 'Northtown', then: 0, now: 1, answers: ['no', 'yes'] },
    { name: 'Turkmenistan', then: 2, now: 0, answers: ['no', 'partly'] },
    { name: 'Kazakhstan', then: 2, now: 2, answers: [undefined, undefined] },
  ];
  const asked = { stances: ['hostile', 'wary', 'engaging'], questions: ['recognises', 'talks'] };

  test.each(WIDTHS)('%i pixels wide: a line for who moved, and a ring and a dot for everybody', (width, name) => {
    const svg = drawStanceShift(rows, asked, 'Stance', width, name);
    expect(misplaced(svg)).toEqual([]);
    expect(byClass(svg, 'yb-move')[0]!.attrs['d']!.split('M')).toHaveLength(1 + 2);
    const dots = all(parseHtml(svg), 'circle')
      .filter((e) => e.attrs['r'] !== '5')
      .map((e) => [e.attrs['class'], Number(e.attrs['cx'])] as const);
    expect(dots.map(([sign]) => sign)).toEqual(rows.flatMap(() => ['yb-ring', 'yb-full']));
    expect(Math.sign(dots[1]![1] - dots[0]![1])).toBe(1);
    expect(Math.sign(dots[3]![1] - dots[2]![1])).toBe(-1);
    expect(dots[5]![1]).toBe(dots[4]![1]);
  });

  test('its label says the whole, and that what is not told is no answer', () => {
    expect(labelOf(drawStanceShift(rows, asked, 'Stance', 640, 'wide'))).toBe(
      'Stance. Northtown: hostile, now wary; recognises: no, talks: yes. ' +
        'Turkmenistan: engaging, now hostile; recognises: no, talks: partly. ' +
        'Kazakhstan: engaging, still so; recognises: not told here, talks: not told here.',
    );
  });
});

test('bars: a long name under one is set in lines that fit', () => {
  const svg = drawYearBars(
    [
      {
        year: 2025,
        bars: [
          { value: 17, label: 'The Committee of the Ferrymen of Both Banks of the Vesh, from January to June' },
          { value: 9 },
        ],
      },
    ],
    'Shots',
    320,
    'narrow',
  );
  expect(misplaced(svg)).toEqual([]);
  expect(byClass(svg, 'yb-note').length).toBeGreaterThan(1);
});

describe('the ladder of distances', () => {
  const rungs: Rung[] = [
    { label: 'A bridge', metres: 135, value: '135 m', isMeasured: false },
    { label: 'Northtown to the border', metres: 1350, value: '1.4 km', isMeasured: true },
    { label: 'The border along its bends', metres: 1_364_000, value: '1,364 km', isMeasured: true },
  ];

  test.each(WIDTHS)('%i pixels wide: ten times as far is one step on', (width, name) => {
    const svg = drawDistances(rungs, 'How far', width, name);
    expect(misplaced(svg)).toEqual([]);
    const signs = all(parseHtml(svg), 'circle');
    expect(signs.map((e) => e.attrs['class'])).toEqual(['yb-full', 'yb-ring', 'yb-ring']);
    expect(byClass(svg, 'yb-note').map(textOf)).toEqual(['100 m', '1 km', '10 km', '100 km', '1,000 km']);
    const [near, ten, far] = signs.map((e) => Number(e.attrs['cx']));
    const step = ten! - near!;
    expect(far! - near!).toBeCloseTo(step * Math.log10(1_364_000 / 135), -0.5);
    expect(far!).toBeLessThanOrEqual(width - 6);
  });

  test('its label says the whole, and what was measured', () => {
    expect(labelOf(drawDistances(rungs, 'How far', 320, 'narrow'))).toBe(
      'How far. A bridge: 135 m, by a source; Northtown to the border: 1.4 km, measured on the map; ' +
        'The border along its bends: 1,364 km, measured on the map.',
    );
  });

  test('with nothing to draw it is empty', () => {
    expect(drawDistances([], 'How far', 320, 'narrow')).not.toMatch(/NaN|Infinity/);
  });
});
