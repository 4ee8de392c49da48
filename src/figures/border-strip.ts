/**
 * The border pulled straight, west to east, as one SVG string: what happened on it, towns, crossings and bases by
 * kilometre over the course of the line (height is latitude), and under it the kilometres, the river it follows and its
 * ten stretches.
 */
import { lengthKm, simplify, type MeasuredLine, type XY } from '../domain/geography/index.ts';
import type { Segment } from '../model/corpus.ts';
import { jointMark, stackHalfWidth } from '../map/scene/place-marks.ts';
import { markClass, markHref, stackShape } from '../map/draw/mark-shapes.ts';
import { apart, escapeText, pathOf, short } from '../map/draw/path.ts';
import { textWidth } from '../map/scene/text-width.ts';
import type { Item } from '../map/types.ts';

/** Length of the strip, pixels at the usual width. */
export const STRIP_PX = 1300;
/**
 * The drawing, and those for narrower frames: length, and height of the stretches,
 * whose names stand upright where they do not fit.
 */
export const STRIP_IN = {
  wide: { length: STRIP_PX, stretch: 46 },
  middle: { length: 700, stretch: 46 },
  narrow: { length: 340, stretch: 116 },
} as const;
const MARK_ROW = 26;
const NAME = { size: 11.5, row: 15, rows: 3, gap: 6 };
const COURSE = 64;
const AXIS = 22;
const BAND = { water: 18, size: 11, line: 13 };

interface Mark {
  x: number;
  members: readonly Item[];
}

/**
 * @param items all of the map; those with kilometres are drawn, a town only where its name has room
 * @param linkOf where a mark leads; on the map page, to its row in the list
 * @param width one of `STRIP_IN`; its name is the picture's class
 */
export function drawBorderStrip(
  items: readonly Item[],
  segments: Iterable<Segment>,
  border: MeasuredLine,
  linkOf = (id: string) => `#${id}`,
  width: keyof typeof STRIP_IN = 'wide',
): string {
  const { length, stretch } = STRIP_IN[width];
  const total = lengthKm(border);
  const x = (km: number) => (Math.min(km, total) / total) * length;
  const near = items.filter((item) => item.km && item.layer !== 'km' && item.mark !== 'line');
  const happened = near.filter(({ layer }) => layer === 'events');
  const events = rowsOf(gatherAt(happened, x));
  const marksHeight = MARK_ROW * events.length;
  const namesHeight = NAME.row * NAME.rows + 6;
  const top = marksHeight + namesHeight;
  const course = courseOf(border, x, top);
  const yAt = (at: number) => heightAt(course, at);
  const axis = top + COURSE + 8;
  const height = axis + AXIS + BAND.water + stretch;

  const link = ({ id, name, kind }: Item, className: string, inside: string, more = kind) =>
    `<a class="${className}" href="${linkOf(id)}" data-item="${id}" tabindex="-1">` +
    `<title>${escapeText(`${name}, ${more}`)}</title>${inside}</a>`;
  const eventMarks = events.flatMap((row, i) =>
    row.map(({ x: at, members }) => {
      const y = marksHeight - MARK_ROW * (i + 0.5);
      if (members.length === 1)
        return link(
          members[0]!,
          markClass(members[0]!.mark),
          `<use href="${markHref(members[0]!.mark)}" transform="translate(${short(at)} ${y})scale(.7)"/>`,
        );
      const text = `×${members.length}`;
      const group = `events/${members[0]!.place}`;
      const title = `${members[0]!.where}: ${members.length} events`;
      const mark = jointMark(members);
      return (
        `<a class="${markClass(mark)}" href="${linkOf(members[0]!.id)}" data-item="${group}" tabindex="-1">` +
        `<title>${escapeText(title)}</title><g transform="translate(${short(at)} ${y})scale(.85)">` +
        `${stackShape(mark, text)}<text y="4">${text}</text></g></a>`
      );
    }),
  );
  const gates = near
    .filter(({ layer }) => layer === 'crossings')
    .map((gate) =>
      link(
        gate,
        markClass(gate.mark),
        `<use href="${markHref(gate.mark)}" x="${short(x(gate.km![0]))}" y="${short(yAt(x(gate.km![0])))}"/>`,
      ),
    );
  const names = placeNames(
    near.filter(({ layer, rank }) => (layer === 'towns' && rank <= 3) || layer === 'bases' || layer === 'crossings'),
    x,
    length,
  ).map(({ item, at, row, align }) => {
    const y = marksHeight + NAME.row * (row + 0.8);
    const foot = yAt(at) - (item.layer === 'crossings' ? 8 : 3);
    const [left, anchor] = align === 'end' ? [at + 2, ' text-anchor="end"'] : [at - 2, ''];
    return link(
      item,
      `nm ${item.layer}`,
      `<path d="M${short(at)} ${short(y + 3)}V${short(foot)}"/>` +
        `<text x="${short(left)}" y="${short(y)}"${anchor}>${escapeText(plain(item))}</text>`,
    );
  });
  const every = 100 * Math.ceil(40 / x(100));
  const ticks = Array.from({ length: Math.floor(total / every) + 1 }, (_, i) => i * every);
  const kilometres =
    `<path class="ax" d="M0 ${axis}H${length}${ticks.map((km) => `M${short(x(km))} ${axis}v6`).join('')}"/>` +
    ticks
      .map((km) => {
        const [anchor, words] = km === 0 ? ['start', 'km 0'] : ['middle', km];
        return `<text class="k" x="${short(x(km))}" y="${axis + 18}" text-anchor="${anchor}">${words}</text>`;
      })
      .join('');
  const bands = drawBands([...segments], x, axis + AXIS, stretch, link, items);
  const line = pathOf(course, 1);
  return apart(
    `<svg class="bs ${width}" viewBox="0 0 ${length} ${height}"` +
      ' role="group" aria-label="The border from west to east">' +
      `<rect class="measured" x="0" y="${marksHeight}" width="0" height="${axis - marksHeight}"/>` +
      `<path class="case" d="${line}"/><path class="bord" d="${line}"/>${kilometres}${bands}` +
      `${names.join('')}${gates.join('')}${eventMarks.join('')}</svg>`,
  );
}

/** A crossing by its Tajik end: the full name is its tooltip. */
const plain = ({ name, layer }: Item) =>
  (layer === 'crossings' ? name.replace(/ – .*/, '') : name).replace(/ \(.*/, '').replace(/ (?:crossing|bridge)$/, '');

/** Events of one place stand together, and so do those of places closer than a mark is wide. */
function gatherAt(events: readonly Item[], x: (km: number) => number): Mark[] {
  const places = Map.groupBy(events, ({ place }) => place!);
  return [...places.values()].map((members) => ({ x: x(members[0]!.km![0]), members })).sort((a, b) => a.x - b.x);
}

/** Marks in rows, each in the lowest where it touches no other. */
function rowsOf(marks: readonly Mark[]): Mark[][] {
  const rows: { end: number; marks: Mark[] }[] = [];
  for (const mark of marks) {
    const half = mark.members.length > 1 ? stackHalfWidth(`×${mark.members.length}`) + 2 : 10;
    const row = rows.find(({ end }) => end <= mark.x - half) ?? rows[rows.push({ end: 0, marks: [] }) - 1]!;
    row.marks.push(mark);
    row.end = mark.x + half;
  }
  return rows.map(({ marks: row }) => row);
}

/**
 * Names in rows over the course, nearest row first; one that fits nowhere is left out.
 * Crossings and bases before towns.
 */
function placeNames(
  items: readonly Item[],
  x: (km: number) => number,
  end: number,
): { item: Item; at: number; row: number; align: 'start' | 'end' }[] {
  const taken: [from: number, to: number][][] = Array.from({ length: NAME.rows }, () => []);
  const order = (item: Item) => (item.layer === 'crossings' ? 2.5 : item.layer === 'bases' ? 2.7 : item.rank);
  const isFree = (row: number, from: number, to: number) => taken[row]!.every(([a, b]) => to <= a || from >= b);
  const seen = new Set<string>();
  return [...items]
    .sort((a, b) => order(a) - order(b) || a.km![0] - b.km![0])
    .flatMap((item) => {
      const at = x(item.km![0]);
      // A crossing is called after its town.
      if (seen.has(plain(item))) return [];
      const width = textWidth(plain(item), NAME.size) + NAME.gap;
      for (let row = NAME.rows - 1; row >= 0; row--) {
        for (const align of ['start', 'end'] as const) {
          const [from, to] = align === 'start' ? [at - 2, at + width] : [at - width, at + 2];
          if (from < 0 || to > end + 4 || !isFree(row, from, to)) continue;
          // The stem down to the line must not run through a name below.
          if (taken.some((names, below) => below > row && names.some(([a, b]) => at > a && at < b))) continue;
          taken[row]!.push([from, to]);
          seen.add(plain(item));
          return [{ item, at, row, align }];
        }
      }
      return [];
    });
}

/** The line with its latitudes, in pixels. */
function courseOf(border: MeasuredLine, x: (km: number) => number, top: number): XY[] {
  const latitudes = border.points.map(([, lat]) => lat);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  return simplify(
    border.points.map(([, lat], i): XY => [
      x(border.km[i]!),
      top + 4 + ((north - lat) / (north - south || 1)) * (COURSE - 8),
    ]),
    0.4,
  );
}
function heightAt(course: readonly XY[], at: number): number {
  const i = Math.max(
    1,
    course.findIndex(([px]) => px >= at),
  );
  const [a, b] = [course[i - 1]!, course[i]!];
  return a[1] + ((at - a[0]) / (b[0] - a[0] || 1)) * (b[1] - a[1]);
}

/** The water that the line follows, and its stretches by name; every second one is shaded. */
function drawBands(
  segments: readonly Segment[],
  x: (km: number) => number,
  top: number,
  stretch: number,
  link: (item: Item, className: string, inside: string, more: string) => string,
  items: readonly Item[],
): string {
  const inOrder = [...segments].sort((a, b) => a.order - b.order);
  const waters: { water: string | undefined; from: number; to: number }[] = [];
  for (const { water, fromKm, toKm } of inOrder) {
    const last = waters.at(-1);
    if (last && last.water === water) last.to = toKm;
    else waters.push({ water, from: fromKm, to: toKm });
  }
  const box = (from: number, to: number, y: number, height: number) =>
    `x="${short(x(from))}" y="${y}" width="${short(x(to) - x(from))}" height="${height}"`;
  const middle = (from: number, to: number) => short((x(from) + x(to)) / 2);
  const flow = waters.map(({ water, from, to }) => {
    const name = water ?? 'overland';
    const hasRoom = textWidth(name, NAME.size) <= x(to) - x(from);
    const at = `x="${middle(from, to)}" y="${top + 11}"`;
    const label = `<text class="w" ${at} text-anchor="middle">${escapeText(name)}</text>`;
    return `<rect class="${water ? 'water' : 'dry'}" ${box(from, to, top, BAND.water - 4)}/>${hasRoom ? label : ''}`;
  });
  const stretches = inOrder.map((segment, i) => {
    const { id, name, fromKm, toKm } = segment;
    const item = items.find((one) => one.id === `segment/${id}`)!;
    const y = top + BAND.water;
    const room = x(toKm) - x(fromKm) - 6;
    const level = wrap(name, room, BAND.size);
    const fits =
      level.length * BAND.line <= stretch - 2 && level.every((words) => textWidth(words, BAND.size) <= room + 6);
    const upright = wrap(name, stretch - 10, BAND.size).slice(0, Math.max(1, Math.floor((room + 6) / BAND.line)));
    const label = fits
      ? level.map((line, k) => {
          const down = y + 14 + k * BAND.line;
          return `<text x="${middle(fromKm, toKm)}" y="${down}" text-anchor="middle">${escapeText(line)}</text>`;
        })
      : upright.map((line, k) => {
          const across = (x(fromKm) + x(toKm)) / 2 + 4 + (k - (upright.length - 1) / 2) * BAND.line;
          const at = `translate(${short(across)} ${y + stretch - 7})rotate(-90)`;
          return `<text transform="${at}">${escapeText(line)}</text>`;
        });
    return link(
      item,
      `st${i % 2 ? ' alt' : ''}`,
      `<rect ${box(fromKm, toKm, y, stretch - 2)}/>${label.join('')}`,
      `km ${fromKm}–${toKm}: ${segment.terrain}`,
    );
  });
  return flow.join('') + stretches.join('');
}

function wrap(text: string, width: number, size: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    return lines.length > 0 && textWidth(longer, size) <= width ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
}
