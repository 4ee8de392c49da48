/**
 * What the live map starts with: lines for the whole picture, and every item but for its words,
 * which the map page holds already.
 */
import type { APIRoute } from 'astro';
import { COARSE_ZOOM, mapData } from '../../../components/map/data.ts';

export const GET: APIRoute = ({ locals }) => {
  const { items, liveBasemap } = mapData(locals.corpus);
  return Response.json({
    basemap: liveBasemap(COARSE_ZOOM),
    items: items.map(({ name: _name, kind: _kind, where: _where, event: _event, ...item }) => item),
  });
};
