/**
 * The claims as a ledger: in the brief's order, with what is counted about each,
 * and what they can be filtered and ordered by.
 */
import { storyOf, strengthOf, type Evidence } from '../../domain/evidence/index.ts';
import { oncePerCorpus } from '../../domain/once.ts';
import type { Claim } from '../../model/corpus.ts';
import { LINKS, SECTIONS, SECTION_TITLE, STRENGTHS, SUPPORTS, VOICES } from '../../model/words.ts';
import type { Filter, Sort } from '../filter/filter.ts';

export interface Row {
  claim: Claim;
  evidence: Evidence;
  /** Something happened since that touches it, or a forecast was judged. */
  hasMoved: boolean;
}

/** Every claim, in the order in which the brief makes them. */
export const ledger = oncePerCorpus((corpus): readonly Row[] => {
  const first = ({ statements }: Claim) => statements[0] ?? '';
  return [...corpus.claims.values()]
    .sort((a, b) => first(a).localeCompare(first(b)) || a.id.localeCompare(b.id))
    .map((claim) => {
      const { since, forecasts } = storyOf(corpus, claim);
      return { claim, evidence: strengthOf(corpus, claim), hasMoved: since.length + forecasts.length > 0 };
    });
});

const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

export const CLAIM_FILTERS: readonly Filter[] = [
  { name: 'support', label: 'How it stands up', options: same(SUPPORTS) },
  { name: 'found', label: 'The brief’s link', options: same(LINKS) },
  { name: 'section', label: 'Section', options: SECTIONS.map((value) => ({ value, label: SECTION_TITLE[value] })) },
  { name: 'voice', label: 'Voice', options: same(VOICES) },
  { name: 'strength', label: 'Strength', options: same(STRENGTHS) },
];

export function claimSorts(rows: readonly Row[]): Sort[] {
  // Sorting is stable, so that equals stay in the brief's order.
  const by = (value: string, label: string, rank: (row: Row) => number): Sort => ({
    value,
    label,
    ids: [...rows].sort((a, b) => rank(a) - rank(b)).map(({ claim }) => claim.id),
  });
  return [
    by('support', 'best supported first', ({ claim }) => SUPPORTS.indexOf(claim.support)),
    by('strength', 'strongest evidence first', ({ evidence }) => STRENGTHS.indexOf(evidence.strength)),
    by('link', 'links found first', ({ claim }) => LINKS.indexOf(claim.link)),
    by('voice', 'facts first, judgements last', ({ claim }) => VOICES.indexOf(claim.voice)),
    by('publishers', 'most publishers first', ({ evidence }) => -evidence.independent),
    by('qualifying', 'most corrected first', ({ evidence }) => -evidence.qualifying),
  ];
}
