/** How much stands behind a claim: counted from its sources by one rule, which `STRENGTH_MEANING` states in words. */
import { houseOf, sourcesOfClaim } from '../citations/index.ts';
import type { Claim, Corpus } from '../../model/corpus.ts';
import type { Strength } from '../../model/words.ts';

/** What was counted. Only pages that bear the claim out count towards its strength; those that narrow or correct it are told beside it. */
export interface Evidence {
  strength: Strength;
  /** Pages that bear the claim out. */
  pages: number;
  /** Their publishers that report for themselves: copies of one agency count once, as that agency. */
  independent: number;
  /** Those among them by who took part: ministries, courts, parties, treaties. */
  primary: number;
  /** Codes of their languages, in order. */
  languages: readonly string[];
  /** Pages that narrow or correct the claim. */
  qualifying: number;
}

const BROAD = { independent: 5, primary: 1, languages: 2 };
const FAIR = { independent: 3, independentWithPrimary: 2 };

export function strengthOf(corpus: Corpus, claim: Claim): Evidence {
  const sources = sourcesOfClaim(corpus, claim);
  const bearing = sources.filter(({ relation }) => relation !== 'qualifies').map(({ source }) => source);
  const independent = new Set(bearing.map(houseOf)).size;
  const primary = bearing.filter(({ type }) => type === 'primary').length;
  const languages = [...new Set(bearing.map(({ language }) => language))].sort();
  const isBroad = independent >= BROAD.independent && primary >= BROAD.primary && languages.length >= BROAD.languages;
  const isFair = independent >= FAIR.independent || (independent >= FAIR.independentWithPrimary && primary > 0);
  return {
    strength: isBroad ? 'broad' : isFair ? 'fair' : 'thin',
    pages: bearing.length, independent, primary, languages,
    qualifying: sources.length - bearing.length,
  };
}
