/** The edition that copied links name, as the content has it: tests hold when another is frozen. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = new URL('../../content/editions/', import.meta.url);
const editions = readdirSync(folder).map((file) => {
  const { date } = parse(readFileSync(new URL(file, folder), 'utf8')) as { date: string };
  return { id: file.replace(/\.yaml$/, ''), date };
});

/** Its id and its day (`YYYY-MM-DD`). */
export const NEWEST_EDITION = editions.reduce((newest, one) => (one.date > newest.date ? one : newest));
