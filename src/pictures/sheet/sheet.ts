/**
 * The view at hand as a finished sheet that stands alone, for paper, slides and other people's pages: title, what was
 * asked for, the map, what is chosen with its sources, the key, credit and address. Drawn by the same code as the map
 * on the page, at the build and in the browser. One unit is a CSS pixel, 96 to an inch: on paper no type is under 7
 * points, and none over 14.
 */
import type { MeasuredLine } from '../../domain/geography/line.ts';
import { project, unproject } from '../../domain/geography/mercator.ts';
import { FRAME } from '../../model/frame.ts';
import { describeScene } from '../../map/scene/describe.ts';
import { isInView } from '../../map/view/fit.ts';
import { drawInset, INSET, insetBox } from '../../map/draw/inset.ts';
import { escapeText } from '../../map/draw/path.ts';
import { MARK_DEFS } from '../../map/draw/mark-shapes.ts';
import { isShown, sceneAt } from '../../map/scene/scene.ts';
import { newGroundPen } from '../../map/draw/svg-land.ts';
import { drawSvg } from '../../map/draw/svg.ts';
import type { Basemap, Drawn, Item, Scene, Size, View } from '../../map/types.ts';
import { drawKey } from './sheet-key.ts';
import { drawMeasured, measuredBoxes, placeMeasured, type Measured } from './sheet-measured.ts';
import {
  cutTo,
  drawLines,
  drawText,
  evenHeight,
  flow,
  heightOf,
  setLines,
  STYLE,
  wrap,
  type Line,
} from './sheet-text.ts';
import { setTold, type Told } from './sheet-told.ts';

/** Width, and the height that it has at least. What does not fit goes on: on paper on another page, in a file below. */
export interface Form extends Size {
  isPaper?: boolean;
}
/** A file, and both ways to lay paper: as large as A4 and Letter have in common with margins of 8 mm. */
export const FILE: Form = { width: 960, height: 640 };
export const WIDE: Form = { width: 984, height: 724, isPaper: true };
export const TALL: Form = { width: 724, height: 984, isPaper: true };
/** A social card, drawn larger. */
export const CARD: Form = { width: 960, height: 504 };

const MARGIN = 20;
const GAP = 20;
/** Of the column beside a map; a sheet that is higher than wide has two of its own below. */
const COLUMN = 270;
/** A map is hardly lower. */
const LEAST = 360;
/** Within this of the edge of a map marks would be cut. */
const EDGE = 9;
/** Between map, text and key. */
const AIR = 10;
/** Of two rows, which is usual. */
const KEY_HEIGHT = 42;
/** Lines that a title may have. */
const TITLE_LINES = 3;

export interface SheetWords {
  title: string;
  /** Filters and measure, in words. */
  asked: string;
  /** When it was checked, who made it, whose data it is made of, and where it is: one paragraph each. */
  foot: readonly string[];
}

export interface SheetOf {
  view: View;
  /** The picture that the view fills: all of its land is on the sheet. */
  screen: Size;
  items: readonly Item[];
  basemap: Basemap;
  border: MeasuredLine;
  words: SheetWords;
  told?: Told | undefined;
}

interface Box extends Size {
  x: number;
  y: number;
}

const scaleOf = (screen: Size, box: Size): number => Math.min(box.width / screen.width, box.height / screen.height);

/**
 * As far off as it must be to show the land of a screen in a box of another shape, marks at its edges whole; and where
 * the box has room for more, rather land than what lies beyond the data.
 */
function seenIn(view: View, screen: Size, box: Size): View {
  const room = { width: box.width - 2 * EDGE, height: box.height - 2 * EDGE };
  const zoom = view.zoom + Math.log2(scaleOf(screen, room));
  const [x, y] = project(view.centre, zoom);
  const [west, north] = project([FRAME.west, FRAME.north], zoom);
  const [east, south] = project([FRAME.east, FRAME.south], zoom);
  const within = (at: number, low: number, high: number, side: number) =>
    high - low < side ? (low + high) / 2 : Math.max(low + side / 2, Math.min(high - side / 2, at));
  return {
    ...view,
    zoom,
    centre: unproject([within(x, west, east, box.width), within(y, north, south, box.height)], zoom),
  };
}

/** What a sheet shows of a view in a room of its own: no less than the screen did. */
export function sceneOf(
  { view, screen, items, border }: Pick<SheetOf, 'view' | 'screen' | 'items' | 'border'>,
  room: Size,
): { scene: Scene; measured: Measured | undefined } {
  const seen = seenIn(view, screen, room);
  const farther = Math.max(0, view.zoom - seen.zoom);
  // Things show from a zoom on, and are to show here as they did on the screen.
  const all = items.map((item) => ({ ...item, minZoom: item.minZoom - farther }));
  const measured = placeMeasured(
    seen,
    room,
    border,
    all.filter((item) => isShown(item, seen)).map(({ at }) => at),
  );
  const scene = sceneAt(all, seen, room, border, [
    ...(isPart(seen, room, border) ? [insetBox(room)] : []),
    ...measuredBoxes(measured),
  ]);
  const isWhole = ({ x, y, mark }: Drawn) =>
    mark === 'line' || (Math.abs(x) < room.width / 2 - EDGE && Math.abs(y) < room.height / 2 - EDGE);
  return { scene: { ...scene, drawn: scene.drawn.filter(isWhole) }, measured };
}

/** Whether a picture shows a part of the border only: then it says of which. */
const isPart = (view: View, room: Size, border: MeasuredLine): boolean =>
  !border.points.every((point) => isInView(point, view, room));

/**
 * Inner parts of one or more SVGs, a page each, with their sizes.
 * `svgOf` makes files of them, a style sheet and page make print of them.
 */
export interface Page extends Size {
  inner: string;
  label: string;
}

/** Where the parts of a page stand. The text of what is chosen may go on after it. */
interface Plan {
  map: Box;
  columns: readonly { box: Box; lines: readonly Line[] }[];
  /** Top of the key. */
  key: number;
  rest: readonly Line[];
}

/** @returns one page; on paper as many as it takes */
export function drawSheet(given: SheetOf, form: Form): Page[] {
  const of = { ...given, told: given.told && placed(given.told, given) };
  const { words } = of;
  const inner = form.width - 2 * MARGIN;
  const head = setHead(words, inner);
  const foot = words.foot.flatMap((text) => setLines(text, STYLE.fine, inner));
  const top = MARGIN + heightOf(head) + 8;
  const drawAt = (keyHeight: number) => {
    const plan = planOf(of, form, top, form.height - MARGIN - heightOf(foot) - 2 * AIR - keyHeight);
    const drawn = drawMap(of, plan.map);
    return { ...plan, drawn, drawnKey: drawKey(drawn.scene, drawn.map, of.border, inner) };
  };
  // What the map shows makes the key, and the height of the key that of the map.
  const guess = drawAt(KEY_HEIGHT);
  const { drawn, columns, rest, drawnKey, key } =
    guess.drawnKey.height === KEY_HEIGHT ? guess : drawAt(guess.drawnKey.height);
  const height = Math.max(form.height, key + drawnKey.height + AIR + heightOf(foot) + MARGIN);
  const inside =
    drawLines(MARGIN, MARGIN, head) +
    drawn.svg +
    columns.map(({ box, lines }) => drawLines(box.x, box.y, lines)).join('') +
    `<g transform="translate(${MARGIN} ${key})">${drawnKey.svg}</g>` +
    drawLines(MARGIN, height - MARGIN - heightOf(foot), foot);
  const paper = form.isPaper ? '' : `<rect class="sheet-paper" width="${form.width}" height="${height}"/>`;
  return [
    { width: form.width, height, label: words.title, inner: MARK_DEFS + paper + inside },
    ...(form.isPaper ? morePages(rest, form, words) : []),
  ];
}

/** What is chosen says so where the map does not show it. */
function placed(told: Told, { view, screen, items }: SheetOf): Told {
  const item = items.find(({ id, layer, place }) => view.selected === id || view.selected === `${layer}/${place}`);
  const isSeen = item && (item.mark === 'line' || isInView(item.at, view, screen));
  return isSeen ? told : { ...told, where: [told.where, 'outside this map'].filter(Boolean).join(' · ') };
}

/** The text below the map, in columns, or beside it: whatever leaves the map larger. What has no room goes on. */
function planOf({ told, words, screen }: SheetOf, form: Form, top: number, bottom: number): Plan {
  const width = form.width - 2 * MARGIN;
  const whole: Box = { x: MARGIN, y: top, width, height: bottom - top };
  if (!told) return { map: whole, columns: [], key: bottom + AIR, rest: [] };
  const set = (room: number) => setTold(told, room, told.name !== words.title);
  const besideMap = { ...whole, width: width - COLUMN - GAP };
  const beside = flow(set(COLUMN), 1, whole.height);
  const count = Math.floor((width + GAP) / (COLUMN + GAP));
  const column = (width - GAP * (count - 1)) / count;
  const lines = set(column);
  // A file grows; paper has what it has.
  const height = evenHeight(lines, count, form.isPaper ? whole.height - AIR - LEAST : Infinity);
  const below = { ...whole, height: Math.max(LEAST, whole.height - height - AIR) };
  const isLarger = scaleOf(screen, below) > 0.95 * scaleOf(screen, besideMap);
  if (!isLarger && (form.isPaper || beside.rest.length === 0)) {
    return {
      map: besideMap,
      columns: [{ box: { ...whole, x: form.width - MARGIN - COLUMN, width: COLUMN }, lines: beside.columns[0] ?? [] }],
      key: bottom + AIR,
      rest: beside.rest,
    };
  }
  const y = top + below.height + AIR;
  const { columns, rest } = flow(lines, count, height);
  return {
    map: below,
    columns: columns.map((some, i) => ({
      box: { x: MARGIN + i * (column + GAP), y, width: column, height },
      lines: some,
    })),
    key: y + height + AIR,
    rest,
  };
}

function setHead({ title, asked }: SheetWords, width: number): Line[] {
  const lines = cutTo(wrap(title, STYLE.title, width), TITLE_LINES).map((text): Line => ({
    text,
    style: STYLE.title,
    above: 0,
  }));
  return [...lines, ...(asked ? setLines(asked, STYLE.text, width, { above: 3 }) : [])];
}

function drawMap(of: SheetOf, box: Box): { scene: Scene; map: string; svg: string } {
  const {
    items,
    border,
    words,
    view: { layers },
  } = of;
  // On a page a style sheet hides what is switched off.
  const basemap = {
    ...of.basemap,
    ...(layers.has('provinces') ? {} : { provinces: [] }),
    ...(layers.has('water') ? {} : { rivers: [], lakes: [] }),
  };
  const { scene, measured } = sceneOf(of, box);
  const inset = !isPart(scene.view, box, border)
    ? ''
    : drawInset(basemap, scene.view, box)
        .replace(
          '<svg ',
          `<svg x="${box.x + box.width - INSET.width - 8}" y="${box.y + box.height - INSET.height - 8}" `,
        )
        .replace('<rect ', '<rect class="inset-frame" ')
        .replace('</svg>', `<rect class="sheet-frame" width="${INSET.width}" height="${INSET.height}"/></svg>`);
  const over = drawMeasured(measured, border, newGroundPen(scene, 1).follow);
  const map = drawSvg(scene, basemap, {
    id: 'sheet',
    title: words.title,
    desc: describeScene(scene, items, border),
    decimals: 1,
    tooltips: false,
    ids: false,
    over,
  })
    .replace('<svg ', `<svg x="${box.x}" y="${box.y}" `)
    // Not every program knows `text-transform`.
    .replace(
      /(<text class="(?:country|neighbour|province)[^>]*>)([^<]*)/g,
      (_, tag: string, name: string) => tag + name.toUpperCase(),
    );
  return {
    scene,
    map,
    svg:
      `${map}${inset}<rect class="sheet-frame" x="${box.x}" y="${box.y}"` +
      ` width="${box.width}" height="${box.height}"/>`,
  };
}

/** What had no room on the first page. */
function morePages(rest: readonly Line[], { width, height }: Form, { title }: SheetWords): Page[] {
  const inner = width - 2 * MARGIN;
  const count = Math.floor((inner + GAP) / (COLUMN + GAP));
  const top = MARGIN + STYLE.label.leading + AIR;
  const label = cutTo(wrap(`${title}, continued`, STYLE.label, inner), 1)[0]!;
  const pages: Page[] = [];
  for (let left = rest; left.length > 0;) {
    const { columns, rest: next } = flow(left, count, evenHeight(left, count, height - top - MARGIN));
    if (columns.length === 0) break;
    const text = columns.map((column, i) => drawLines(MARGIN + i * ((inner + GAP) / count), top, column)).join('');
    pages.push({ width, height, label, inner: drawText(MARGIN, MARGIN + 11, label, STYLE.label) + text });
    left = next;
  }
  return pages;
}

/** A page as an SVG. @param style plain rules, where it is to stand alone */
export const svgOf = ({ width, height, inner, label }: Page, style = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
  ` role="img" aria-label="${escapeText(label)}">${style && `<style>${style}</style>`}${inner}</svg>`;
