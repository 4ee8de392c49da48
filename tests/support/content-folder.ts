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
  const { root, remove } = makeFolder(files);
  try {
    return use(root);
  } finally {
    remove();
  }
}

/** A project folder with these files, for a test that removes it itself. */
export function makeFolder(files: Files): { root: URL; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { root: pathToFileURL(`${folder}/`), remove: () => rmSync(folder, { recursive: true }) };
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
