/** The social card of each page that has one. */
import type { APIRoute } from 'astro';
import { PLATE_ZOOM } from '../../cards/border.ts';
import { drawCard } from '../../cards/card.ts';
import { cardNames } from '../../cards/index.ts';
import { toPng } from '../../cards/png.ts';
import { mapData } from '../../components/map/data.ts';
import { loadCorpus } from '../../corpus/load.ts';

export async function getStaticPaths() {
  return cardNames(await loadCorpus()).map((name) => ({ params: { name } }));
}

export const GET: APIRoute<Record<string, never>, { name: string }> = ({ params, locals: { corpus } }) => {
  const basemap = mapData(corpus).basemap(PLATE_ZOOM);
  return new Response(toPng(drawCard(corpus, basemap, params.name)), { headers: { 'Content-Type': 'image/png' } });
};
