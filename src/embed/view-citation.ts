/** How a page, or what of it is shown, is cited: APA, Chicago and BibTeX, one after the other. */
import type { Frame } from './kinds.ts';
import { toBibtex } from '../exports/bibtex.ts';
import { pageItem } from '../exports/csl.ts';
import { apa, chicago, inOneLine } from '../exports/styles.ts';
import type { Corpus } from '../model/corpus.ts';
import { absolute } from '../site/href.ts';
import { SITE_NAME } from '../site/name.ts';

/** The map's address is that of the whole map; script puts that of the view in its place. */
export function pageCitation(corpus: Corpus, { id, title, page }: Pick<Frame, 'id' | 'title' | 'page'>): string {
  const item = pageItem(corpus, SITE_NAME, { id: id.replaceAll('/', '-'), title, url: absolute(page) });
  return `${inOneLine(apa(item))}\n\n${inOneLine(chicago(item))}\n\n${toBibtex([item])}`.trim();
}

export const mapCitation = (corpus: Corpus): string =>
  pageCitation(corpus, { id: 'map', title: 'The border, mapped', page: 'map/' });
