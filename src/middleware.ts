/** Hands the checked content to every page and component: that of today, or of the edition that a frame stays with. */
import { defineMiddleware } from 'astro:middleware';
import { loadFrozen } from './corpus/frozen.ts';
import { loadCorpus } from './corpus/load.ts';

/** Pages and files that are drawn as they were. */
const FROZEN = ['/embed/v/[edition]/', '/data/map/v/[edition]/'];

export const onRequest = defineMiddleware(async ({ locals, params, routePattern }, next) => {
  const isFrozen = FROZEN.some((start) => routePattern.startsWith(start));
  locals.corpus = (isFrozen ? await loadFrozen(params.edition ?? '') : undefined) ?? (await loadCorpus());
  return next();
});
