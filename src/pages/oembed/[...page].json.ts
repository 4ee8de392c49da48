/** oEmbed answers: everything that can stand in other pages as a frame, and chapters as links with a picture. */
import type { APIRoute } from 'astro';
import { loadCorpus } from '../../corpus/load.ts';
import { framesOf } from '../../embed/kinds.ts';
import { toOembed } from '../../embed/oembed.ts';
import type { Corpus } from '../../model/corpus.ts';
import { absolute, cardPath, chapterPath } from '../../site/href.ts';
import { SITE_NAME } from '../../site/name.ts';
import { publishedBy } from '../../site/publisher.ts';

/** By the path of the file, as in `oembedPath`. */
function answers(corpus: Corpus): Map<string, object> {
  const shared = { provider: { name: SITE_NAME, url: absolute() }, author: publishedBy(corpus) };
  return new Map([
    ...[...corpus.chapters.values()].map(({ id, title }): [string, object] => [`chapter/${id}`, toOembed({
      ...shared, title, page: absolute(chapterPath(id)), thumbnail: { url: absolute(cardPath(id)), width: 1200, height: 630 },
    })]),
    ...framesOf(corpus).map(({ id, title, page, path, heights, picture: { path: file, ...size } }): [string, object] => [id, toOembed({
      ...shared, title, page: absolute(page), frame: { src: absolute(path), heights }, thumbnail: { url: absolute(file), ...size },
    })]),
  ]);
}

export async function getStaticPaths() {
  return [...answers(await loadCorpus())].map(([page, answer]) => ({ params: { page }, props: { answer } }));
}

export const GET: APIRoute<{ answer: object }> = ({ props: { answer } }) => Response.json(answer);
