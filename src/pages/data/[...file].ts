/** The data files; `index.astro` beside it says what they are. */
import type { APIRoute } from 'astro';
import { version } from '../../../package.json';
import { loadCorpus } from '../../corpus/load.ts';
import { dataFiles } from '../../exports/data/files.ts';
import { absolute } from '../../site/href.ts';
import { SITE_NAME } from '../../site/name.ts';

export async function getStaticPaths() {
  return dataFiles(await loadCorpus(), { name: SITE_NAME, absolute }, version).map(({ path, type, body }) => ({
    params: { file: path },
    props: { type, body },
  }));
}

export const GET: APIRoute<{ type: string; body: string }> = ({ props: { type, body } }) =>
  new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
