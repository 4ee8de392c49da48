/** `security.txt`, where there is somebody to write to. */
import type { APIRoute } from 'astro';
import { loadCorpus } from '../../corpus/load.ts';
import { toSecurityTxt } from '../../exports/security.ts';
import { absolute } from '../../site/href.ts';
import { contactUrl } from '../../site/publisher.ts';

export async function getStaticPaths() {
  const { publisher } = await loadCorpus();
  return publisher.contact === undefined
    ? []
    : [{ params: { file: 'security.txt' }, props: { contact: contactUrl(publisher.contact) } }];
}

export const GET: APIRoute<{ contact: string }> = ({ props, locals }) =>
  new Response(toSecurityTxt(locals.corpus, { absolute }, props.contact), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
