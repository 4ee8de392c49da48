/**
 * Content written to a folder of its own for the length of one test: names and bytes that a repository cannot hold on
 * every system.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SMALL_ROOT } from './small-corpus.ts';

/** Paths below `content/` and the text of each file. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes the files, hands the project root to `use`, and removes everything again. */
export function inFolder<T>(files: Files, use: (root: URL) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return use(pathToFileURL(`${folder}/`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every file of the small corpus. */
export function smallFiles(): Record<string, string> {
  const content = fileURLToPath(new URL('content/', SMALL_ROOT));
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const path = (item: (typeof files)[number]) => join(item.parentPath, item.name);
  return Object.fromEntries(files.map((item) => [path(item).slice(content.length), readFileSync(path(item), 'utf8')]));
}

const small = smallFiles();
/** The brief and the border, without which there is no corpus. */
export const SMALL_BRIEF: Files = Object.fromEntries(
  ['brief.yaml', 'geo/border.geojson'].map((path) => [path, small[path] ?? '']),
);
