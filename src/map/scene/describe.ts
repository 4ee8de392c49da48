/**
 * A scene in plain words: `describeScene` in one or two sentences, for the description of an SVG; `tellScene` in a few
 * more, as the text that stands for a view. What it shows in full is in the list.
 */
import { formatDate, formatRange } from '../../domain/chronology/format.ts';
import { compareDates } from '../../domain/chronology/order.ts';
import { nearestOnLine, type MeasuredLine } from '../../domain/geography/line.ts';
import { unproject, project } from '../../domain/geography/mercator.ts';
import { joinWords } from '../../domain/wording/index.ts';
import { describeStretch } from '../items/stretch.ts';
import type { Item, Layer, Scene } from '../types.ts';

/** Named one by one up to this many; beyond, they are counted. */
const NAMED = 4;

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const count = (n: number, one: string, many = `${one}s`) => `${WORDS[n] ?? n} ${n === 1 ? one : many}`;
/** Without what stands in brackets; a base is named with its town. */
const plain = ({ name }: Item) => name.replace(/ \([^)]*\)/, '').replace(': ', ' at ');

const dated = ({ name, date }: Item) => `${name} (${formatDate(date!)})`;

export function describeScene(scene: Scene, items: readonly Item[], border: MeasuredLine): string {
  const { events, segments } = itemsIn(scene, items);
  const names = segments.map((item) => item.name);
  const lit = names.length > 0 && names.length <= NAMED ? `, with ${joinWords(names, 'and')} lit` : '';
  const first = `The Tajik–Afghan border${stretchOf(scene, border)}${lit}.`;
  const until = scene.view.until === undefined ? '' : ` up to ${formatDate(scene.view.until)}`;
  const force = events.filter((item) => item.mark.startsWith('force')).length;
  const second =
    events.length === 0
      ? ''
      : events.length <= NAMED
        ? ` Marked${until}: ${joinWords(events.map(dated), 'and')}.`
        : ` ${events.length} events are marked${until}, ${force} of them violence or deployments.`;
  return first + second;
}

/** Every layer that has something in view, from the line outwards. */
export function tellScene(scene: Scene, items: readonly Item[], border: MeasuredLine): string {
  const { crossings, towns, bases, actors, events, segments } = itemsIn(scene, items);
  const { view } = scene;
  // A bridge to Uzbekistan is in the picture too, but does not cross this border.
  const gates = crossings.filter(({ km }) => km);
  const states = (['open', 'shut', 'unknown'] as const).flatMap((state) => {
    const n = gates.filter(({ mark }) => mark === `gate-${state}`).length;
    return n === 0 ? [] : [state === 'unknown' ? `${n} of unknown state` : `${n} last reported ${state}`];
  });
  const dates = events.map((item) => item.date!).sort(compareDates);
  const force = events.filter((item) => item.mark.startsWith('force')).length;
  const places = new Set(events.map((item) => item.place)).size;
  return [
    `The border${stretchOf(scene, border)}.`,
    gates.length === 0
      ? ''
      : `${count(gates.length, 'crossing lies', 'crossings lie')}${spanOf(gates)}` +
        (gates.length === 1 ? `, ${states[0]!.slice(2)}.` : `: ${joinWords(states, 'and')}.`),
    segments.length === 0
      ? ''
      : `${count(segments.length, 'stretch', 'stretches')} of it: ${joinWords(segments.map(plain), 'and')}.`,
    events.length === 0
      ? view.layers.has('events')
        ? 'No event is marked here.'
        : ''
      : events.length <= NAMED
        ? `Marked: ${joinWords(events.map(dated), 'and')}.`
        : `${count(events.length, 'event')} at ${count(places, 'place').toLowerCase()}, ` +
          `${formatRange(dates[0]!, dates.at(-1)!)}; ${force} ${force === 1 ? 'is' : 'are'} violence or deployments.`,
    bases.length === 0 ? '' : `${count(bases.length, 'base')}: ${joinWords(bases.map(plain), 'and')}.`,
    actors.length === 0 ? '' : `${actors.length === 1 ? 'Seat' : 'Seats'} of ${joinWords(actors.map(plain), 'and')}.`,
    towns.length === 0
      ? ''
      : towns.length <= 8
        ? `Towns named: ${joinWords(towns.map(plain), 'and')}.`
        : `${count(towns.length, 'town')} are named.`,
    view.measure ? describeStretch(view.measure, border, items).text : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** ` between km 900 and km 1,100`, of things at the border. */
function spanOf(items: readonly Item[]): string {
  const km = items.flatMap((item) => (item.km ? [item.km[0]] : [])).sort((a, b) => a - b);
  const write = (value: number) => `km ${Math.round(value).toLocaleString('en-GB')}`;
  return km.length === 0
    ? ''
    : km.length === 1
      ? ` at ${write(km[0]!)}`
      : ` between ${write(km[0]!)} and ${write(km.at(-1)!)}`;
}

/** What is drawn, by layer; a mark that stands for several counts as all of them, and a town only with its name. */
function itemsIn(scene: Scene, items: readonly Item[]): Record<Layer, Item[]> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const drawn = scene.drawn
    .filter((one) => one.layer !== 'towns' || one.label)
    .flatMap((one) => one.members.map((id) => byId.get(id)!));
  const of = (layer: Layer) => drawn.filter((item) => item.layer === layer);
  return {
    provinces: [],
    water: [],
    segments: of('segments'),
    km: of('km'),
    towns: of('towns').sort((a, b) => a.rank - b.rank),
    crossings: of('crossings'),
    bases: of('bases'),
    actors: of('actors'),
    events: of('events').sort((a, b) => compareDates(a.date!, b.date!)),
  };
}

/** `, km 229 to 800`, or nothing where both ends are in view. */
function stretchOf({ view, size }: Scene, border: MeasuredLine): string {
  const [cx, cy] = project(view.centre, view.zoom);
  const seen = border.km.filter((_, i) => {
    const [x, y] = project(border.points[i]!, view.zoom);
    return Math.abs(x - cx) <= size.width / 2 && Math.abs(y - cy) <= size.height / 2;
  });
  const end = border.km.at(-1)!;
  if (seen.length === 0) {
    const nearest = nearestOnLine(border, unproject([cx, cy], view.zoom));
    return `, which is out of view: its nearest point is km ${Math.round(nearest.km)}`;
  }
  const [from, to] = [Math.min(...seen), Math.max(...seen)];
  return from < 1 && to > end - 1
    ? ' from Uzbekistan to China'
    : ` from km ${Math.round(from)} to km ${Math.round(to)} of ${Math.round(end).toLocaleString('en-GB')}`;
}
