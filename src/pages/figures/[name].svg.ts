/** A figure of the site as vectors, with the type that it is set in. */
import type { APIRoute } from 'astro';
import { withFaces } from '../../pictures/cards/card-faces.ts';
import { figureOf, FIGURES } from '../../components/figures/figures.ts';
import { PAGE_TYPE } from '../../components/sheet/sheet.ts';

export const getStaticPaths = () => Object.keys(FIGURES).map((name) => ({ params: { name } }));

export const GET: APIRoute<Record<string, never>, { name: string }> = async ({ params, locals: { corpus } }) =>
  new Response(await withFaces(await figureOf(corpus, params.name, PAGE_TYPE)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
