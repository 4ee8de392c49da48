/**
 * The timeline under the map as one SVG string: what happened on a day is a mark above the axis, what is only known to
 * its month or year a bar below it. The axis has a piece of years before the crisis, one of days in it,
 * and one of years since.
 */
import {
  axisOf,
  compareDates,
  extentOf,
  formatDate,
  precisionOf,
  spanOf,
  type Axis,
  type Piece,
} from '../domain/chronology/index.ts';
import type { Corpus, Event } from '../model/corpus.ts';
import { EVENT_WORD, PHASES, type Phase } from '../model/words.ts';
import { eventMark } from '../map/items/items.ts';
import { markClass, markHref } from '../map/draw/mark-shapes.ts';
import { apart, escapeText, short } from '../map/draw/path.ts';
import { textWidth } from '../map/scene/text-width.ts';

/** Length of the axis, pixels at the usual width. */
export const AXIS_PX = 900;
/** The same in drawings for frames that are narrower, which show all of it too. */
export const AXIS_PX_IN = { wide: AXIS_PX, middle: 640, narrow: 336 } as const;
/** Shares of the axis: the five months of the crisis have as much as the years since. */
const SHARE: Record<Phase, number> = { background: 16, crisis: 43, aftermath: 41 };
const PIECE_NAME: Record<Phase, string> = {
  background: 'Before',
  crisis: 'The crisis, by day',
  aftermath: 'Since the brief',
};
/**
 * Room that a mark takes, twelve of it half the map's size:
 * the largest with which no stack of marks is too high. Pixels.
 */
const STEPS = [12, 11, 10, 9, 8, 7, 6] as const;
const STACK_PX = { wide: 112, middle: 132, narrow: 176 } as const;
const SCALE = 1 / 24;
const BAR = { height: 6, step: 9, least: 8 };
/** Room for the numerals of the axis, their size, and how far they stay apart. */
const AXIS_ROOM = 20;
const LABEL = { size: 11, gap: 6 };
/** Only some years are named where all would not fit. */
const EVERY = [1, 2, 5, 10, 20, 50];
const TOP = 16;

export interface Timeline {
  pieces: readonly Piece[];
  /** Last day of the axis: the end of the month of the latest event. */
  end: string;
  svg: string;
}

/** Pieces begin with the month of their first event; the first one with its year. */
export function piecesOf(events: readonly Event[]): { pieces: Piece[]; phases: Phase[]; end: string } {
  const inOrder = [...events].sort((a, b) => compareDates(a.date, b.date));
  const phases = PHASES.filter((phase) => inOrder.some((event) => event.phase === phase));
  const pieces = phases.map((phase, i): Piece => {
    const ofPhase = inOrder.filter((event) => event.phase === phase);
    // What is only known to its year would pull the days apart.
    const { earliest } = spanOf(
      ((i > 0 && ofPhase.find(({ date }) => precisionOf(date) === 'day')) || ofPhase[0]!).date,
    );
    return { from: i === 0 ? `${earliest.slice(0, 4)}-01-01` : `${earliest.slice(0, 7)}-01`, share: SHARE[phase] };
  });
  const { latest } = spanOf(inOrder.at(-1)!.date);
  return { pieces, phases, end: spanOf(latest.slice(0, 7)).latest };
}

/**
 * @param linkOf where a mark leads; on the map page, to its row in the list
 * @param width one of `AXIS_PX_IN`; its name is the picture's class
 */
export function drawTimeline(
  corpus: Pick<Corpus, 'sources' | 'events'>,
  linkOf = (id: string) => `#${id}`,
  width: keyof typeof AXIS_PX_IN = 'wide',
): Timeline {
  const length = AXIS_PX_IN[width];
  const events = [...corpus.events.values()];
  const { pieces, phases, end } = piecesOf(events);
  const axis = axisOf(pieces, end, length);
  const inOrder = [...events].sort((a, b) => compareDates(a.date, b.date));
  const placed = inOrder.map((event) => ({ event, extent: extentOf(axis, event.date) }));
  const days = placed.filter(({ extent: [from, to] }) => from === to);
  const { step, points } = STEPS.map((each) => ({
    step: each,
    points: stack(days, ([x]) => [x - each / 2, x + each / 2]),
  })).find((tried, i) => tried.step * lanesOf(tried.points) <= STACK_PX[width] || i === STEPS.length - 1)!;
  const bars = stack(
    placed.filter(({ extent: [from, to] }) => from !== to),
    ([from, to]) => [from - 1, Math.max(to, from + BAR.least) + 1],
  );
  const scale = Number((step * SCALE).toFixed(3));
  const base = TOP + step * (lanesOf(points) + 0.5);
  const height = base + AXIS_ROOM + BAR.step * lanesOf(bars) + 2;
  const link = ({ id, title, date, kind }: Event, className: string, inside: string) =>
    `<a class="${className}" href="${linkOf(`event/${id}`)}" data-item="event/${id}" tabindex="-1">` +
    `<title>${escapeText(`${title}, ${EVENT_WORD[kind]}, ${formatDate(date)}`)}</title>${inside}</a>`;
  const marks = points.map(({ event, extent: [x], lane }) => {
    const mark = eventMark(corpus, event);
    const at = `translate(${short(x)} ${short(base - step * (lane + 0.75))})scale(${scale})`;
    return link(event, markClass(mark), `<use href="${markHref(mark)}" transform="${at}"/>`);
  });
  const spans = bars.map(({ event, extent: [from, to], lane }) =>
    link(
      event,
      `${markClass(eventMark(corpus, event))} span`,
      `<rect x="${short(from)}" y="${short(base + AXIS_ROOM + BAR.step * lane)}"` +
        ` width="${short(Math.max(BAR.least, to - from))}" height="${BAR.height}" rx="3"/>`,
    ),
  );
  const svg = apart(
    `<svg class="tl ${width}" viewBox="0 0 ${length} ${Math.ceil(height)}" role="group" aria-label="Events by date">` +
      `<g class="ax">${drawAxis(axis, pieces, phases, end, base)}</g>` +
      `<path class="now" d="M0 ${TOP}V${short(base)}" transform="translate(${length} 0)"/>` +
      `${marks.join('')}${spans.join('')}</svg>`,
  );
  return { pieces, end, svg };
}

interface Placed {
  event: Event;
  extent: readonly [from: number, to: number];
}

/** Each in the lowest lane where it touches no other, in order. */
function stack(
  placed: readonly Placed[],
  roomOf: (extent: Placed['extent']) => readonly [number, number],
): (Placed & { lane: number })[] {
  const ends: number[] = [];
  return placed.map((one) => {
    const [from, to] = roomOf(one.extent);
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    return { ...one, lane };
  });
}
const lanesOf = (placed: readonly { lane: number }[]) => Math.max(0, ...placed.map(({ lane }) => lane + 1));

/** A line, a tick for each year or month, and the name of each piece. */
function drawAxis(axis: Axis, pieces: readonly Piece[], phases: readonly Phase[], end: string, y: number): string {
  const text = (x: number, at: number, words: string, anchor = '') =>
    `<text x="${short(x)}" y="${short(at)}"${anchor && ` text-anchor="${anchor}"`}>${words}</text>`;
  const parts = pieces.map(({ from }, i) => {
    const [x0, x1] = [axis.cuts[i]!, axis.cuts[i + 1]!];
    const last = pieces[i + 1]?.from ?? end;
    const years = Number(last.slice(0, 4)) - Number(from.slice(0, 4));
    const isYears = years > 1;
    const starts = isYears
      ? range(Number(from.slice(0, 4)), Number(last.slice(0, 4))).map((year) => `${year}-01-01`)
      : monthsFrom(from, last);
    const every = isYears
      ? (EVERY.find((step) => (step / years) * (x1 - x0) >= textWidth('2021', LABEL.size) + LABEL.gap) ?? EVERY.at(-1)!)
      : 1;
    const inside = starts.filter((day) => day >= from && day < last);
    const nextOf = (day: string) => axis.at(starts[starts.indexOf(day) + 1] ?? last);
    // Where not all months have room for their year, none has it, and the name of the piece tells it.
    const isRoomy = inside.every(
      (day) => textWidth(formatDate(day.slice(0, 7)), LABEL.size) <= nextOf(day) - axis.at(day),
    );
    const ticks = inside
      .map((day) => `M${short(axis.at(day))} ${short(y)}v${isYears && Number(day.slice(0, 4)) % every !== 0 ? 3 : 6}`)
      .join('');
    const labels = inside
      .filter((day) => !isYears || Number(day.slice(0, 4)) % every === 0)
      .map((day) => {
        const at = axis.at(day);
        if (isYears) {
          // What reaches into a neighbouring piece stands too near to its words.
          const half = textWidth(day.slice(0, 4), LABEL.size) / 2 - LABEL.gap / 2;
          return (i > 0 && at - half < x0) || (i < pieces.length - 1 && at + half > x1)
            ? ''
            : text(at, y + 15, day.slice(0, 4), 'middle');
        }
        return text(
          (at + nextOf(day)) / 2,
          y + 15,
          isRoomy ? formatDate(day.slice(0, 7)) : formatDate(day.slice(0, 7)).slice(0, 3),
          'middle',
        );
      });
    const parting = i > 0 ? `M${short(x0)} 4V${short(y + 6)}` : '';
    const name = `${PIECE_NAME[phases[i]!]}${isYears || isRoomy ? '' : `, ${from.slice(0, 4)}`}`;
    return (
      `<path d="M${short(x0)} ${short(y)}H${short(x1)}${parting}${ticks}"/>` +
      text(x0 + (i > 0 ? 6 : 0), 11, name) +
      labels.join('')
    );
  });
  return parts.join('');
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
function monthsFrom(from: string, to: string): string[] {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  return Array.from(
    { length: 24 },
    (_, i) => `${year + Math.floor((month - 1 + i) / 12)}-${String(((month - 1 + i) % 12) + 1).padStart(2, '0')}-01`,
  ).filter((day) => day < to);
}
