/** What a sheet says of the view in words: what it is called, and what was asked for. */
import { formatDate } from '../../domain/chronology/format.ts';
import type { MeasuredLine } from '../../domain/geography/line.ts';
import { PHASE_NAME } from '../../model/words.ts';
import { isAsked, narrows } from '../asked.ts';
import { EVENT_WORD } from '../items.ts';
import { describeStretch } from '../stretch.ts';
import type { Item, View } from '../types.ts';

export const USUAL_TITLE = 'The Tajik–Afghan border';

/** Filters and measure of a view in one or two sentences; empty where nothing was asked for. @param actorName of the id in the view */
export function tellAsked(view: View, items: readonly Item[], border: MeasuredLine, actorName: (id: string) => string): string {
  const { until, kind, phase, actor, measure } = view;
  const events = items.filter(({ layer }) => layer === 'events');
  const left = events.filter((item) => isAsked(item.date!, item.event, view)).length;
  const parts = [
    kind && EVENT_WORD[kind].toLowerCase(),
    phase && PHASE_NAME[phase],
    actor && `with ${actorName(actor)}`,
    until && `up to ${formatDate(until)}`,
  ].filter(Boolean);
  const asked = !narrows(view) ? '' : `Events shown: ${parts.join('; ')} (${left} of ${events.length} on the map).${until ? ' Crossings and stances are as they were then.' : ''}`;
  const measured = measure ? `Measured: ${describeStretch(measure, border, items).text.replace(/^From/, 'from')}` : '';
  return [asked, measured].filter(Boolean).join(' ');
}
