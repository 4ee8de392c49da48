/** oEmbed answers: everything that can stand in other pages as a frame, and chapters as links with a picture. */
import type { APIRoute } from 'astro';
import { loadCorpus } from '../../corpus/load.ts';
import { framesOf } from '../../embed/kinds.ts';
import { toOembed } from '../../embed/oembed.ts';
import type { Corpus } from '../../model/corpus.ts';
import { absolute, cardPath, chapterPath, EMBED_PATH, embedPath } from '../../site/href.ts';
import { formerNames, movedPages } from '../../site/moved.ts';
import { SITE_NAME } from '../../site/name.ts';
import { publishedBy } from '../../site/publisher.ts';

/** By the path of the file, as in `oembedPath`. */
function answers(corpus: Corpus): Map<string, object> {
  const shared = { provider: { name: SITE_NAME, url: absolute() }, author: publishedBy(corpus) };
  const all = new Map([
    ...[...corpus.chapters.values()].map(({ id, title }): [string, object] => [
      `chapter/${id}`,
      toOembed({
        ...shared,
        title,
        page: absolute(chapterPath(id)),
        thumbnail: { url: absolute(cardPath(id)), width: 1200, height: 630 },
      }),
    ]),
    ...framesOf(corpus).map(
      ({ id, title, page, path, heights, picture: { path: file, ...size } }): [string, object] => [
        id,
        toOembed({
          ...shared,
          title,
          page: absolute(page),
          frame: { src: absolute(path), heights },
          thumbnail: { url: absolute(file), ...size },
        }),
      ],
    ),
  ]);
  // Under its old name a thing is answered for as under its new one.
  const group = (name: string, kind: string) => formerNames(corpus, name, (id) => `${kind}/${id}`);
  const maps = movedPages(corpus)
    .filter(({ from }) => from.startsWith(embedPath('chapter-map').slice(0, -1)))
    .map(({ from, to }) => ({ from: from.slice(EMBED_PATH.length, -1), to: to.slice(EMBED_PATH.length, -1) }));
  for (const { from, to } of [
    ...group('chapters', 'chapter'),
    ...group('claims', 'claim'),
    ...group('claims', 'claim-short'),
    ...group('events', 'event'),
    ...group('actors', 'actor'),
    ...group('views', 'view'),
    ...maps,
  ]) {
    const answer = all.get(to);
    if (answer) all.set(from, answer);
  }
  return all;
}

export async function getStaticPaths() {
  return [...answers(await loadCorpus())].map(([page, answer]) => ({ params: { page }, props: { answer } }));
}

export const GET: APIRoute<{ answer: object }> = ({ props: { answer } }) => Response.json(answer);
