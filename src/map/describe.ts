/** A scene in one or two plain sentences, for the description of its SVG. What it shows in full is in the list. */
import { formatDate } from '../domain/chronology/format.ts';
import { nearestOnLine, type MeasuredLine } from '../domain/geography/line.ts';
import { unproject, project } from '../domain/geography/mercator.ts';
import { joinWords } from '../domain/wording/index.ts';
import type { Item, Scene } from './types.ts';

/** Named one by one up to this many; beyond, they are counted. */
const NAMED = 4;

export function describeScene(scene: Scene, items: readonly Item[], border: MeasuredLine): string {
  const byId = new Map(items.map((item) => [item.id, item]));
  const drawn = scene.drawn.flatMap((one) => one.members.map((id) => byId.get(id)!));
  const events = drawn.filter((item) => item.layer === 'events');
  const lit = drawn.filter((item) => item.layer === 'segments');
  const first = `The Tajik–Afghan border${stretchOf(scene, border)}${lit.length > 0 && lit.length <= NAMED ? `, with ${joinWords(lit.map((item) => item.name), 'and')} lit` : ''}.`;
  const until = scene.view.until === undefined ? '' : ` up to ${formatDate(scene.view.until)}`;
  const force = events.filter((item) => item.mark.startsWith('force')).length;
  const second = events.length === 0 ? ''
    : events.length <= NAMED ? ` Marked${until}: ${joinWords(events.map((item) => `${item.name} (${formatDate(item.date!)})`), 'and')}.`
    : ` ${events.length} events are marked${until}, ${force} of them violence or deployments.`;
  return first + second;
}

/** `, km 229 to 800`, or nothing where both ends are in view. */
function stretchOf({ view, size }: Scene, border: MeasuredLine): string {
  const [cx, cy] = project(view.centre, view.zoom);
  const seen = border.km.filter((_, i) => {
    const [x, y] = project(border.points[i]!, view.zoom);
    return Math.abs(x - cx) <= size.width / 2 && Math.abs(y - cy) <= size.height / 2;
  });
  const end = border.km.at(-1)!;
  if (seen.length === 0) return `, which is out of view: its nearest point is km ${Math.round(nearestOnLine(border, unproject([cx, cy], view.zoom)).km)}`;
  const [from, to] = [Math.min(...seen), Math.max(...seen)];
  return from < 1 && to > end - 1 ? ' from Uzbekistan to China' : ` from km ${Math.round(from)} to km ${Math.round(to)} of ${Math.round(end).toLocaleString('en-GB')}`;
}
