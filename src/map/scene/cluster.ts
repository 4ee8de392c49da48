/**
 * Which items share a mark: those of one place, and in a full picture those of places that lie together. What is
 * selected never does: it is seen by itself, with its number. Leaves out where marks stand.
 */
import { formatRange } from '../../domain/chronology/format.ts';
import { compareDates } from '../../domain/chronology/order.ts';
import { project } from '../../domain/geography/mercator.ts';
import { jointMark } from './place-marks.ts';
import type { Drawn, Item, ItemId, View } from '../types.ts';

/** With no more events than this, up to three of one place stand side by side and keep their numbers. */
export const FEW_EVENTS = 12;
export const SIDE_BY_SIDE = 3;
/**
 * Where there are more, places closer than this are clustered into one mark, pixels:
 * in the broad view, about the width of a mark.
 */
const clusterPx = (zoom: number) => (zoom < 6.5 ? 34 : 18);

/** Events and actors by place: a row of one or more marks for each. */
export function cluster(
  items: readonly Item[],
  view: View,
  numbers: ReadonlyMap<ItemId, number>,
  placeName: (id: string) => string | undefined,
  place: (item: Item) => Drawn,
): Drawn[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = `${item.layer}/${item.place}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const few = items.filter((item) => item.layer === 'events').length <= FEW_EVENTS;
  const sideBySide = (members: readonly Item[]) =>
    few && members.length <= SIDE_BY_SIDE && members[0]!.layer === 'events';
  const alone: Item[] = [];
  for (const [key, members] of groups) {
    const chosen = members.find((item) => item.id === view.selected);
    if (!chosen || sideBySide(members)) continue;
    alone.push(chosen);
    if (members.length === 1) groups.delete(key);
    else
      groups.set(
        key,
        members.filter((item) => item !== chosen),
      );
  }
  const wasSplit = new Set(alone.map((item) => `${item.layer}/${item.place}`));
  const rows = [
    ...alone.map((item): [string, Item[]] => [item.id, [item]]),
    ...(few ? groups : joinNear(groups, view.zoom)),
  ];
  return rows.map(([id, members]) => {
    const single = (item: Item): Drawn => {
      const number = numbers.get(item.id);
      const text = number === undefined ? item.sign : String(number);
      return { ...place(item), ...(text === undefined ? {} : { text }) };
    };
    if (members.length === 1 || (sideBySide(members) && !wasSplit.has(id))) return members.map(single);
    const first = members[0]!;
    const dates = members.flatMap((item) => item.date ?? []).sort(compareDates);
    const others = new Set(members.map((item) => item.place)).size - 1;
    const where = (placeName(first.place!) ?? first.where) + (others > 0 ? ' and nearby' : '');
    const what =
      dates.length > 0
        ? `${members.length} events, ${formatRange(dates[0]!, dates.at(-1)!)}`
        : members.map((item) => item.name).join(', ');
    return [
      {
        ...place(first),
        id,
        members: members.map((item) => item.id),
        mark: jointMark(members),
        name: `${where}: ${what}`,
        text: dates.length > 0 ? `×${members.length}` : String(members.length),
        selected: id === view.selected,
      },
    ];
  });
}

/** Lets the more crowded place of a layer take in its near neighbours; its own items come first. */
function joinNear(groups: ReadonlyMap<string, Item[]>, zoom: number): [string, Item[]][] {
  const far: [string, Item[]][] = [];
  for (const [id, members] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    const [x, y] = project(members[0]!.at, zoom);
    const host = far.find(([, others]) => {
      const [ox, oy] = project(others[0]!.at, zoom);
      return others[0]!.layer === members[0]!.layer && Math.hypot(x - ox, y - oy) < clusterPx(zoom);
    });
    if (host) host[1].push(...members);
    else far.push([id, [...members]]);
  }
  return far;
}
