/** The sheet of a named view, as a picture for sharp screens. */
import type { APIRoute } from 'astro';
import { toPng } from '../../../cards/png.ts';
import { sheetOf } from '../../../components/views/view.ts';
import { loadCorpus } from '../../../corpus/load.ts';

export async function getStaticPaths() {
  return [...(await loadCorpus()).views.keys()].map((view) => ({ params: { view } }));
}

export const GET: APIRoute<Record<string, never>, { view: string }> = async ({ params, locals: { corpus } }) =>
  new Response(await toPng(sheetOf(corpus, corpus.views.get(params.view)!, 'own'), 2), { headers: { 'Content-Type': 'image/png' } });
