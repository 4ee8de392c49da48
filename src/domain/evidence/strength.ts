/**
 * How much stands behind a claim: counted from its sources by one rule,
 * which `STRENGTH_MEANING` and `COUNTED` state in words.
 */
import { houseOf, isWithdrawn, reportOf, reportsIn, sourcesOfClaim } from '../citations/index.ts';
import type { Claim, Corpus, Source } from '../../model/corpus.ts';
import type { Strength } from '../../model/words.ts';

/**
 * What was counted. Only reports that bear the claim out count towards its strength;
 * those that narrow or correct it are told beside it.
 */
export interface Evidence {
  strength: Strength;
  /** Reports that bear the claim out. */
  pages: number;
  /** The houses whose reports they are: copies of one agency count once, as that agency. */
  independent: number;
  /** Those among them by who took part: ministries, courts, parties, treaties. */
  primary: number;
  /** Codes of the languages in which they were read, in order. */
  languages: readonly string[];
  /** Reports that narrow or correct the claim. */
  qualifying: number;
  /** Pages on record for the claim that count on neither side: copies, withdrawn reports, headlines. */
  uncounted: number;
}

const BROAD = { independent: 5, primary: 1, languages: 2 };
const FAIR = { independent: 3, independentWithPrimary: 2 };

export function strengthOf(corpus: Corpus, claim: Claim): Evidence {
  const sources = sourcesOfClaim(corpus, claim);
  const counted = sources.filter(({ source }) => source.seen !== 'headline' && !isWithdrawn(corpus, source));
  const bearing = counted.filter(({ relation }) => relation !== 'qualifies').map(({ source }) => source);
  const count = (pages: readonly Source[]) => reportsIn(corpus, pages).length;
  const pages = count(bearing);
  const qualifying = count(counted.filter(({ relation }) => relation === 'qualifies').map(({ source }) => source));
  const independent = new Set(bearing.map((source) => houseOf(reportOf(corpus, source)))).size;
  const primary = count(bearing.filter(({ type }) => type === 'primary'));
  const languages = [...new Set(bearing.map(({ language }) => language))].sort();
  const isBroad = independent >= BROAD.independent && primary >= BROAD.primary && languages.length >= BROAD.languages;
  const isFair = independent >= FAIR.independent || (independent >= FAIR.independentWithPrimary && primary > 0);
  const lesser = isFair ? 'fair' : 'thin';
  return {
    strength: isBroad ? 'broad' : lesser,
    pages,
    independent,
    primary,
    languages,
    qualifying,
    uncounted: sources.length - pages - qualifying,
  };
}
