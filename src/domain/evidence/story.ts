/** What happened around a claim: the events and the judged forecasts that touch the same statements of the brief. */
import { compareDates } from '../chronology/index.ts';
import { sourcesOfClaim } from '../citations/index.ts';
import type { Claim, Corpus, Event, Forecast } from '../../model/corpus.ts';

export interface Story {
  /** Up to the brief, in order of date. */
  before: readonly Event[];
  /** After it, in order of date. */
  since: readonly Event[];
  forecasts: readonly Forecast[];
}

/** Claims that an event bears on: of the same statements, and resting on a source of its. */
export const claimsOf = (corpus: Corpus, event: Pick<Event, 'statements' | 'sources'>): Claim[] =>
  [...corpus.claims.values()].filter(
    (claim) =>
      claim.statements.some((id) => event.statements.includes(id)) &&
      sourcesOfClaim(corpus, claim).some(({ source }) => event.sources.includes(source.id)),
  );

export function storyOf(corpus: Corpus, claim: Pick<Claim, 'statements'>): Story {
  const isTouched = (entry: { statements: readonly string[] }) =>
    entry.statements.some((id) => claim.statements.includes(id));
  const events = [...corpus.events.values()].filter(isTouched).sort((a, b) => compareDates(a.date, b.date));
  return {
    before: events.filter(({ phase }) => phase !== 'aftermath'),
    since: events.filter(({ phase }) => phase === 'aftermath'),
    forecasts: [...corpus.forecasts.values()].filter(isTouched),
  };
}
