/** How well an event is attested, in words. */
import { reportsIn } from '../citations/index.ts';
import type { Corpus, Event } from '../../model/corpus.ts';
import { CONFIDENCE_LABEL } from '../../model/words.ts';

/** How many reports it rests on: copies once, withdrawn ones not at all. */
export const reportsBehind = (corpus: Pick<Corpus, 'sources'>, event: Pick<Event, 'sources'>): number =>
  reportsIn(
    corpus,
    event.sources.flatMap((id) => corpus.sources.get(id) ?? []),
  ).length;

/** `well attested`; of an event that nothing is left to attest, that too. */
export const attestedAs = (corpus: Pick<Corpus, 'sources'>, event: Pick<Event, 'sources' | 'confidence'>): string =>
  CONFIDENCE_LABEL[event.confidence] +
  (reportsBehind(corpus, event) === 0 ? ', and what was reported of it was withdrawn' : '');
