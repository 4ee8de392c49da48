/** JSON Feed. */
import type { APIRoute } from 'astro';
import { feedOf } from '../components/feed.ts';
import { toJsonFeed } from '../exports/feeds.ts';

export const GET: APIRoute = ({ locals }) => Response.json(toJsonFeed(feedOf(locals.corpus, 'feed.json')));
