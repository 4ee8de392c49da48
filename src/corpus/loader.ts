/** Feeds Astro's collections from the same reader as the content check, so that there is one parser and one schema. */
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { LINKS_FILE } from '../model/links.ts';
import type { CollectionName } from '../model/schemas.ts';
import { parseBorder } from './border.ts';
import { BORDER_FILE, readBorder, readCollection, readSingle, readText } from './read.ts';

interface RawEntry {
  id: string;
  file: string;
  data: Record<string, unknown>;
}
type ReadEntries = (root: URL) => RawEntry[];

/** One YAML file an entry, in `content/<name>/`. */
export function yamlCollection(name: Exclude<CollectionName, 'chapters'>): Loader {
  return contentLoader(name, `content/${name}/`, (root) => readCollection(root, name).entries.map(asRaw));
}

/** A file that stands by itself as a collection of one. */
export function singleLoader(id: string, file: string): Loader {
  return contentLoader(id, file, (root) => {
    const { entry } = readSingle(root, file, id);
    return entry ? [asRaw(entry)] : [];
  });
}

/** The border line as a collection of one, so that an edit to it shows like any other. */
export function borderLoader(): Loader {
  return contentLoader('border', BORDER_FILE, (root) => {
    const { border } = parseBorder(readBorder(root));
    return border.length === 0 ? [] : [{ id: 'border', file: BORDER_FILE, data: { line: border } }];
  });
}

/** What is known of the pages of sources: one entry a source. */
export function linksLoader(): Loader {
  return contentLoader('links', LINKS_FILE, (root) =>
    Object.entries(JSON.parse(readText(root, LINKS_FILE) ?? '{}') as object).map(([id, data]) =>
      asRaw({ id, file: LINKS_FILE, data }),
    ),
  );
}

/** Chapters stay with Astro, which renders them. Their id is the file name as it stands, not a slug made from it. */
export function chapterLoader(): Loader {
  const loader = glob({
    base: './content/chapters',
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/i, ''),
  });
  return {
    ...loader,
    // An unchanged chapter would keep its data from the last run, even where the schema has since gained a default.
    load: (context) => {
      context.store.clear();
      return loader.load(context);
    },
  };
}

/** Data that is no mapping becomes an entry without fields: Astro's schema then refuses it like any other. */
function asRaw({ id, file, data }: { id: string; file: string; data: unknown }): RawEntry {
  return { id, file, data: typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {} };
}

/** `watched` is a folder (with a slash at its end) or a file, from the project root. */
function contentLoader(name: string, watched: string, read: ReadEntries): Loader {
  return {
    name: `content:${name}`,
    load: async (context) => {
      await fill(context, read);
      const { watcher, config, logger } = context;
      if (!watcher) return;
      const path = fileURLToPath(new URL(watched, config.root));
      watcher.add(path);
      watcher.on('all', (_event, changed) => {
        if (!changed.startsWith(path)) return;
        fill(context, read).catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}

/**
 * Fills the store with what is on disk now. In development an entry that does not fit is left out;
 * the content check names it.
 */
async function fill(
  { store, parseData, generateDigest, watcher, config }: LoaderContext,
  read: ReadEntries,
): Promise<void> {
  const raw = read(config.root);
  const parsed = await Promise.all(
    raw.map(async ({ id, file, data }) => {
      try {
        return [
          { id, data: await parseData({ id, data, filePath: file }), filePath: file, digest: generateDigest(data) },
        ];
      } catch (error) {
        if (!watcher) throw error;
        return [];
      }
    }),
  );
  store.clear();
  for (const entry of parsed.flat()) store.set(entry);
}
