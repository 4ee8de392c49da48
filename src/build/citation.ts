/** `CITATION.cff` of this project, from its content, its licences and package.json. */
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { toCff } from '../exports/cff.ts';
import { LICENCES } from '../model/licences.ts';
import type { Corpus } from '../model/corpus.ts';
import { SITE_NAME, SITE_SUBTITLE } from '../site/name.ts';

const ROOT = new URL('../../', import.meta.url);
export const CITATION_FILE = new URL('CITATION.cff', ROOT);

/** The text of the file. */
export function citationText(corpus: Corpus): string {
  const { version, description, license } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as Record<
    'version' | 'description' | 'license',
    string
  >;
  const project = {
    title: `${SITE_NAME} ${SITE_SUBTITLE}`,
    name: SITE_NAME,
    abstract: description,
    version,
    licences: [LICENCES.text.name, LICENCES.geodata.name, license],
  };
  return `# Written by npm run write:citation.\n${stringify(toCff(corpus, project), { lineWidth: 0 })}`;
}
