/**
 * Where do labels go? Greedy, best rank first: each label takes the cheapest of eight places around its point, and one
 * that would touch a mark or another label everywhere is left out. After Christensen, Marks and Shieber (ACM TOG 14/3,
 * 1995), who call it greedy eight-position placement; it needs no second pass, so that it can run at the end
 * of every zoom.
 */
import { boxAround, isFree, isInside, samplesIn, type Box, type Ground } from './occupied.ts';
import { NAMES, type Name } from './atlas-names.ts';
import { SEMIBOLD, SERIF_CAPITALS, SERIF_ITALIC, textWidth } from './text-width.ts';
import type { Align, Anchor, Drawn, DrawnName } from '../types.ts';

export type Rank = 1 | 2 | 3 | 4;
type Label = NonNullable<Drawn['label']>;

/** Type size by rank, pixels; the classes of `map.css` say the same. */
const LABEL_SIZE: Record<Rank, number> = { 1: 15, 2: 13, 3: 12, 4: 11.5 };
const KM_SIZE = 10.5;
/** Zoom from which labels of a rank are tried. */
export const LABEL_FROM: Record<Rank, number> = { 1: 5, 2: 6, 3: 6.75, 4: 8.25 };
/** Height of letters above and below the baseline, in type sizes. */
const [UP, DOWN] = [0.78, 0.24];
/** Cost of each sample of the border or a leader under a label, and the dearest place that is taken for a rank. */
const SAMPLE_COST = 9;
const DEAREST: Record<Rank, number> = { 1: 90, 2: 60, 3: 48, 4: 30 };

/** Best first: anchor, direction from the point, baseline in type sizes, end of the text. */
const POSITIONS: readonly [Anchor, -1 | 0 | 1, number, Align][] = [
  ['e', 1, 0.35, 'start'],
  ['ne', 1, -0.35, 'start'],
  ['se', 1, 1.05, 'start'],
  ['w', -1, 0.35, 'end'],
  ['nw', -1, -0.35, 'end'],
  ['sw', -1, 1.05, 'end'],
  ['n', 0, -0.75, 'middle'],
  ['s', 0, 1.45, 'middle'],
];

function textBox(x: number, y: number, width: number, size: number, align: Align): Box {
  const left = x - width * (align === 'start' ? 0 : align === 'end' ? 1 : 0.5);
  return { x0: left - 2, y0: y - UP * size, x1: left + width + 2, y1: y + DOWN * size };
}

/** The letters of a label that has its place; the two pixels of air at both ends may be shared. */
export function labelBox({ x, y, label, mark }: Drawn): Box {
  const { text, dx, dy, align, rank } = label!;
  const size = mark === 'tick' ? KM_SIZE : LABEL_SIZE[rank];
  const box = textBox(x + dx, y + dy, textWidth(text, size), size, align);
  return { ...box, x0: box.x0 + 2, x1: box.x1 - 2 };
}

/**
 * Finds and takes a place for a label around a point whose mark reaches `radius` pixels; nothing where there is none.
 */
export function placeLabel(
  ground: Ground,
  x: number,
  y: number,
  radius: number,
  text: string,
  rank: Rank,
  dearest = DEAREST[rank],
): Label | undefined {
  const size = LABEL_SIZE[rank];
  const width = textWidth(text, size) * (rank === 1 ? SEMIBOLD : 1);
  let best: { cost: number; box: Box; label: Label } | undefined;
  POSITIONS.forEach(([anchor, side, line, align], i) => {
    const beside = side * (radius + (line === 0.35 ? 4 : 3));
    // Above and below, a large mark pushes the text farther out; a dot of 4 pixels is what the positions are made for.
    const dy = line * size + (side === 0 ? Math.sign(line) * Math.max(0, radius - 4) : 0);
    const box = textBox(x + beside, y + dy, width, size, align);
    if (!isInside(ground, box) || !isFree(ground, box)) return;
    const cost = i * 0.6 + samplesIn(ground, box) * SAMPLE_COST;
    if (cost > dearest || (best && best.cost <= cost)) return;
    best = { cost, box, label: { text, anchor, rank, dx: beside, dy, align } };
  });
  if (best) ground.boxes.push(best.box);
  return best?.label;
}

/** Offsets of a km numeral along the normal of the line, pixels; positive towards Tajikistan, where the tick is. */
const KM_OFFSETS = [16, -13, 22, -20, 29, -27];
const COMPASS: readonly Anchor[] = ['e', 'se', 's', 'sw', 'w', 'nw', 'n', 'ne'];

/** A km numeral stands off the line, on whichever side is free. `angle`: of the line, degrees clockwise from east. */
export function placeKm(ground: Ground, x: number, y: number, angle: number, text: string): Label | undefined {
  const width = textWidth(text, KM_SIZE) * SEMIBOLD;
  const [nx, ny] = [Math.sin((angle * Math.PI) / 180), -Math.cos((angle * Math.PI) / 180)];
  let best: { cost: number; box: Box; label: Label } | undefined;
  for (const offset of KM_OFFSETS) {
    const [dx, dy] = [nx * offset, ny * offset + 3.5];
    const box = textBox(x + dx, y + dy, width, KM_SIZE, 'middle');
    if (!isInside(ground, box) || !isFree(ground, box)) continue;
    const cost = samplesIn(ground, box) * 12 + (offset < 0 ? 3 : 0);
    if (cost > 20 || (best && best.cost <= cost)) continue;
    const turn = Math.round(Math.atan2(ny * offset, nx * offset) / (Math.PI / 4));
    best = { cost, box, label: { text, anchor: COMPASS[(turn + 8) % 8]!, rank: 4, dx, dy, align: 'middle' } };
  }
  if (best) ground.boxes.push(best.box);
  return best?.label;
}

/** Size, letter space and width over sans of each kind of name, as `map.css` sets it. */
const FACE: Record<Name['kind'], readonly [size: number, track: number, over: number]> = {
  country: [17, 4, SERIF_CAPITALS],
  neighbour: [13, 3, SERIF_CAPITALS],
  province: [10.5, 2.6, 1],
  water: [12.5, 0, SERIF_ITALIC],
};

/** Below this zoom the two countries are named no larger than their neighbours. */
const SMALL_BELOW = 6.25;

/** Places the names of one kind that help at this zoom; `toPixels` takes degrees to pixels from the centre. */
export function placeNames(
  ground: Ground,
  kinds: readonly Name['kind'][],
  zoom: number,
  toPixels: (at: Name['at'][number]) => readonly [number, number],
): DrawnName[] {
  return NAMES.flatMap(({ text, kind, at, zooms, rotate }) => {
    if (!kinds.includes(kind) || zoom < zooms[0] || zoom > zooms[1]) return [];
    const small = kind === 'country' && zoom < SMALL_BELOW;
    const [size, track, over] = FACE[small ? 'neighbour' : kind];
    const padding = kind === 'country' ? 7 : 2;
    const width = textWidth(track ? text.toUpperCase() : text, size) * over + track * text.length;
    const slope = Math.abs(((rotate ?? 0) * Math.PI) / 180);
    const halfWidth = (width * Math.cos(slope) + size * Math.sin(slope)) / 2 + 2;
    const halfHeight = (width * Math.sin(slope) + size * Math.cos(slope) + padding) / 2;
    for (const [x, y] of at.map(toPixels)) {
      // Letters stand above the baseline, so the middle of the text does too; a turned text swings about its baseline.
      const box = boxAround(
        x + 0.28 * size * Math.sin(((rotate ?? 0) * Math.PI) / 180),
        y - 0.28 * size * Math.cos(slope),
        halfWidth,
        halfHeight,
      );
      if (!isInside(ground, box, 8) || !isFree(ground, box) || samplesIn(ground, box) > (kind === 'water' ? 3 : 0))
        continue;
      ground.boxes.push(box);
      return [{ text, kind, x, y, ...(small ? { small } : {}), ...(rotate === undefined ? {} : { rotate }) }];
    }
    return [];
  });
}
