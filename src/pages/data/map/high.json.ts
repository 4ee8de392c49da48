/** Finer lines for close views; nothing on the page needs them. */
import type { APIRoute } from 'astro';
import { FINE_ZOOM, mapData } from '../../../components/map/data.ts';

export const GET: APIRoute = ({ locals }) => Response.json(mapData(locals.corpus).liveBasemap(FINE_ZOOM));
