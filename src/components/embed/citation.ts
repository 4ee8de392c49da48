/** How the map, or a view of it, is cited: APA, Chicago and BibTeX, one after the other. */
import { toBibtex } from '../../exports/bibtex.ts';
import { pageItem } from '../../exports/csl.ts';
import { apa, chicago, inOneLine } from '../../exports/styles.ts';
import type { Corpus } from '../../model/corpus.ts';
import { absolute } from '../../site/href.ts';
import { SITE_NAME } from '../../site/name.ts';

/** Its address is that of the whole map; script puts that of the view in its place. */
export function mapCitation(corpus: Corpus): string {
  const item = pageItem(corpus, SITE_NAME, { id: 'map', title: 'The border, mapped', url: absolute('map/') });
  return `${inOneLine(apa(item))}\n\n${inOneLine(chicago(item))}\n\n${toBibtex([item])}`.trim();
}
