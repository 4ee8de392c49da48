/** What happened around a claim: the events and the judged forecasts that touch the same statements of the brief. */
import { compareDates } from '../chronology/index.ts';
import type { Claim, Corpus, Event, Forecast } from '../../model/corpus.ts';

export interface Story {
  /** Up to the brief, in order of date. */
  before: readonly Event[];
  /** After it, in order of date. */
  since: readonly Event[];
  forecasts: readonly Forecast[];
}

export function storyOf(corpus: Corpus, claim: Pick<Claim, 'statements'>): Story {
  const isTouched = (entry: { statements: readonly string[] }) => entry.statements.some((id) => claim.statements.includes(id));
  const events = [...corpus.events.values()].filter(isTouched).sort((a, b) => compareDates(a.date, b.date));
  return {
    before: events.filter(({ phase }) => phase !== 'aftermath'),
    since: events.filter(({ phase }) => phase === 'aftermath'),
    forecasts: [...corpus.forecasts.values()].filter(isTouched),
  };
}
