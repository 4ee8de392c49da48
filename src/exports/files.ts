/** The citation files of the site: for everything, and for each source, claim and chapter. */
import { mentionedSources, sourcesOfClaim } from '../domain/citations/index.ts';
import type { Corpus, Source } from '../model/corpus.ts';
import { chapterPath, claimPath } from '../model/paths.ts';
import { toBibtex } from './bibtex.ts';
import { briefItem, pageItem, sourceItem, toCslJson, type CslItem } from './csl.ts';
import { toRis } from './ris.ts';
import { need } from '../model/need.ts';

export const FORMATS = { bib: toBibtex, ris: toRis, json: toCslJson };
export type Format = keyof typeof FORMATS;

/** Where the site is and what it is called. */
export interface Site {
  name: string;
  /** Full address of a path under the base. */
  absolute(path: string): string;
}

/** The record of a claim's or chapter's own page. */
export const claimItem = (corpus: Corpus, site: Site, id: string): CslItem =>
  pageItem(corpus, site.name, {
    id: `claim-${id}`,
    title: need(corpus.claims, id, 'claim').title,
    url: site.absolute(claimPath(id)),
  });
export const chapterItem = (corpus: Corpus, site: Site, id: string): CslItem =>
  pageItem(corpus, site.name, {
    id: `chapter-${id}`,
    title: need(corpus.chapters, id, 'chapter').title,
    url: site.absolute(chapterPath(id)),
  });

/**
 * What each set of files holds, by its path without the extension:
 * `all`, `sources/<id>`, `claims/<id>`, `chapters/<id>`.
 */
export function citeSets(corpus: Corpus, site: Site): Map<string, CslItem[]> {
  const sets = new Map<string, CslItem[]>();
  const item = (source: Source) => sourceItem(corpus, source);
  sets.set('all', [briefItem(corpus.brief), ...[...corpus.sources.values()].map(item)]);
  for (const source of corpus.sources.values()) sets.set(`sources/${source.id}`, [item(source)]);
  for (const claim of corpus.claims.values()) {
    sets.set(`claims/${claim.id}`, [
      claimItem(corpus, site, claim.id),
      ...sourcesOfClaim(corpus, claim).map(({ source }) => item(source)),
    ]);
  }
  for (const chapter of corpus.chapters.values()) {
    sets.set(`chapters/${chapter.id}`, [
      chapterItem(corpus, site, chapter.id),
      briefItem(corpus.brief),
      ...mentionedSources(corpus, chapter).map(item),
    ]);
  }
  // Files cannot lead on: what was renamed is there under its old name, too.
  for (const [from, to] of corpus.moved) {
    const items = sets.get(to);
    if (items && !from.includes('#')) sets.set(from, items);
  }
  return sets;
}
