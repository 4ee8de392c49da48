/** What a sheet tells of one thing: fetched when it is chosen, so that it stands ready for paper. */
import type { APIRoute } from 'astro';
import { toldIds, toldOf } from '../../../../components/sheet/told.ts';
import { loadCorpus } from '../../../../corpus/load.ts';

export async function getStaticPaths() {
  return toldIds(await loadCorpus()).map((id) => ({ params: { id } }));
}

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params, locals }) =>
  Response.json(toldOf(locals.corpus, params.id));
