/** The data that the site publishes. */
import { testPublishedData } from '../support/published-data.ts';
import { realCorpus } from '../support/real-corpus.ts';

testPublishedData(realCorpus());
