/** RSS. */
import type { APIRoute } from 'astro';
import { feedOf } from '../components/feed.ts';
import { toRss } from '../exports/feeds.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(toRss(feedOf(locals.corpus, 'feed.xml')), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
