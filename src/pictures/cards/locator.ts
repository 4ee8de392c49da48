/**
 * A small map at the right of a card: where a place lies, with enough of the border to know it again.
 * The site's own map, enlarged.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mapData } from '../../components/map/data.ts';
import { nearestOnLine, project, type XY } from '../../domain/geography/index.ts';
import { fitPoints } from '../../map/view/fit.ts';
import { boxAround } from '../../map/scene/occupied.ts';
import { MARK_DEFS } from '../../map/draw/mark-shapes.ts';
import { lightTokens, plainStyle } from '../sheet/sheet-style.ts';
import { sceneAt } from '../../map/scene/scene.ts';
import { drawSvg } from '../../map/draw/svg.ts';
import type { Layer, Size } from '../../map/types.ts';
import type { Corpus, LonLat, Place } from '../../model/corpus.ts';
import { stroke, text, WIDTH } from './card-svg.ts';
import { FAMILY, balance, widthOf, type Type } from './card-text.ts';

/** Left edge and foot of the map on the card. */
export const MAP = { left: 752, bottom: 582 } as const;
/** Pixels of the card to one of the map, so that its type is read at the size of a thumbnail. */
const CLOSER = 1.75;
const SIZE: Size = { width: (WIDTH - MAP.left) / CLOSER, height: MAP.bottom / CLOSER };
const CLOSEST = 7.75;
/** Level of detail: finer than is seen at any zoom of these maps. */
const GROUND_ZOOM = 10;
const LAYERS: ReadonlySet<Layer> = new Set(['water', 'towns', 'crossings']);
const NAME: Type = { face: 'sans-semibold', size: 25 };
const LEADING = 29;
const NAME_WIDTH = 230;

/** From the project's folder, as the fonts are (`png.ts`). */
const css = (name: string) => readFileSync(resolve('src/styles', `${name}.css`), 'utf8');
const style = plainStyle(css('map') + css('map-use'), lightTokens(css('tokens')), {
  sans: `'${FAMILY.sans}'`,
  semibold: `'${FAMILY['sans-semibold']}'`,
  serif: `'${FAMILY.text}'`,
});

/**
 * @param draw the mark of the place, in pixels of the card
 * @param name whether the place is named beside its mark
 */
export function locator(corpus: Corpus, place: Place, draw: (at: XY) => string, name: boolean): string {
  const { items, border, basemap } = mapData(corpus);
  const point: LonLat = [place.lon, place.lat];
  const fit = fitPoints([point, nearestOnLine(border, point).at], SIZE, CLOSEST);
  const [px, py] = project(point, fit.zoom);
  const [cx, cy] = project(fit.centre, fit.zoom);
  const [x, y] = [px - cx, py - cy];
  const lines = name ? balance(place.name.replace(/ \(.*/, ''), NAME, NAME_WIDTH) : [];
  // Below the mark, or above where it stands low; and no nearer to the side than it is wide.
  const half = Math.max(0, ...lines.map((line) => widthOf(line, NAME))) / 2;
  const middle: XY = [MAP.left + (SIZE.width / 2 + x) * CLOSER, (SIZE.height / 2 + y) * CLOSER];
  const nameX = Math.max(MAP.left + half + 18, Math.min(WIDTH - half - 62, middle[0]));
  const nameY = middle[1] < MAP.bottom - 110 ? middle[1] + 48 : middle[1] - 30 - LEADING * (lines.length - 1);
  const taken = [
    boxAround(x, y, 13),
    boxAround(
      (nameX - MAP.left) / CLOSER - SIZE.width / 2,
      (nameY - 8 + (LEADING * (lines.length - 1)) / 2) / CLOSER - SIZE.height / 2,
      half / CLOSER + 3,
      lines.length * 9,
    ),
  ];
  const scene = sceneAt(
    items.filter(({ id }) => id !== `place/${place.id}`),
    { ...fit, layers: LAYERS },
    SIZE,
    border,
    lines.length > 0 ? taken : taken.slice(0, 1),
  );
  const map = drawSvg(scene, basemap(GROUND_ZOOM), {
    id: 'm',
    title: '',
    desc: '',
    decimals: 1,
    tooltips: false,
    ids: false,
  })
    .replace(/<g class="scale">.*?<\/g>/, '')
    .replace(
      / width="[^"]*" height="[^"]*"/,
      ` x="${MAP.left}" y="0" width="${WIDTH - MAP.left}" height="${MAP.bottom}"`,
    )
    // Not every program knows `text-transform`.
    .replace(
      /(<text class="(?:country|neighbour)[^>]*>)([^<]*)/g,
      (_, tag: string, words: string) => tag + words.toUpperCase(),
    );
  return (
    `<style>${style}</style>${MARK_DEFS}${map}` +
    stroke(`M${MAP.left} 0V${MAP.bottom}H${WIDTH}`, 'rule', 1.5) +
    draw(middle) +
    lines
      .map((line, i) => text(line, [nameX, nameY + LEADING * i], NAME, 'ink', { anchor: 'middle', halo: true }))
      .join('')
  );
}
