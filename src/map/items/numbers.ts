/** The numbers that events have, on the map and in every list of it. */
import { compareDates } from '../../domain/chronology/order.ts';
import type { Item, ItemId } from '../types.ts';

/** Numbers of the events by date: the same in picture and list, whatever is filtered. */
export function numberEvents(items: readonly Item[]): Map<ItemId, number> {
  const events = items.filter((item) => item.layer === 'events').sort((a, b) => compareDates(a.date!, b.date!));
  return new Map(events.map((event, i) => [event.id, i + 1]));
}
