/** What the browser needs to draw sheets as the build does: rules of style, and the words around the map. */
import type { APIRoute } from 'astro';
import { sheetData } from '../../../components/sheet/sheet.ts';

export const GET: APIRoute = ({ locals }) => Response.json(sheetData(locals.corpus));
