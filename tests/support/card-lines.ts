/** What stands on a card, and whether it is set as it should be. */
import { expect } from 'vitest';
import { FAMILY, widthOf, type Face } from '../../src/pictures/cards/card-text.ts';
import widths from '../../src/pictures/cards/fonts/widths.json' with { type: 'json' };

export interface Line {
  words: string;
  face: Face;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The lines of text on a card, with the room they take; those of a map on it are the map's own affair. */
export function linesOf(svg: string): Line[] {
  return [...svg.replace(/<svg class="mp[^]*?<\/svg>/, '').matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(
    ([, attributes = '', escaped = '']) => {
      const get = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
      const words = escaped
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
      const face = (Object.keys(FAMILY) as Face[]).find((each) => FAMILY[each] === get('font-family'))!;
      const size = Number(get('font-size'));
      const width = widthOf(words, { face, size, tracking: Number(get('letter-spacing')) / size });
      const left =
        Number(get('x')) -
        { start: 0, middle: width / 2, end: width }[get('text-anchor') as 'start' | 'middle' | 'end'];
      const y = Number(get('y'));
      return { words, face, left, right: left + width, top: y - 0.75 * size, bottom: y + 0.25 * size };
    },
  );
}

/** Every line inside the frame, none on another, all its characters in its font. */
export function expectSound(svg: string): void {
  const lines = linesOf(svg);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    expect.soft(line.left, line.words).toBeGreaterThanOrEqual(60);
    expect.soft(line.right, line.words).toBeLessThanOrEqual(1200 - 60);
    expect.soft(line.top, line.words).toBeGreaterThanOrEqual(20);
    expect.soft(line.bottom, line.words).toBeLessThanOrEqual(620);
    expect
      .soft(
        [...line.words].filter((character) => !(character in widths[line.face])),
        line.words,
      )
      .toEqual([]);
  }
  const touching = lines.flatMap((a, i) =>
    lines
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => [a.words, b.words]),
  );
  expect.soft(touching).toEqual([]);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
}
