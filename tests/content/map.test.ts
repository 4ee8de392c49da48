/** The map of the real content: what it names, that nothing on it lies on another, and what its parts weigh. */
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { itemsFrom } from '../../src/map/items/items.ts';
import { sceneAt } from '../../src/map/scene/scene.ts';
import { drawStrip } from '../../src/figures/strip.ts';
import { drawSvg } from '../../src/map/draw/svg.ts';
import { LAYERS, type Size } from '../../src/map/types.ts';
import { DEFAULT_VIEW } from '../../src/map/view/view.ts';
import { touching } from '../support/clear-labels.ts';
import { realCorpus } from '../support/real-corpus.ts';
import { high, line, low } from '../unit/map/sample.ts';

const items = itemsFrom(realCorpus());

const SIZES: readonly Size[] = [
  { width: 340, height: 300 },
  { width: 700, height: 480 },
  { width: 1000, height: 640 },
];
const CENTRES = [
  [71.3, 37.4],
  [69.2, 37.3],
  [70.8, 38.3],
  [71.55, 37.2],
  [68.8, 38.4],
  [69.3, 35.2],
] as const;

test.each([5, 6, 7, 8, 9, 10])('labels and marks keep clear of each other at zoom %i', (zoom) => {
  for (const size of SIZES)
    for (const centre of CENTRES)
      for (const layers of [DEFAULT_VIEW.layers, new Set(LAYERS)])
        expect(touching(sceneAt(items, { centre, zoom, layers }, size, line)), `${size.width}: ${centre}`).toEqual([]);
});

test('the whole map names both capitals and the towns of the story', () => {
  const scene = sceneAt(items, DEFAULT_VIEW, { width: 830, height: 580 }, line);
  const labels = scene.drawn.flatMap((one) => one.label?.text ?? []);
  for (const town of ['Dushanbe', 'Khorog', 'Kunduz', 'Faizabad', 'Taloqan', 'Kulob']) expect(labels).toContain(town);
  expect(scene.names.map((name) => name.text)).toEqual(expect.arrayContaining(['Tajikistan', 'Afghanistan', 'China']));
});

test('pictures and ground keep to their budgets', () => {
  const compressed = (text: string) => brotliCompressSync(text).length;
  const scene = sceneAt(items, DEFAULT_VIEW, { width: 1000, height: 640 }, line);
  expect(compressed(drawSvg(scene, low, { id: 'm', title: 'The border', desc: 'A map.', decimals: 1 }))).toBeLessThan(
    9 * 1024,
  );
  expect(compressed(drawStrip(line, { lit: [[229, 800]] }))).toBeLessThan(900);
  expect(compressed(JSON.stringify(low))).toBeLessThan(9 * 1024);
  expect(compressed(JSON.stringify(high))).toBeLessThan(60 * 1024);
});
