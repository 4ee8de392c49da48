/** The script for other people's pages. */
import type { APIRoute } from 'astro';
import { hostScript } from '../../embed/host-script.ts';

export const GET: APIRoute = async () =>
  new Response((await hostScript()).code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
