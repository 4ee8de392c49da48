/**
 * Can marks be told apart, and read, by everyone? Colours as in tokens.css; simulations by Machado, Oliveira and
 * Fernandes (2009), full severity.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARK_DEFS, markClass, markHref } from '../../../src/map/draw/mark-shapes.ts';
import type { Mark } from '../../../src/map/types.ts';

type RGB = [number, number, number];
const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const hex = (text: string): RGB => {
  const full = text.length === 3 ? [...text].map((c) => c + c).join('') : text;
  return [0, 2, 4].map((i) => parseInt(full.slice(i, i + 2), 16) / 255) as RGB;
};
function colour(name: string, theme: 'light' | 'dark'): RGB {
  const pair = new RegExp(`--${name}: light-dark\\(#([0-9a-f]{3,6}), #([0-9a-f]{3,6})\\)`).exec(tokens);
  if (!pair) throw new Error(`no --${name} in tokens.css`);
  return hex(pair[theme === 'light' ? 1 : 2]!);
}
const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const luminance = (rgb: RGB) => 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
const contrast = (a: RGB, b: RGB) => {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};
const SEEN: Record<string, number[][]> = {
  'full colour': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const gamma = (c: number) => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);
const seenAs = (rgb: RGB, matrix: number[][]): RGB =>
  matrix.map((row) =>
    gamma(
      Math.max(
        0,
        Math.min(
          1,
          row.reduce((sum, k, i) => sum + k * linear(rgb[i]!), 0),
        ),
      ),
    ),
  ) as RGB;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  describe.each(Object.keys(SEEN))('with %s', (sight) => {
    const seen = (name: string) => seenAs(colour(name, theme), SEEN[sight]!);
    const pairs = (names: string[], grounds: string[]) =>
      names.flatMap((name) => grounds.map((ground) => [name, ground] as const));
    it.each(pairs(['spinel', 'ink-2', 'ink', 'lapis'], ['land-tj', 'land-af', 'land-0', 'case']))(
      '%s stands out on %s',
      (name, ground) => {
        expect(contrast(seen(name), seen(ground))).toBeGreaterThan(3);
      },
    );
    it.each(pairs(['ink', 'ink-2', 'lapis', 'water-text'], ['land-tj', 'land-af', 'land-0']))(
      '%s can be read on %s',
      (name, ground) => {
        expect(contrast(seen(name), seen(ground))).toBeGreaterThan(4.5);
      },
    );
    it.each(['spinel', 'ink-2'])('numerals can be read on %s', (name) =>
      expect(contrast(seen('on-mark'), seen(name))).toBeGreaterThan(4.5),
    );
  });
});

describe('without any colour', () => {
  const marks: Mark[] = [
    'capital',
    'city',
    'town',
    'site',
    'tripoint',
    'base',
    'actor',
    'gate-open',
    'gate-shut',
    'gate-unknown',
    'force',
    'word',
    'tick',
  ];
  it('every mark has a shape of its own', () => {
    const shapes = marks.map(
      (mark) => new RegExp(`<g id="${markHref(mark).slice(1)}"[^>]*>(.*?)</g>`).exec(MARK_DEFS)![1],
    );
    expect(new Set(shapes).size).toBe(marks.length);
  });
  it('hollow marks share the outline of the full ones, and are dashed', () => {
    expect(markHref('force-open')).toBe(markHref('force'));
    expect(markClass('force-open')).toBe('ev force open');
    const css = readFileSync(new URL('../../../src/styles/map.css', import.meta.url), 'utf8');
    expect(css).toMatch(/\.ev\.open \{[^}]*stroke-dasharray: [\d.]+ [\d.]+/);
  });
});
