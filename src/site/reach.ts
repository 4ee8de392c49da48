/** How far the site's account reaches, in words: when it was last checked, and the latest event that it has. */
import { compareDates, formatDate, isAfter } from '../domain/chronology/index.ts';
import { asOf } from '../domain/citations/index.ts';
import type { Corpus } from '../model/corpus.ts';

/**
 * `Checked in November 2026; latest event 23 June 2026.` An event that is only announced, later than the check,
 * is not the latest.
 */
export function reachOf(corpus: Pick<Corpus, 'sources' | 'events'>): string {
  const checked = asOf(corpus);
  const latest = [...corpus.events.values()]
    .map(({ date }) => date)
    .filter((date) => !isAfter(date, checked))
    .sort(compareDates)
    .at(-1);
  return `Checked in ${formatDate(checked.slice(0, 7))}${latest ? `; latest event ${formatDate(latest)}` : ''}.`;
}
