/** What happened to a claim after the brief: the events and the judged forecasts that touch the same statements. */
import { compareDates } from '../chronology/index.ts';
import type { Claim, Corpus, Event, Forecast } from '../../model/corpus.ts';

export interface Since {
  /** In order of date. */
  events: readonly Event[];
  forecasts: readonly Forecast[];
}

export function sinceTheBrief(corpus: Corpus, claim: Pick<Claim, 'statements'>): Since {
  const isTouched = (entry: { statements: readonly string[] }) => entry.statements.some((id) => claim.statements.includes(id));
  return {
    events: [...corpus.events.values()].filter((event) => event.phase === 'aftermath' && isTouched(event)).sort((a, b) => compareDates(a.date, b.date)),
    forecasts: [...corpus.forecasts.values()].filter(isTouched),
  };
}
