/**
 * Answers which address a built `dist/` was made for. The build writes it down, because links in the pages hold the
 * base path: a server or a test that guessed another one would find every link broken.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteEnv } from './site-env.ts';

const FILE = 'build.json';

/** Writes `build.json` into a finished build. */
export function writeBuildRecord(dir: string, { site, base }: SiteEnv): void {
  writeFileSync(join(dir, FILE), `${JSON.stringify({ site, base })}\n`);
}

/** Reads it back; throws one sentence when there is no build. */
export function readBuildRecord(dir: string): SiteEnv {
  let text: string;
  try {
    text = readFileSync(join(dir, FILE), 'utf8');
  } catch {
    throw new Error(`There is no finished build in ${dir}: run "npm run build" first.`);
  }
  return JSON.parse(text) as SiteEnv;
}
