/** The sheet of a named view, as vectors. */
import type { APIRoute } from 'astro';
import { sheetOf } from '../../../components/views/view.ts';
import { loadCorpus } from '../../../corpus/load.ts';

export async function getStaticPaths() {
  return [...(await loadCorpus()).views.keys()].map((view) => ({ params: { view } }));
}

export const GET: APIRoute<Record<string, never>, { view: string }> = ({ params, locals: { corpus } }) =>
  new Response(sheetOf(corpus, corpus.views.get(params.view)!, 'system'), { headers: { 'Content-Type': 'image/svg+xml' } });
