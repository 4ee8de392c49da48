/** The social card of each page that has one. */
import type { APIRoute } from 'astro';
import { PLATE_ZOOM } from '../../pictures/cards/card-border.ts';
import { drawCard } from '../../pictures/cards/card.ts';
import { cardNames, formerCards, viewCard } from '../../pictures/cards/index.ts';
import { toPng } from '../../pictures/cards/png.ts';
import { PNG_TYPE, sheetOf } from '../../components/sheet/sheet.ts';
import { mapData } from '../../components/map/data.ts';
import { CARD } from '../../pictures/sheet/sheet.ts';
import { loadCorpus } from '../../corpus/load.ts';

export async function getStaticPaths() {
  const corpus = await loadCorpus();
  const former = formerCards(corpus).map(({ from, to }) => ({ params: { name: from }, props: { of: to } }));
  return [
    ...[...cardNames(corpus), ...[...corpus.views.keys()].map(viewCard)].map((name) => ({
      params: { name },
      props: { of: name },
    })),
    ...former,
  ];
}

export const GET: APIRoute<{ of: string }, { name: string }> = async ({ props: { of }, locals: { corpus } }) => {
  const view = [...corpus.views.values()].find(({ id }) => viewCard(id) === of);
  const svg = view ? sheetOf(corpus, view, PNG_TYPE, CARD) : drawCard(corpus, mapData(corpus).basemap(PLATE_ZOOM), of);
  return new Response(await toPng(svg, view ? 1200 / CARD.width : 1), { headers: { 'Content-Type': 'image/png' } });
};
