/**
 * What is drawn at a view, and where: pure, the same on the server and in the browser.
 * Leaves out the ground under the items (`basemap.ts`) and how marks look (`svg.ts`, `map.css`).
 */
import { pointAtKm, type MeasuredLine } from '../../domain/geography/line.ts';
import { metresPerPixel, project } from '../../domain/geography/mercator.ts';
import type { LonLat } from '../../model/corpus.ts';
import { isAsked, itemBy } from '../items/filter.ts';
import { numberEvents } from '../items/numbers.ts';
import { cluster } from './cluster.ts';
import { addLine, boxAround, isFree, newGround, overlap, type Ground, type Box } from './occupied.ts';
import { LABEL_FROM, labelBox, placeKm, placeLabel, placeNames, type Rank } from './place-labels.ts';
import { MARK_STEP, placeMarks, stackHalfWidth } from './place-marks.ts';
import { SCALE_PX, scaleBar } from './scale.ts';
import {
  LAYERS,
  type Drawn,
  type DrawnName,
  type Item,
  type Mark,
  type Scene,
  type Size,
  type View,
} from '../types.ts';

/** How far a mark reaches from its point, pixels. Those of events and actors are placed by `marks.ts`. */
const RADIUS: Partial<Record<Mark, number>> = {
  capital: 4,
  city: 3,
  town: 2.2,
  site: 2,
  tripoint: 4,
  tick: 3,
  base: 6,
  'gate-open': 7,
  'gate-shut': 7,
  'gate-unknown': 7,
};
/** The direction of a gate or tick is that of the line over so many pixels. */
const CHORD_PX = 14;
/** How far the ring around what is selected stands off, pixels. */
const HALO_PX = 5;

/** Whether a view shows an item at all, wherever it lies. What is selected shows at every zoom. */
export function isShown(item: Item, view: View): boolean {
  if (!view.layers.has(item.layer)) return false;
  if (item.layer === 'events' && !isAsked(item.date!, item.event, view)) return false;
  return view.zoom >= item.minZoom || item.id === view.selected;
}

/**
 * @param border for kilometres and for keeping labels off the line; simplified or not
 * @param taken room that something over the map takes up, such as its buttons
 */
export function sceneAt(
  items: readonly Item[],
  view: View,
  size: Size,
  border: MeasuredLine,
  taken: readonly Box[] = [],
): Scene {
  const [cx, cy] = project(view.centre, view.zoom);
  const toPixels = (at: LonLat): [number, number] => {
    const [x, y] = project(at, view.zoom);
    return [x - cx, y - cy];
  };
  const inFrame = ({ x, y }: { x: number; y: number }) =>
    Math.abs(x) <= size.width / 2 && Math.abs(y) <= size.height / 2;
  const ground = newGround(size);
  ground.boxes.push(...taken);
  layBorder(ground, border.points.map(toPixels));
  reserveScale(ground, view);

  const shown = items.filter((item) => isShown(item, view)).map((item) => itemBy(item, view.until));
  const chordKm = (CHORD_PX * metresPerPixel(view.centre[1], view.zoom)) / 1000;
  const place = (item: Item): Drawn => {
    const [x, y] = toPixels(item.at);
    const { id, layer, mark, at, km } = item;
    return {
      id,
      members: [id],
      layer,
      mark,
      name: `${item.name}, ${item.kind}`,
      x,
      y,
      at,
      selected: id === view.selected,
      ...(km ? { km } : {}),
      ...(km && turns(mark) ? { angle: angleAt(border, km[0], chordKm) } : {}),
    };
  };

  const lines = shown.filter((item) => item.mark === 'line' && touchesFrame(item, border, toPixels, size)).map(place);
  let points = shown
    .filter((item) => item.mark !== 'line' && item.place === undefined)
    .map(place)
    .filter(inFrame);
  yieldToGates(points);
  const take = ({ x, y, mark, bare }: Drawn) => {
    if (!bare) ground.boxes.push(boxAround(x, y, RADIUS[mark]! + 1));
  };
  // Small towns wait: a mark may push one out that has nothing to tell.
  const hosts = new Set(shown.flatMap((item) => (item.place === undefined ? [] : `place/${item.place}`)));
  const small = points.filter(
    (point) => (point.mark === 'town' || point.mark === 'site') && !point.selected && !hosts.has(point.id),
  );
  const isFirm = (drawn: Drawn) => drawn.mark !== 'base' && !small.includes(drawn);

  const numbers = numberEvents(items);
  const names = new Map(items.map((item) => [item.id, item.name]));
  const marks = cluster(
    shown.filter((item) => item.place !== undefined),
    view,
    numbers,
    (id) => names.get(`place/${id}`),
    place,
  ).filter(([one]) => inFrame(one!));
  const drawnNames: DrawnName[] = [];
  const rankOf = new Map(items.map((item) => [item.id, item.rank]));
  const textOf = (drawn: Drawn) => names.get(drawn.id)!.replace(/ \(.*/, '');
  const label = (test: (drawn: Drawn, rank: Rank) => boolean) => {
    for (const drawn of [...points, ...lines]) {
      const rank = rankOf.get(drawn.id)!;
      if (rank === 0 || drawn.label || drawn.layer === 'km' || !test(drawn, rank)) continue;
      if (view.zoom < LABEL_FROM[rank] && !drawn.selected) continue;
      const [dx, dy] = drawn.off ?? [0, 0];
      const found = placeLabel(
        ground,
        drawn.x + dx,
        drawn.y + dy,
        drawn.bare ? 7 : (RADIUS[drawn.mark] ?? 6),
        textOf(drawn),
        rank,
        drawn.selected ? Infinity : undefined,
      );
      if (found) drawn.label = { ...found, dx: found.dx + dx, dy: found.dy + dy };
    }
  };
  // What is selected is named before anything else is set down, so that it always has room.
  points.filter((point) => point.selected && isFirm(point)).forEach(take);
  label((drawn) => drawn.selected && isFirm(drawn));
  points.filter((point) => !point.selected && isFirm(point)).forEach(take);
  label((drawn, rank) => isFirm(drawn) && rank === 1);
  drawnNames.push(...placeNames(ground, ['country'], view.zoom, toPixels));
  label((drawn, rank) => isFirm(drawn) && rank === 2);
  // The selected mark first, then the crowded places, so that they stay near their points.
  const urgency = (row: readonly Drawn[]) =>
    (row.some((one) => one.selected) ? 1000 : 0) + row.reduce((sum, one) => sum + one.members.length, 0);
  standOff(
    ground,
    [...marks].sort((a, b) => urgency(b) - urgency(a)),
  );
  yieldToMarks(points, marks.flat());
  const bases = points.filter((point) => point.mark === 'base');
  for (const base of bases) standBeside(ground, base, points);
  const pushedOut = new Set(small.filter(({ x, y, mark }) => !isFree(ground, boxAround(x, y, RADIUS[mark]! + 1))));
  points = points.filter((point) => !pushedOut.has(point));
  points.filter((point) => small.includes(point)).forEach(take);

  drawnNames.push(...placeNames(ground, ['neighbour'], view.zoom, toPixels));
  if (view.layers.has('water')) drawnNames.push(...placeNames(ground, ['water'], view.zoom, toPixels));
  for (const drawn of points) {
    if (drawn.mark !== 'tick') continue;
    const found = placeKm(ground, drawn.x, drawn.y, drawn.angle ?? 0, String(drawn.km![0]));
    if (found) drawn.label = found;
  }
  label((_, rank) => rank === 3);
  if (view.layers.has('provinces')) drawnNames.push(...placeNames(ground, ['province'], view.zoom, toPixels));
  label(() => true);

  // A dot without its name tells nothing.
  const nameless = (drawn: Drawn) =>
    drawn.layer === 'towns' && drawn.mark !== 'capital' && !drawn.label && !drawn.selected;
  const drawn = [...lines, ...points.filter((point) => !nameless(point)), ...marks.flat()];
  return {
    view,
    size,
    names: drawnNames,
    drawn: drawn.sort((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer)),
  };
}

const turns = (mark: Mark) => mark === 'tick' || mark.startsWith('gate');

/** Degrees clockwise from east. */
function angleAt(border: MeasuredLine, km: number, chordKm: number): number {
  const {
    tangent: [east, north],
  } = pointAtKm(border, km, chordKm);
  return Math.round((Math.atan2(-north, east) * 180) / Math.PI) || 0;
}

function layBorder(ground: Ground, points: readonly [number, number][]): void {
  const [w, h] = [ground.size.width / 2 + 20, ground.size.height / 2 + 20];
  let [lastX, lastY] = [Infinity, Infinity];
  points.forEach(([x, y], i) => {
    // Points closer than a sample's step add nothing; long steps are filled in.
    if (i < points.length - 1 && Math.hypot(x - lastX, y - lastY) < 4) return;
    if (Math.abs(x) < w && Math.abs(y) < h && lastX !== Infinity) addLine(ground, [lastX, lastY], [x, y]);
    [lastX, lastY] = [x, y];
  });
}

/** Room for the scale bar in the lower left corner. */
function reserveScale(ground: Ground, view: View): void {
  const [left, bottom] = [-ground.size.width / 2, ground.size.height / 2];
  ground.boxes.push({
    x0: left,
    y0: bottom - 42,
    x1: left + scaleBar(view.centre[1], view.zoom, SCALE_PX).px + 40,
    y1: bottom,
  });
}

function touchesFrame(
  item: Item,
  border: MeasuredLine,
  toPixels: (at: LonLat) => [number, number],
  size: Size,
): boolean {
  const [from, to] = item.km!;
  return border.points.some((point, i) => {
    if (border.km[i]! < from || border.km[i]! > to) return false;
    const [x, y] = toPixels(point);
    return Math.abs(x) <= size.width / 2 && Math.abs(y) <= size.height / 2;
  });
}

/** The dot of a town gives way to a gate that covers it. */
function yieldToGates(points: readonly Drawn[]): void {
  const gates = points.filter((point) => point.layer === 'crossings');
  for (const town of points) {
    if (town.layer !== 'towns' || town.selected) continue;
    const gate = gates.find((other) => Math.hypot(other.x - town.x, other.y - town.y) < 9);
    if (gate) Object.assign(town, { bare: true });
  }
}

/** Where a crowded picture has left a mark no room but a name’s, the name gives way. */
function yieldToMarks(points: readonly Drawn[], marks: readonly Drawn[]): void {
  const taken = marks.map(({ x, y, off = [0, 0], members, text }) =>
    boxAround(x + off[0], y + off[1], members.length > 1 ? stackHalfWidth(text!) : 10, 10),
  );
  for (const point of points) {
    if (point.label && !point.selected && taken.some((box) => overlap(box, labelBox(point)))) delete point.label;
  }
}

/** Places rows of marks off their points. */
function standOff(ground: Ground, rows: readonly Drawn[][]): void {
  const wanted = rows.map((row) => {
    const first = row[0]!;
    const halfWidth = first.members.length > 1 ? stackHalfWidth(first.text!) + 3 : (MARK_STEP * row.length) / 2;
    const { x, y } = first;
    return row.some((one) => one.selected)
      ? { x, y, halfWidth: halfWidth + HALO_PX, halfHeight: 12 + HALO_PX, near: true }
      : { x, y, halfWidth };
  });
  placeMarks(ground, wanted).forEach(([dx, dy], k) => {
    const row = rows[k]!;
    row.forEach((one, i) => (one.off = [dx + MARK_STEP * (i - (row.length - 1) / 2), dy]));
  });
}

/** A base stands on its own point where that is free, beside it where a town's dot is. */
function standBeside(ground: Ground, base: Drawn, points: readonly Drawn[]): void {
  const covered = points.some(
    (other) => other.layer === 'towns' && Math.hypot(other.x - base.x, other.y - base.y) < 10,
  );
  if (covered) base.off = placeMarks(ground, [{ x: base.x, y: base.y, halfWidth: 8 }])[0]!;
  else ground.boxes.push(boxAround(base.x, base.y, 7));
}
