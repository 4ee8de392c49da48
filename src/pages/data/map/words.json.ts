/**
 * The words of the items of `base.json`, by id: name, kind, where, and of events what they are asked for by and which
 * claims they bear on. For the embed, which has no list to take them from.
 */
import type { APIRoute } from 'astro';
import { claimsOf } from '../../../domain/evidence/index.ts';
import { mapData } from '../../../components/map/data.ts';

export const GET: APIRoute = ({ locals }) =>
  Response.json(
    Object.fromEntries(
      mapData(locals.corpus).items.map(({ id, name, kind, where, event }) => {
        const entry = locals.corpus.events.get(id.replace('event/', ''));
        const claims = event && entry ? claimsOf(locals.corpus, entry).map((claim) => claim.id) : [];
        return [id, { name, kind, where, event, ...(claims.length > 0 ? { claims } : {}) }];
      }),
    ),
  );
