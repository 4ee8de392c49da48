/** Whose word each event and actor rests on: fetched when several that share a mark are chosen, for paper. */
import type { APIRoute } from 'astro';
import { publishersById } from '../../../components/sheet/told.ts';

export const GET: APIRoute = ({ locals }) => Response.json(publishersById(locals.corpus));
