import { resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { balance, FAMILY, widthOf, wrap, type Face, type Type } from '../../../src/pictures/cards/card-text.ts';
import { sheet, text } from '../../../src/pictures/cards/card-svg.ts';

const FACES = Object.keys(FAMILY) as Face[];
const fontFiles = FACES.map((face) => resolve('src/pictures/cards/fonts', `${face}.ttf`));
const TITLES = [
  'Short of war',
  'Weapons and telephone calls',
  'An old enmity, a long border, and what two analysts in Singapore made of both in the autumn of 2021',
  'Imām Sāhib, Şāhīn, Rŭshon, Žižek: “names” – and ‘more’ names…',
  'Tajikistan’sOppositiontotheTalibanwithoutanyspacewhatsoever',
  'AVAVAV To Ty We Yo P. F, r. LT',
];
const COLUMNS = [1056, 700, 333];

/** What resvg draws, kerned, in px: the ink, without the space beside the first and the last letter. */
function drawnWidth(line: string, type: Type): number {
  const svg = sheet([text(line, [0, 300], type, 'ink')]).replace(/<path[^>]*>/, '');
  return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).getBBox()?.width ?? 0;
}

describe.each(FACES)('%s', (face) => {
  test('is as wide in the table as it is drawn', () => {
    const type: Type = { face, size: 40 };
    for (const title of TITLES) {
      const [drawn, counted] = [drawnWidth(title, type), widthOf(title, type)];
      expect(drawn).toBeLessThanOrEqual(counted + 2);
      // Kerning draws together what the table sets apart: "AVAV" most of all.
      expect(drawn).toBeGreaterThan(counted * 0.88);
    }
  });
});

describe.each(COLUMNS)('in a column of %i px', (column) => {
  const type: Type = { face: 'display', size: 80, tracking: -0.012 };

  test.each(TITLES)('%s', (title) => {
    for (const lines of [wrap(title, type, column), balance(title, type, column)]) {
      // The hook of a last "f" leans out of its own width, into the margin.
      for (const line of lines) expect(drawnWidth(line, type)).toBeLessThanOrEqual(column + 0.06 * type.size);
      expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
    }
  });

  test('even lines are no more lines', () => {
    for (const title of TITLES) expect(balance(title, type, column).length).toBe(wrap(title, type, column).length);
  });
});

test('even lines leave no single word at the end', () => {
  expect(balance('Weapons and telephone calls', { face: 'display', size: 88 }, 900)).toEqual([
    'Weapons and',
    'telephone calls',
  ]);
});

test('a text without words has no lines', () => {
  expect(wrap('', { face: 'text', size: 30 }, 100)).toEqual([]);
});
