/**
 * Answers which address a built `dist/` was made for. The build writes it down, because links in the pages hold the
 * base path: a server or a test that guessed another one would find every link broken.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SiteEnv } from './site-env.ts';

const FILE = 'build.json';

export interface BuildRecord extends SiteEnv {
  /**
   * Files that some hosts drop for the `_` or `.` that a name on their path begins with:
   * `npm run verify` asks for them.
   */
  readonly odd?: readonly string[];
}

/** Files that are read by hosts and not by readers. */
const FOR_HOSTS = ['_headers', '.nojekyll', '.htaccess'];

/** Writes `build.json` into a finished build. */
export function writeBuildRecord(dir: string, { site, base }: SiteEnv): void {
  const odd = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(dir, join(item.parentPath, item.name)).split(sep).join('/'))
    .filter((path) => /(?:^|\/)[_.]/.test(path) && !FOR_HOSTS.includes(path))
    .sort();
  writeFileSync(join(dir, FILE), `${JSON.stringify({ site, base, odd } satisfies BuildRecord)}\n`);
}

/** Reads it back; throws one sentence when there is no build. */
export function readBuildRecord(dir: string): BuildRecord {
  let text: string;
  try {
    text = readFileSync(join(dir, FILE), 'utf8');
  } catch {
    throw new Error(`There is no finished build in ${dir}: run "npm run build" first.`);
  }
  return JSON.parse(text) as BuildRecord;
}
