/** Is a crossing open? Answered from dated reports about that very crossing, never guessed. */
import { compareDates, isBefore } from '../chronology/index.ts';
import type { Place } from '../../model/corpus.ts';
import type { CrossingState } from '../../model/words.ts';

/**
 * The Taliban hold the Afghan bank from August 2021; what was reported before says nothing about
 * who lets whom through now.
 */
export const FALL_OF_THE_BANK = '2021-08';

export type Observation = Place['observations'][number];
export interface Observed {
  state: CrossingState;
  /** The latest report that counts; none means `unknown`. */
  latest?: Observation;
  /** All reports, latest first. */
  all: readonly Observation[];
}

/** State of a crossing by its latest report since the Taliban took the Afghan bank; `unknown` where there is none. */
export function crossingState(place: Pick<Place, 'observations'>): Observed {
  const all = [...place.observations].sort((a, b) => compareDates(b.date, a.date));
  const latest = all.find(({ date }) => !isBefore(date, FALL_OF_THE_BANK));
  return latest ? { state: latest.state, latest, all } : { state: 'unknown', all };
}
