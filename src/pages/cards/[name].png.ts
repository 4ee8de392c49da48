/** The social card of each page that has one. */
import type { APIRoute } from 'astro';
import { PLATE_ZOOM } from '../../cards/border.ts';
import { drawCard } from '../../cards/card.ts';
import { cardNames, viewCard } from '../../cards/index.ts';
import { toPng } from '../../cards/png.ts';
import { PNG_TYPE, sheetOf } from '../../components/sheet/sheet.ts';
import { mapData } from '../../components/map/data.ts';
import { CARD } from '../../map/sheet/sheet.ts';
import { loadCorpus } from '../../corpus/load.ts';

export async function getStaticPaths() {
  const corpus = await loadCorpus();
  return [...cardNames(corpus), ...[...corpus.views.keys()].map(viewCard)].map((name) => ({ params: { name } }));
}

export const GET: APIRoute<Record<string, never>, { name: string }> = async ({ params, locals: { corpus } }) => {
  const view = [...corpus.views.values()].find(({ id }) => viewCard(id) === params.name);
  const svg = view ? sheetOf(corpus, view, PNG_TYPE, CARD) : drawCard(corpus, mapData(corpus).basemap(PLATE_ZOOM), params.name);
  return new Response(await toPng(svg, view ? 1200 / CARD.width : 1), { headers: { 'Content-Type': 'image/png' } });
};
