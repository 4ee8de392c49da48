/** The page on the border's length: plot and tables hold the same numbers, and every figure has its source. */
import { describe, expect, test } from 'vitest';
import { corpus, pageAt } from './dist.ts';
import { all, type Element } from './html.ts';

const page = pageAt('map/length/');
const rowsOf = (id: string) =>
  all(all(page.root, (e) => e.attrs['id'] === id)[0]!, (e) => e.tag === 'tr' && e.attrs['data-km'] !== undefined);
const drawn = (of: (e: Element) => boolean) =>
  all(page.root, (e) => of(e) && e.attrs['transform'] === undefined).length;
const { datasets, rulers } = corpus.lengths;
const values = corpus.claims.get('border-length')!.disagreements[0]!.values;

describe('the plot', () => {
  // One of each stands in the key under the plot.
  test('has a point for each ruler, and the table a row', () => {
    expect(
      rowsOf('walks')
        .map((row) => Number(row.attrs['data-km']))
        .sort((a, b) => a - b),
    ).toEqual(rulers.map(({ km }) => km).sort((a, b) => a - b));
    expect(drawn((e) => e.tag === 'circle' && e.attrs['class'] === 'walk')).toBe(rulers.length + 1);
  });
  test('has a square for each other data set, and the table a row', () => {
    expect(rowsOf('sets').map((row) => Number(row.attrs['data-km']))).toEqual(datasets.map(({ km }) => km));
    expect(drawn((e) => e.tag === 'rect' && e.attrs['class'] === 'set')).toBe(datasets.length + 1);
  });
  test('names each published figure, and the table has it with its sources', () => {
    const rows = rowsOf('published');
    expect(rows.length).toBe(values.length);
    for (const { value, sources } of values) {
      const row = rows.find(
        (one) =>
          page.html.includes(value) &&
          all(one, (e) => e.tag === 'th').length === 1 &&
          all(one, (e) => e.tag === 'a').length === sources.length,
      );
      expect(row, value).toBeDefined();
    }
    const figures = new Set(rows.map((row) => row.attrs['data-km']));
    expect(drawn((e) => e.tag === 'path' && e.attrs['class'] === 'pub')).toBe(figures.size);
  });
});
