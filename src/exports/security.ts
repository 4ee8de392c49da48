/** `security.txt`: to whom a weakness of the site is told (RFC 9116). */
import { compareDates, spanOf } from '../domain/chronology/index.ts';
import { asOf } from '../domain/citations/index.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Site } from './files.ts';
import { nth } from '../model/need.ts';

const SECURITY_PATH = '.well-known/security.txt';

/**
 * It holds for a year from the last day of which the content tells, so that the same content gives the same file.
 * @param contact address, as `mailto:…` or `https://…`
 */
export function toSecurityTxt(corpus: Corpus, { absolute }: Pick<Site, 'absolute'>, contact: string): string {
  const editions = [...corpus.editions.values()].map(({ date }) => date);
  const latest = nth([asOf(corpus), ...editions].sort(compareDates), -1);
  const expires = new Date(`${spanOf(latest).latest}T00:00:00Z`);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: en',
    `Canonical: ${absolute(SECURITY_PATH)}`,
    '',
  ].join('\n');
}
