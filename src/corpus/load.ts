/** Astro's collections → the Corpus, for pages and, through `middleware.ts`, for components. */
import { getCollection } from 'astro:content';
import { NO_IDS } from '../model/ids.ts';
import type { Corpus } from '../model/corpus.ts';
import { assembleCorpus, NO_LENGTHS } from './assemble.ts';

let built: Promise<Corpus> | undefined;

/**
 * The Corpus: put together once in a build, afresh for each page in development, so that an edit shows after reload.
 */
export function loadCorpus(): Promise<Corpus> {
  if (!import.meta.env.PROD) return assemble();
  built ??= assemble();
  return built;
}

async function assemble(): Promise<Corpus> {
  const [
    statements,
    claims,
    sources,
    places,
    segments,
    events,
    actors,
    counts,
    forecasts,
    glossary,
    views,
    editions,
    corrections,
    chapters,
    briefs,
    publishers,
    borders,
    lengths,
    ids,
    links,
  ] = await Promise.all([
    getCollection('statements'),
    getCollection('claims'),
    getCollection('sources'),
    getCollection('places'),
    getCollection('segments'),
    getCollection('events'),
    getCollection('actors'),
    getCollection('counts'),
    getCollection('forecasts'),
    getCollection('glossary'),
    getCollection('views'),
    getCollection('editions'),
    getCollection('corrections'),
    getCollection('chapters'),
    getCollection('brief'),
    getCollection('publisher'),
    getCollection('border'),
    getCollection('lengths'),
    getCollection('ids'),
    getCollection('links'),
  ]);
  const brief = briefs[0]?.data;
  if (brief === undefined)
    throw new Error('content/brief.yaml is missing or does not fit its schema: npm run check:content says more');
  return assembleCorpus({
    statements,
    claims,
    sources,
    places,
    segments,
    events,
    actors,
    counts,
    forecasts,
    glossary,
    views,
    editions,
    corrections,
    chapters: chapters.map(({ id, data, body }) => ({ id, data, body: body ?? '' })),
    brief,
    publisher: publishers[0]?.data ?? {},
    border: borders[0]?.data.line ?? [],
    lengths: lengths[0]?.data ?? NO_LENGTHS,
    ids: ids[0]?.data ?? NO_IDS,
    links: new Map(links.map(({ id, data }) => [id, data])),
  });
}
