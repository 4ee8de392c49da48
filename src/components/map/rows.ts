/**
 * The rows of the list beside the map: `map/list.ts` with what a page needs more,
 * and with the events and actors off the map.
 */
import { compareDates, formatDate } from '../../domain/chronology/index.ts';
import { eventMark, factsOf } from '../../map/items/items.ts';
import { LAYER_NAME, listItems, type Row as ItemRow } from '../../map/items/list.ts';
import type { EventFacts, Item, Layer, Mark } from '../../map/types.ts';
import { oncePerCorpus } from '../../domain/once.ts';
import type { Corpus } from '../../model/corpus.ts';
import { EVENT_WORD } from '../../model/words.ts';
import { mapData } from './data.ts';

export interface Row extends ItemRow {
  layer: Layer;
  mark: Mark;
  /** A letter inside the mark. */
  sign?: string;
  /** EDTF, where the reader can filter by it. */
  datetime?: string;
  event?: EventFacts;
}
export interface Group {
  /** Also part of the id of its heading. */
  key: string;
  layer: Layer;
  title: string;
  rows: readonly Row[];
}

/** The row of each thing, by its id: what a page about it needs. */
export const rowsById = oncePerCorpus(
  (corpus): ReadonlyMap<string, Row> =>
    new Map(
      listGroups(corpus, mapData(corpus).items)
        .flatMap((group) => group.rows)
        .map((row) => [row.id, row]),
    ),
);

export function listGroups(corpus: Corpus, items: readonly Item[]): Group[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const groups = listItems(items).map(({ layer, title, rows }): Group => ({
    key: layer,
    layer,
    title: layer === 'events' ? 'Events on the map' : title,
    rows: rows.map((row) => {
      const { mark, date, event, sign } = byId.get(row.id)!;
      return { ...row, layer, mark, ...(sign ? { sign } : {}), ...(event && date ? { datetime: date, event } : {}) };
    }),
  }));
  const elsewhere: Group = {
    key: 'elsewhere',
    layer: 'events',
    title: 'Events elsewhere',
    rows: eventsElsewhere(corpus, byId),
  };
  const absent = actorsElsewhere(corpus, byId);
  return groups
    .flatMap((group) =>
      group.key === 'events'
        ? [group, elsewhere]
        : group.key === 'actors'
          ? [{ ...group, rows: [...group.rows, ...absent] }]
          : [group],
    )
    .filter((group) => group.rows.length > 0);
}

function eventsElsewhere(corpus: Corpus, onMap: ReadonlyMap<string, Item>): Row[] {
  return [...corpus.events.values()]
    .filter(({ id }) => !onMap.has(`event/${id}`))
    .sort((a, b) => compareDates(a.date, b.date))
    .map((event) => ({
      id: `event/${event.id}`,
      layer: 'events',
      name: event.title,
      kind: `${EVENT_WORD[event.kind]}, ${formatDate(event.date)}`,
      where: event.where,
      date: formatDate(event.date),
      datetime: event.date,
      event: factsOf(event),
      mark: eventMark(corpus, event),
    }));
}

function actorsElsewhere(corpus: Corpus, onMap: ReadonlyMap<string, Item>): Row[] {
  return [...corpus.actors.values()]
    .filter(({ id }) => !onMap.has(`actor/${id}`))
    .map(({ id, name, where }) => ({
      id: `actor/${id}`,
      layer: 'actors',
      name,
      kind: LAYER_NAME.actors.slice(0, -1),
      where: where ?? 'no one seat',
      mark: 'actor',
    }));
}
