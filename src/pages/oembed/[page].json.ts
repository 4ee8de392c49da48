/** oEmbed answers: claims and named views of the map as frames, chapters as links with a picture. */
import type { APIRoute } from 'astro';
import { loadCorpus } from '../../corpus/load.ts';
import { toOembed } from '../../map/oembed.ts';
import { claimCard } from '../../cards/index.ts';
import type { Corpus } from '../../model/corpus.ts';
import { absolute, cardPath, chapterPath, claimPath, embedPath, oembedPath, viewPath, viewPicturePath } from '../../site/href.ts';
import { SITE_NAME } from '../../site/name.ts';
import { publishedBy } from '../../site/publisher.ts';

/** One for each page, by the name of its file. */
function answers(corpus: Corpus): Map<string, object> {
  const shared = { provider: { name: SITE_NAME, url: absolute() }, author: publishedBy(corpus) };
  const name = (page: string) => oembedPath(page).replace(/^oembed\/|\.json$/g, '');
  return new Map([
    ...[...corpus.chapters.values()].map((chapter): [string, object] => [name(chapterPath(chapter.id)), toOembed({
      ...shared, title: chapter.title, thumbnail: { url: absolute(cardPath(chapter.id)), width: 1200, height: 630 },
    })]),
    ...[...corpus.claims.values()].map((claim): [string, object] => [name(claimPath(claim.id)), toOembed({
      ...shared, title: claim.title, frame: absolute(embedPath(`claim/${claim.id}`)), width: 700, height: 320,
      thumbnail: { url: absolute(cardPath(claimCard(claim.id))), width: 1200, height: 630 },
    })]),
    ...[...corpus.views.values()].map((view): [string, object] => [name(viewPath(view.id)), toOembed({
      ...shared, title: view.title, frame: absolute(embedPath('map', view.view)), width: 700, height: 480,
      thumbnail: { url: absolute(viewPicturePath(view.id, 'png')), width: 2400, height: 1600 },
    })]),
  ]);
}

export async function getStaticPaths() {
  return [...answers(await loadCorpus()).keys()].map((page) => ({ params: { page } }));
}

export const GET: APIRoute<Record<string, never>, { page: string }> = ({ params, locals: { corpus } }) => Response.json(answers(corpus).get(params.page));
