/** What the references can be filtered by. */
import { publisherName } from '../../domain/citations/index.ts';
import type { Corpus, Source } from '../../model/corpus.ts';
import { SOURCE_TYPES, SUPPORTS } from '../../model/words.ts';
import { languageName } from '../../site/text.ts';
import type { Filter } from '../filter/filter.ts';

/**
 * The publisher as an attribute value: letters of any script, so that none is left without a key,
 * which would stand for "all".
 */
export const publisherKey = (publisher: string): string =>
  publisherName(publisher)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The five filters with the options that occur, publishers only where they have two pages or more. */
export function filtersOf(corpus: Corpus): Filter[] {
  const sources = [...corpus.sources.values()];
  return [
    { name: 'type', label: 'Type', options: SOURCE_TYPES.map((value) => ({ value, label: value })) },
    { name: 'lang', label: 'Language', options: languages(sources) },
    { name: 'pub', label: 'Publisher', options: publishers(sources) },
    {
      name: 'claim',
      label: 'Claim',
      many: true,
      options: [...corpus.claims.values()].map((claim) => ({ value: claim.id, label: claim.title })).sort(byLabel),
    },
    {
      name: 'support',
      label: 'Support of the claim',
      many: true,
      options: SUPPORTS.map((value) => ({ value, label: value })),
    },
  ];
}

const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'en');

function languages(sources: Source[]) {
  return [...new Set(sources.map((source) => source.language))]
    .map((value) => ({ value, label: languageName(value) }))
    .sort(byLabel);
}

function publishers(sources: Source[]) {
  const pages = new Map<string, { value: string; label: string; pages: number }>();
  for (const { publisher } of sources) {
    const value = publisherKey(publisher);
    const entry = pages.get(value) ?? { value, label: publisherName(publisher), pages: 0 };
    entry.pages += 1;
    pages.set(value, entry);
  }
  return [...pages.values()]
    .filter((entry) => entry.pages > 1)
    .sort(byLabel)
    .map(({ value, label, pages: n }) => ({ value, label: `${label} (${n})` }));
}
