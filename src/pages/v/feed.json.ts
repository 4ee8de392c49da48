/** What has changed, edition by edition: JSON Feed. */
import type { APIRoute } from 'astro';
import { changesFeedOf } from '../../components/feed.ts';
import { toJsonFeed } from '../../exports/feeds.ts';
import { changesFeedPath } from '../../site/href.ts';

export const GET: APIRoute = ({ locals }) =>
  Response.json(toJsonFeed(changesFeedOf(locals.corpus, changesFeedPath('json'))));
