/** What a sheet says of the view in words: what it is called, and what was asked for. */
import { formatDate } from '../../domain/chronology/format.ts';
import type { MeasuredLine } from '../../domain/geography/line.ts';
import { EVENT_WORD, PHASE_NAME } from '../../model/words.ts';
import { isAsked, narrows } from '../../map/items/filter.ts';
import { describeStretch } from '../../map/items/stretch.ts';
import type { Item, View } from '../../map/types.ts';

/** What the browser is given to draw sheets with (`data/map/sheet.json`). */
export interface SheetData {
  /** Rules of style. */
  style: string;
  /** Paragraphs at the foot, before the address; and that of the map. */
  foot: readonly string[];
  page: string;
  /** Titles of named views, by what stands in their address. */
  named: Readonly<Record<string, string>>;
  /** Short names of actors, by id. */
  actors: Readonly<Record<string, string>>;
}

export const USUAL_TITLE = 'The Tajik–Afghan border';

/**
 * Filters and measure of a view in one or two sentences; empty where nothing was asked for.
 * @param actorName of the id in the view
 */
export function tellAsked(
  view: View,
  items: readonly Item[],
  border: MeasuredLine,
  actorName: (id: string) => string,
): string {
  const { until, kind, phase, actor, measure } = view;
  const events = items.filter(({ layer }) => layer === 'events');
  const left = events.filter((item) => isAsked(item.date!, item.event, view)).length;
  const parts = [
    kind && EVENT_WORD[kind].toLowerCase(),
    phase && PHASE_NAME[phase],
    actor && `with ${actorName(actor)}`,
    until && `up to ${formatDate(until)}`,
  ].filter(Boolean);
  const asked = !narrows(view)
    ? ''
    : `Events shown: ${parts.join('; ')} (${left} of ${events.length} on the map).` +
      (until ? ' Crossings and stances are as they were then.' : '');
  const measured = measure ? `Measured: ${describeStretch(measure, border, items).text.replace(/^From/, 'from')}` : '';
  return [asked, measured].filter(Boolean).join(' ');
}

/** `tajik-afghan-border-38.00-71.20-darvaz-parade.svg`; the whole border has no place. */
export function fileName({ centre: [lon, lat], selected }: View, isHome: boolean, ending: string): string {
  const parts = [
    ...(isHome ? [] : [lat.toFixed(2), lon.toFixed(2)]),
    ...(selected === undefined ? [] : [selected.replace(/^\w+\//, '')]),
  ];
  return `${['tajik-afghan-border', ...parts].join('-')}.${ending}`;
}
