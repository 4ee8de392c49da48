/** The words of the items of `base.json`, by id: name, kind, where, and what events are asked for by. For the embed, which has no list to take them from. */
import type { APIRoute } from 'astro';
import { mapData } from '../../../components/map/data.ts';

export const GET: APIRoute = ({ locals }) =>
  Response.json(Object.fromEntries(mapData(locals.corpus).items.map(({ id, name, kind, where, event }) => [id, { name, kind, where, event }])));
