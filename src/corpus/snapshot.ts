/**
 * Snapshots: the content that the frames of an edition are drawn from, kept as it was on its day
 * (`content/snapshots/<edition>.json.br`, written by `npm run freeze:edition`). The code of today reads it through the
 * schemas of today, so that a frame needs no code of then. Leaves out what the map and the claims do not show
 * (chapters, forecasts, names, views), and the ground: line, land and water are today's.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Brief as BriefData, Corpus, Edition } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';
import { Brief, COLLECTIONS, SCHEMAS } from '../model/schemas.ts';
import { assembleCorpus, type Entries, type Item } from './assemble.ts';
import type { Data } from './content.ts';
import { fitEntry } from './fit.ts';
import { isRecord } from './walk.ts';

export const SNAPSHOTS = 'content/snapshots/';
export const snapshotFile = (edition: string) => `${SNAPSHOTS}${edition}.json.br`;

/** Collections that a snapshot holds whole. */
const HELD = ['statements', 'claims', 'sources', 'places', 'segments', 'events', 'actors'] as const;
type Held = (typeof HELD)[number];

/** What is in the file, before it is compressed. Entries by id, with the defaults of their schema filled in. */
interface Raw {
  brief: unknown;
  entries: Record<Held, Record<string, unknown>>;
}

export type Snapshot = { brief: BriefData } & { [C in Held]: Item<C>[] };

/**
 * Rewrites what an old snapshot holds into what the schemas of today ask for, in memory: the files never change. They
 * are tried in order on every snapshot, so each must leave alone what is new already. Never delete one.
 */
export type Migration = (raw: Raw) => void;
const MIGRATIONS: readonly Migration[] = [
  // Until the end of November 2026 it was not on record how much of a page was read;
  // all of them counted, and `extract` is what most had been.
  ({ entries }) => {
    for (const source of Object.values(entries.sources ?? {}).filter(isRecord)) source.seen ??= 'extract';
  },
];

/**
 * @returns the bytes of the file, the same for the same content, and the hash that the edition names. It is of the
 *   text, not of the bytes: another Brotli may pack it otherwise
 */
export function takeSnapshot(corpus: Corpus): { bytes: Buffer; hash: string } {
  const entries = Object.fromEntries(
    HELD.map((name) => [name, Object.fromEntries([...corpus[name].values()].map(({ id, ...data }) => [id, data]))]),
  );
  const text = Buffer.from(JSON.stringify({ brief: corpus.brief, entries }));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  return { bytes: brotliCompressSync(text, { params }), hash: hashOf(text) };
}

const hashOf = (text: Buffer) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Reads a file, and says what keeps it from being drawn. */
export function readSnapshot(
  edition: string,
  bytes: Buffer,
  hash: string,
  migrations = MIGRATIONS,
): { snapshot: Snapshot } | { problems: Problem[] } {
  const file = snapshotFile(edition);
  const fault = (message: string, hint: string): { problems: Problem[] } => ({
    problems: [{ rule: 'snapshot-is-whole', file, line: 1, column: 1, field: '(file)', message, hint }],
  });
  let text: Buffer;
  try {
    text = brotliDecompressSync(bytes);
  } catch {
    return fault('cannot be unpacked: it is cut off, or was written by something else', RESTORE);
  }
  if (hashOf(text) !== hash) return fault(`does not fit the hash in content/editions/${edition}.yaml`, RESTORE);
  const raw = JSON.parse(text.toString('utf8')) as Raw;
  for (const migrate of migrations) migrate(raw);
  const problems: Problem[] = [];
  const fit = <T>(schema: Parameters<typeof fitEntry<T>>[0], data: unknown, name: string): T | undefined => {
    const at = { line: 1, column: 1 };
    const result = fitEntry<T>(schema, {
      id: name,
      file,
      source: '',
      body: undefined,
      data,
      at: () => at,
      range: () => [0, 0],
    });
    if ('data' in result) return result.data;
    // The file is as it was, so it is the schema that has changed.
    problems.push(
      ...result.problems.map((p): Problem => ({
        ...p,
        rule: 'snapshot-is-whole',
        field: p.field === '(entry)' ? name : `${name}.${p.field}`,
        message: `${p.message} by the schema of today`,
        hint: MIGRATE,
      })),
    );
    return undefined;
  };
  const brief = fit(Brief, raw.brief, 'brief');
  const collections = Object.fromEntries(
    HELD.map((name) => {
      const held = raw.entries[name];
      if (!isRecord(held)) problems.push(...fault(`has no ${name}`, MIGRATE).problems);
      return [
        name,
        Object.entries(held ?? {}).flatMap(([id, data]): Item<Held>[] => {
          const fitting = fit<Data<Held>>(SCHEMAS[name] as never, data, `${name}/${id}`);
          return fitting === undefined ? [] : [{ id, data: fitting }];
        }),
      ];
    }),
  );
  return brief === undefined || problems.length > 0
    ? { problems }
    : { snapshot: { brief, ...collections } as Snapshot };
}

const RESTORE = 'bring it back from the history (git checkout), and do not edit or save it';
const MIGRATE =
  'snapshots do not change: add to MIGRATIONS in src/corpus/snapshot.ts what turns the old form into the new';

const NO_ENTRIES = Object.fromEntries(COLLECTIONS.map((name) => [name, []])) as unknown as Entries;

/**
 * The corpus of an edition: its content, on the ground of today. To itself it is the newest edition, so that what is
 * cited in its frames is cited in it.
 */
export function frozenCorpus(today: Corpus, edition: Edition, snapshot: Snapshot): Corpus {
  const { id, ...data } = edition;
  return assembleCorpus({
    ...NO_ENTRIES,
    ...snapshot,
    publisher: today.publisher,
    editions: [{ id, data }],
    border: today.border,
    lengths: today.lengths,
    links: today.links,
    ids: { frozen: {}, moved: Object.fromEntries(today.moved) },
  });
}
