/** A figure of the site, as a picture for sharp screens. */
import type { APIRoute } from 'astro';
import { toPng } from '../../pictures/cards/png.ts';
import { figureOf, FIGURES } from '../../components/figures/figures.ts';
import { PNG_TYPE } from '../../components/sheet/sheet.ts';

const SHARP = 2;

export const getStaticPaths = () => Object.keys(FIGURES).map((name) => ({ params: { name } }));

export const GET: APIRoute<Record<string, never>, { name: string }> = async ({ params, locals: { corpus } }) =>
  new Response(await toPng(await figureOf(corpus, params.name, PNG_TYPE), SHARP), {
    headers: { 'Content-Type': 'image/png' },
  });
