/**
 * The fonts are sound: Firefox drops every variation of one whose coordinates leave −1 to 1, and then draws one weight
 * for all.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFont } from '../support/font.ts';

const FOLDERS = ['src/assets/fonts', 'src/pictures/cards/fonts'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => /\.(?:woff2|ttf)$/.test(file))
    .map((file) => `${folder}/${file}`),
);

describe.each(files)('%s', (file) => {
  const font = readFont(readFileSync(file));

  test('varies within its axes, and refers to no name that is gone', () => {
    expect(font.coordinates.length > 0).toBe(font.axes.length > 0);
    expect(font.coordinates.filter((at) => Math.abs(at) > 1)).toEqual([]);
    expect(font.named.filter((id) => !font.names.has(id))).toEqual([]);
  });

  test('has the letters that it is for', () => {
    const wanted = file.includes('cyrillic') ? 'АяЁёҒғӢӣҚқӮӯҲҳҶҷІіЇї' : 'AzāĀīūŠšžʼ–“”’';
    expect([...wanted].filter((letter) => !font.letters.has(letter.codePointAt(0)!))).toEqual([]);
  });
});

test('both sans fonts vary in weight, the serif in weight and size', () => {
  const axes = (file: string) => readFont(readFileSync(`src/assets/fonts/${file}.woff2`)).axes;
  expect([axes('sans'), axes('sans-cyrillic'), axes('serif')]).toEqual([['wght'], ['wght'], ['wght', 'opsz']]);
});
