/** What the live map starts with: every item, and lines for the whole picture. */
import type { APIRoute } from 'astro';
import { COARSE_ZOOM, mapData } from '../../../components/map/data.ts';

export const GET: APIRoute = ({ locals }) => {
  const { items, basemap } = mapData(locals.corpus);
  return Response.json({ items, basemap: basemap(COARSE_ZOOM) });
};
