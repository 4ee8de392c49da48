/**
 * What does a view ask for: which events, and things as of which day?
 * The same for marks on the map, rows of the list and marks of the timeline.
 */
import { happenedBy } from '../../domain/chronology/order.ts';
import type { EventFacts, Item, View } from '../types.ts';

/** What of a view narrows the events. */
export type Asked = Pick<View, 'until' | 'kind' | 'phase' | 'actor'>;
/** What timeline and ruler change of a view: a key with `undefined` is taken back. */
export type Change = { [K in keyof Asked | 'measure']?: View[K] | undefined };

/** A view with a change made to it. */
export function changed(view: View, change: Change): View {
  const next: Record<string, unknown> = { ...view, ...change };
  for (const key of Object.keys(change)) if (next[key] === undefined) delete next[key];
  return next as unknown as View;
}

/** Whether an event is among those asked for. One without facts is only asked for its date. */
export function isAsked(date: string, event: EventFacts | undefined, { until, kind, phase, actor }: Asked): boolean {
  if (until !== undefined && !happenedBy(date, until)) return false;
  if (!event) return true;
  return (
    (kind === undefined || event.kind === kind) &&
    (phase === undefined || event.phase === phase) &&
    (actor === undefined || event.actors.includes(actor))
  );
}

/** Whether a view asks for fewer than all events. */
export const narrows = ({ until, kind, phase, actor }: Asked): boolean =>
  [until, kind, phase, actor].some((one) => one !== undefined);

/** A crossing or an actor as it was by a day; anything else, and without a day, as it is. */
export function itemBy(item: Item, until: string | undefined): Item {
  const state =
    until !== undefined && item.states?.find(({ since }) => since === undefined || happenedBy(since, until));
  return state ? { ...item, ...state } : item;
}
