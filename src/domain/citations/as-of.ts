/** How far the site's own account reaches: the latest day or month on which a source was opened. */
import { compareDates } from '../chronology/index.ts';
import type { Corpus } from '../../model/corpus.ts';

/** EDTF date (`2026-11`), the date under which the site's own pages are cited. @throws where there are no sources */
export function asOf(corpus: Pick<Corpus, 'sources'>): string {
  const dates = [...corpus.sources.values()].map(({ accessed }) => accessed).sort(compareDates);
  const latest = dates.at(-1);
  if (latest === undefined) throw new Error('no source says when it was opened');
  return latest;
}
