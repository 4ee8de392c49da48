/** The sheet of a named view, as vectors, with the type that it is set in. */
import type { APIRoute } from 'astro';
import { withFaces } from '../../../pictures/cards/card-faces.ts';
import { PAGE_TYPE, sheetOf } from '../../../components/sheet/sheet.ts';
import { loadCorpus } from '../../../corpus/load.ts';

export async function getStaticPaths() {
  return [...(await loadCorpus()).views.keys()].map((view) => ({ params: { view } }));
}

export const GET: APIRoute<Record<string, never>, { view: string }> = async ({ params, locals: { corpus } }) =>
  new Response(await withFaces(sheetOf(corpus, corpus.views.get(params.view)!, PAGE_TYPE)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
