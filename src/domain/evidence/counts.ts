/**
 * Counts that others made, year by year: a year that nobody gave a number for is a year without one, and never zero.
 */
import { asOf } from '../citations/index.ts';
import type { Corpus, Count } from '../../model/corpus.ts';
import { compareText } from '../chronology/index.ts';

export interface YearOfCounts {
  year: number;
  /**
   * Of the year, or of part of it; longer periods stand in the year in which they begin.
   * Empty where no count was found.
   */
  counts: readonly Count[];
}

/**
 * From the year in which the brief was written, or an earlier first count,
 * to the year to which the site's account reaches.
 * @param counted what, in the words of the records
 */
export function countsByYear(corpus: Pick<Corpus, 'counts' | 'brief' | 'sources'>, counted: string): YearOfCounts[] {
  const counts = [...corpus.counts.values()].filter((count) => count.counted === counted);
  const yearOf = (period: string) => Number(period.slice(0, 4));
  const years = counts.map(({ period }) => yearOf(period));
  const first = Math.min(yearOf(corpus.brief.written), ...years);
  const last = Math.max(yearOf(asOf(corpus)), ...years);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const year = first + i;
    return {
      year,
      counts: counts
        .filter(({ period }) => yearOf(period) === year)
        .sort((a, b) => compareText(a.by, b.by) || compareText(a.period, b.period)),
    };
  });
}
