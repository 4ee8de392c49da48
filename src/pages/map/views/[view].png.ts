/** The sheet of a named view, as a picture for sharp screens. */
import type { APIRoute } from 'astro';
import { toPng } from '../../../pictures/cards/png.ts';
import { PNG_TYPE, sheetOf } from '../../../components/sheet/sheet.ts';
import { loadCorpus } from '../../../corpus/load.ts';

/** 2400 pixels over the width of a sheet. */
const ZOOM = 2.5;

export async function getStaticPaths() {
  return [...(await loadCorpus()).views.keys()].map((view) => ({ params: { view } }));
}

export const GET: APIRoute<Record<string, never>, { view: string }> = async ({ params, locals: { corpus } }) =>
  new Response(await toPng(sheetOf(corpus, corpus.views.get(params.view)!, PNG_TYPE), ZOOM), {
    headers: { 'Content-Type': 'image/png' },
  });
