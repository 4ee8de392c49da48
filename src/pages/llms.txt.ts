/** What the site is, for programs that read. */
import type { APIRoute } from 'astro';
import { toLlms } from '../exports/feeds.ts';
import { toPlainText } from '../exports/plain-text.ts';
import { absolute } from '../site/href.ts';
import { SITE_NAME } from '../site/name.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(toPlainText(toLlms(locals.corpus, { absolute }, SITE_NAME)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
