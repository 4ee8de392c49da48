/** The feed of the site, in whichever form. */
import { feedEntries, type Feed } from '../exports/feeds.ts';
import type { Corpus } from '../model/corpus.ts';
import { absolute } from '../site/href.ts';
import { SITE_NAME, SITE_SUBTITLE } from '../site/name.ts';
import { publishedBy } from '../site/publisher.ts';

export const feedOf = (corpus: Corpus, file: string): Feed => ({
  title: `${SITE_NAME} ${SITE_SUBTITLE}`, description: 'What was reported of Tajikistan, the Taliban and their border since the brief, and the chapters that retell it.',
  home: absolute(), self: absolute(file), authors: [publishedBy(corpus)], entries: feedEntries(corpus, { absolute }),
});
