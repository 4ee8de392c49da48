/**
 * Files of `content/` → raw entries with the place of every field. Judges only what keeps a file from being read at
 * all; whether an entry fits its schema is for `check.ts`.
 */
import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { IDS_FILE } from '../model/ids.ts';
import { LINKS_FILE } from '../model/links.ts';
import { COLLECTIONS, ID, type CollectionName } from '../model/schemas.ts';
import type { Problem } from '../model/problem.ts';
import { normaliseText, splitFrontMatter } from './frontmatter.ts';
import { SNAPSHOTS } from './snapshot.ts';
import { parseYaml, type ParsedYaml } from './yaml.ts';

/** One content file. */
export interface Entry extends Pick<ParsedYaml, 'data' | 'at' | 'range'> {
  id: string;
  /** From the project root, forward slashes. */
  file: string;
  /** The whole text, normalised; every position and offset refers to it. */
  source: string;
  /** A chapter's text after its front matter, padded with blank lines in its place; `undefined` for YAML entries. */
  body: string | undefined;
}

export interface Reading {
  entries: Record<CollectionName, Entry[]>;
  brief: Entry | undefined;
  publisher: Entry | undefined;
  /** The text of `content/geo/border.geojson`. */
  border: string | undefined;
  lengths: Entry | undefined;
  /** `content/ids.json`. */
  ids: Entry | undefined;
  /** The text of `content/links.json`. */
  links: string | undefined;
  /** Bytes of the files in `content/snapshots/`, by path. */
  snapshots: ReadonlyMap<string, Buffer>;
  problems: Problem[];
}

export const BRIEF_FILE = 'content/brief.yaml';
export const PUBLISHER_FILE = 'content/publisher.yaml';
export const BORDER_FILE = 'content/geo/border.geojson';
const LENGTHS_FILE = 'content/geo/lengths.yaml';

/**
 * Windows opens no file of such a name, whatever its ending
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** Reads everything below `content/` in the project folder `root`. */
export function readContent(root: URL): Reading {
  const problems: Problem[] = [];
  const read = (name: CollectionName) => {
    const collection = readCollection(root, name);
    problems.push(...collection.problems);
    return collection.entries;
  };
  const entries = Object.fromEntries(COLLECTIONS.map((name) => [name, read(name)])) as Record<CollectionName, Entry[]>;
  const brief = readSingle(root, BRIEF_FILE, 'brief');
  const publisher = readSingle(root, PUBLISHER_FILE, 'publisher');
  const lengths = readSingle(root, LENGTHS_FILE, 'lengths');
  // JSON is YAML too.
  const ids = readSingle(root, IDS_FILE, 'ids');
  problems.push(...brief.problems, ...publisher.problems, ...lengths.problems, ...ids.problems);
  return {
    entries,
    brief: brief.entry,
    publisher: publisher.entry,
    lengths: lengths.entry,
    ids: ids.entry,
    border: readBorder(root),
    links: readText(root, LINKS_FILE),
    snapshots: readSnapshots(root),
    problems,
  };
}

/** A file that stands by itself, where it exists and can be read. */
function readSingle(root: URL, file: string, id: string): { entry: Entry | undefined; problems: Problem[] } {
  if (!exists(root, file)) return { entry: undefined, problems: [] };
  const { entry, problems } = readEntry(root, file, id, false);
  return { entry, problems };
}

/** Everything that lies in the folder of snapshots. */
function readSnapshots(root: URL): Map<string, Buffer> {
  const files = listFolder(new URL(SNAPSHOTS, root)).filter((item) => item.isFile());
  return new Map(
    files.map(({ name }) => [
      `${SNAPSHOTS}${name}`,
      readFileSync(new URL(`${SNAPSHOTS}${encodeURIComponent(name)}`, root)),
    ]),
  );
}

/** The text of the border file, where there is one. */
const readBorder = (root: URL): string | undefined => readText(root, BORDER_FILE);

/** The text of a file, where there is one. */
export function readText(root: URL, file: string): string | undefined {
  return exists(root, file) ? normaliseText(readFileSync(new URL(file, root), 'utf8')) : undefined;
}

/** Reads one collection. A folder that is missing or empty gives no entries and no problem. */
export function readCollection(root: URL, name: CollectionName): { entries: Entry[]; problems: Problem[] } {
  const folder = `content/${name}`;
  const isChapter = name === 'chapters';
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const item of listFolder(new URL(`${folder}/`, root))) {
    const file = `${folder}/${item.name}`;
    const match = (isChapter ? /^(.*)\.mdx$/i : /^(.*)\.ya?ml$/i).exec(item.name);
    const id = match?.[1];
    if (id === undefined || !item.isFile()) {
      const wanted = isChapter ? '.mdx' : '.yaml';
      const hint = `${folder}/ holds ${wanted} files only: rename it or move it away`;
      problems.push(atTop(file, 'file-name-is-id', 'is not read', hint));
      continue;
    }
    if (!ID.test(id)) {
      const hint = 'name the file with lower-case ASCII words joined by hyphens';
      problems.push(atTop(file, 'file-name-is-id', `"${id}" is not an id`, hint));
    } else if (DEVICE.test(id)) {
      const message = `"${id}" is the name of a device on Windows`;
      problems.push(atTop(file, 'file-opens-everywhere', message, 'give it a longer name'));
    }
    const twin = seen.get(id.toLowerCase());
    if (twin !== undefined) {
      problems.push(atTop(file, 'id-is-unique', `gives the same id as ${twin}`, 'rename one of the two or remove it'));
      continue;
    }
    seen.set(id.toLowerCase(), file);
    try {
      const { entry, problems: faults } = readEntry(root, file, id, isChapter);
      entries.push(entry);
      problems.push(...faults);
    } catch (error) {
      // A name that is not UTF-8 cannot be opened by the name Node gives; that it is no id has been said.
      if (!isMissing(error)) throw error;
    }
  }
  return { entries, problems };
}

/** Sorted by code unit, so that a run gives the same list everywhere; hidden files are none of our business. */
function listFolder(folder: URL): Dirent[] {
  try {
    const items = readdirSync(folder, { withFileTypes: true }).filter((item) => !item.name.startsWith('.'));
    return items.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function readEntry(root: URL, file: string, id: string, isChapter: boolean): { entry: Entry; problems: Problem[] } {
  const bytes = readFileSync(new URL(file.split('/').map(encodeURIComponent).join('/'), root));
  return entryOf(bytes.toString('utf8'), file, id, isChapter);
}

/** The entry that a file with this text is, and what keeps the text from being read. */
export function entryOf(
  text: string,
  file: string,
  id: string,
  isChapter: boolean,
): { entry: Entry; problems: Problem[] } {
  const source = normaliseText(text);
  const { frontMatter, body } = isChapter ? splitFrontMatter(source) : { frontMatter: source, body: undefined };
  const { data, faults, at, range } = parseYaml(frontMatter);
  const field = isChapter ? '(front matter)' : '(yaml)';
  const problems = faults.map((fault): Problem => ({ ...fault, file, field }));
  if (source.includes('\uFFFD')) {
    problems.push(atTop(file, 'yaml-parses', 'has bytes that are not UTF-8', 'save the file as UTF-8'));
  }
  return { entry: { id, file, source, data, at, range, body }, problems };
}

function atTop(file: string, rule: Problem['rule'], message: string, hint: string): Problem {
  return { rule, file, line: 1, column: 1, field: '(file)', message, hint };
}

const exists = (root: URL, file: string): boolean => existsSync(new URL(file, root));

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
