/** What has changed, edition by edition: RSS. */
import type { APIRoute } from 'astro';
import { changesFeedOf } from '../../components/feed.ts';
import { toRss } from '../../exports/feeds.ts';
import { changesFeedPath } from '../../site/href.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(toRss(changesFeedOf(locals.corpus, changesFeedPath('xml'))), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' },
  });
