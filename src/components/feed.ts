/** The feeds of the site, in whichever form. */
import { editionEntries, feedEntries, type Feed } from '../exports/feeds.ts';
import type { Corpus } from '../model/corpus.ts';
import { absolute, EDITIONS_PATH } from '../site/href.ts';
import { SITE_NAME, SITE_SUBTITLE } from '../site/name.ts';
import { publishedBy } from '../site/publisher.ts';

export const feedOf = (corpus: Corpus, file: string): Feed => ({
  title: `${SITE_NAME} ${SITE_SUBTITLE}`,
  description:
    'What was reported of Tajikistan, the Taliban and their border since the brief, and the chapters that retell it.',
  home: absolute(),
  self: absolute(file),
  authors: [publishedBy(corpus)],
  entries: feedEntries(corpus, { absolute }),
});

/** What has changed, one entry an edition. */
export const changesFeedOf = (corpus: Corpus, file: string): Feed => ({
  ...feedOf(corpus, file),
  title: `${SITE_NAME} What has changed`,
  description: 'What changed on this site from one edition to the next.',
  home: absolute(EDITIONS_PATH),
  entries: editionEntries(corpus, { absolute }),
});
