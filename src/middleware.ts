/** Hands the checked content to every page and component. */
import { defineMiddleware } from 'astro:middleware';
import { loadCorpus } from './corpus/load.ts';

export const onRequest = defineMiddleware(async ({ locals }, next) => {
  locals.corpus = await loadCorpus();
  return next();
});
