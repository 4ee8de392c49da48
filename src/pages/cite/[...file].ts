/** Citation files in BibTeX, RIS and CSL-JSON, at addresses that do not change. */
import type { APIRoute } from 'astro';
import { loadCorpus } from '../../corpus/load.ts';
import { citeSets, FORMATS, type Format } from '../../exports/files.ts';
import { absolute } from '../../site/href.ts';
import { SITE_NAME } from '../../site/name.ts';

export async function getStaticPaths() {
  const sets = citeSets(await loadCorpus(), { name: SITE_NAME, absolute });
  return [...sets].flatMap(([path, items]) =>
    (Object.keys(FORMATS) as Format[]).map((format) => ({
      params: { file: `${path}.${format}` },
      props: { items, format },
    })),
  );
}

const TYPE: Record<Format, string> = {
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  json: 'application/vnd.citationstyles.csl+json',
};

export const GET: APIRoute<{ items: Parameters<(typeof FORMATS)['json']>[0]; format: Format }> = ({
  props: { items, format },
}) => new Response(FORMATS[format](items), { headers: { 'Content-Type': `${TYPE[format]}; charset=utf-8` } });
