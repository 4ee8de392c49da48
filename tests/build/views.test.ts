/** Named views: each has a page, a table that holds what its picture shows, and a picture that can stand alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { NamedView } from '../../src/model/corpus.ts';
import { pngSize } from '../support/png.ts';
import { forEvery } from '../support/for-every.ts';
import { corpus, DIST, pageAt } from './dist.ts';
import { all, parseHtml } from './html.ts';

const KB = 1024;
const views = [...corpus.views.values()];
/** A face may hold any letters by chance. */
const withoutFonts = (svg: string) => svg.replace(/(base64,)[^)]*/g, '$1');
const gallery = pageAt('map/views/');

test('the gallery shows each view, in order', () => {
  const links = all(gallery.root, (e) => e.tag === 'a' && /map\/views\/[a-z0-9-]+\/$/.test(e.attrs['href'] ?? '')).map(
    (e) => e.attrs['href']!.split('/').at(-2),
  );
  expect(links).toEqual(views.map(({ id }) => id));
});

function filesOf({ id, title, view }: NamedView) {
  const svg = readFileSync(join(DIST, `map/views/${id}.svg`), 'utf8');
  const png = readFileSync(join(DIST, `map/views/${id}.png`));
  return { id, title, view, page: pageAt(`map/views/${id}/`), svg, png };
}
const everyView = forEvery(views.map(filesOf), ({ id }) => id);

describe('every view', () => {
  everyView('its table holds the things in its picture, and no others', ({ page }) => {
    const rows = all(page.root, (e) => e.tag === 'tr' && e.attrs['data-id'] !== undefined).map(
      (e) => e.attrs['data-id']!,
    );
    const wide = all(page.root, (e) => e.tag === 'svg' && /\bwide\b/.test(e.attrs['class'] ?? ''))[0]!;
    const drawn = [
      ...new Set(all(wide, (e) => e.attrs['data-id'] !== undefined).map((e) => e.attrs['data-id']!)),
    ].filter((one) => !/^(events|actors|km)\//.test(one) && !/^place\/t-/.test(one));
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows).size).toBe(rows.length);
    expect(drawn.filter((one) => !rows.includes(one))).toEqual([]);
  });

  everyView('leads to the live map, the frame and both files', ({ id, view, page }) => {
    const links = all(page.root, (e) => e.tag === 'a').map((e) => e.attrs['href'] ?? '');
    for (const end of [`map/?${view}`, `embed/map/?${view}`, `map/views/${id}.svg`, `map/views/${id}.png`])
      expect(
        links.some((href) => href.replaceAll('&amp;', '&').endsWith(end)),
        end,
      ).toBe(true);
  });

  everyView(
    'its picture is a sound SVG that asks for nothing, with title, credit and address in it',
    ({ id, title, svg }) => {
      const root = parseHtml(svg);
      // Lines break where they must.
      const texts = svg
        .replace(/<style>.*?<\/style>/s, '')
        .replace(/<[^>]+>/g, '')
        .replace(/\s/g, '');
      for (const part of [
        title,
        'OpenStreetMap contributors (ODbL)',
        'CC BY 4.0',
        'Claudia Chia and Zheng Haiqi',
        'Checked in',
        `map/views/${id}/`,
      ])
        expect(texts, part).toContain(part.replace(/\s/g, ''));
      expect(withoutFonts(svg)).not.toMatch(
        /var\(|url\((?!#|data:font\/woff2;base64,\))|@import|<image|href="(?!#)|undefined|NaN/,
      );
      // Its labels were placed by the widths of its own typefaces, which it brings.
      for (const family of ['Source Sans', 'Source Serif']) expect(svg).toContain(`@font-face{font-family:'${family}'`);
      const ids = all(root, (e) => e.attrs['id'] !== undefined).map((e) => e.attrs['id']);
      expect(new Set(ids).size).toBe(ids.length);
      expect(Buffer.byteLength(svg)).toBeLessThan(150 * KB);
    },
  );

  everyView('its PNG is sharp and not heavy', ({ png }) => {
    expect(pngSize(png)).toEqual([2400, 1600]);
    expect(png.length).toBeLessThan(600 * KB);
  });
});

const everyCard = forEvery(
  [
    ...[...corpus.actors.keys()].map((id): [string, string] => [`actors/${id}/`, `actor-${id}`]),
    ...views.map(({ id }): [string, string] => [`map/views/${id}/`, `view-${id}`]),
  ],
  ([path]) => path,
);

everyCard('an actor and a view have a card of their own, in all tags alike', ([path, name]) => {
  const metas = all(pageAt(path).root, (e) => e.tag === 'meta');
  const content = (key: string) =>
    metas.find((e) => e.attrs['property'] === key || e.attrs['name'] === key)?.attrs['content'] ?? '';
  expect(content('og:image')).toMatch(new RegExp(`/cards/${name}\\.png$`));
  expect(content('og:image:alt').length).toBeGreaterThan(10);
  expect(content('twitter:card')).toBe('summary_large_image');
  const card = readFileSync(join(DIST, `cards/${name}.png`));
  expect(pngSize(card)).toEqual([1200, 630]);
  expect(card.length).toBeLessThan(300 * KB);
});

/** Each figure, and the page on which it stands. */
const FIGURES: readonly (readonly [name: string, page: string])[] = [
  ['timeline', 'map/'],
  ['border-strip', 'map/'],
  ['stances', 'actors/'],
  ['ties', 'actors/'],
  ['length', 'map/length/'],
  ['claims', 'claims/'],
  ['between', 'chapters/neighbours/'],
  ['distances', 'chapters/panj/'],
];
const everyFigure = forEvery(
  FIGURES.map(([name, page]) => ({
    name,
    page,
    svg: readFileSync(join(DIST, `figures/${name}.svg`), 'utf8'),
    png: readFileSync(join(DIST, `figures/${name}.png`)),
  })),
  ({ name }) => name,
);

describe('every figure', () => {
  everyFigure('is a sound file with title and credit in it, that asks for nothing', ({ svg }) => {
    const texts = svg
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, '')
      .replace(/\s/g, '');
    for (const part of ['CC BY 4.0', 'Claudia Chia and Zheng Haiqi', 'Checked in', 'https://'])
      expect(texts, part).toContain(part.replace(/\s/g, ''));
    expect(withoutFonts(svg)).not.toMatch(
      /var\(|url\((?!#|data:font\/woff2;base64,\))|@import|<image|href="(?!#)|data-item|undefined|NaN/,
    );
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(svg).close();
    expect(svg.length).toBeLessThan(150 * KB);
    const used = [...svg.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(used.filter((id) => !svg.includes(`id="${id}"`))).toEqual([]);
  });

  everyFigure('has a PNG of the same shape', ({ svg, png }) => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.map(Number);
    const [wide, high] = pngSize(png);
    expect(wide).toBe(width! * 2);
    expect(Math.abs(high - height! * 2)).toBeLessThanOrEqual(2);
    expect(png.length).toBeGreaterThan(10 * KB);
  });

  everyFigure('is linked from where it stands, and from the list of pictures', ({ name, page }) => {
    const links = (path: string) => all(pageAt(path).root, (e) => e.tag === 'a').map((e) => e.attrs['href'] ?? '');
    for (const path of [page, 'map/views/'])
      for (const ending of ['svg', 'png'])
        expect(
          links(path).some((href) => href.endsWith(`figures/${name}.${ending}`)),
          `${path} ${ending}`,
        ).toBe(true);
  });
});
