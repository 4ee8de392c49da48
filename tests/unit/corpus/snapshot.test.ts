/**
 * The content of an edition, kept: what comes back is what was put in, and whatever keeps it from being drawn is told.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readCorpusFrom } from '../../../src/corpus/read-corpus.ts';
import { frozenCorpus, readSnapshot, takeSnapshot, type Migration } from '../../../src/corpus/snapshot.ts';
import { formatProblem } from '../../../src/model/problem.ts';
import { inFolder, smallFiles } from '../../support/content-folder.ts';
import { smallCorpus } from '../../support/small-corpus.ts';
import { spaced } from '../../support/spaced.ts';

const corpus = smallCorpus();
const { bytes, hash } = takeSnapshot(corpus);
const read = (from: Buffer, of = hash, migrations?: readonly Migration[]) => readSnapshot('may', from, of, migrations);
const faults = (from: Buffer, of = hash) => {
  const result = read(from, of);
  return 'problems' in result ? result.problems.map(formatProblem) : [];
};

/** The file as another schema would have written it. */
function written(
  change: (raw: { entries: Record<string, Record<string, Record<string, unknown>>> }) => void,
): [Buffer, string] {
  const raw = JSON.parse(brotliDecompressSync(bytes).toString()) as Parameters<typeof change>[0];
  change(raw);
  const text = Buffer.from(JSON.stringify(raw));
  return [brotliCompressSync(text), `sha256-${createHash('sha256').update(text).digest('base64')}`];
}

test('the same content gives the same bytes, and comes back whole', () => {
  expect(takeSnapshot(smallCorpus()).bytes.equals(bytes)).toBe(true);
  const result = read(bytes);
  if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
  const frozen = frozenCorpus(corpus, { ...[...corpus.editions.values()][0]!, id: 'may' }, result.snapshot);
  for (const name of ['statements', 'claims', 'sources', 'places', 'segments', 'events', 'actors'] as const)
    expect([...frozen[name]], name).toEqual([...corpus[name]]);
  expect(frozen.brief).toEqual(corpus.brief);
  expect([...frozen.editions.keys()]).toEqual(['may']);
});

describe('a file that is not what the edition names', () => {
  const restore = '— bring it back from the history (git checkout), and do not edit or save it [snapshot-is-whole]';
  test('cut off', () =>
    expect(faults(bytes.subarray(0, 400))).toEqual([
      'content/snapshots/may.json.br:1:1 (file): cannot be unpacked: ' +
        `it is cut off, or was written by something else ${restore}`,
    ]));
  test('changed', () => {
    const [other] = written(({ entries }) => {
      entries['claims']!['river-length']!['note'] = 'It says something else.';
    });
    expect(faults(other)).toEqual([
      `content/snapshots/may.json.br:1:1 (file): does not fit the hash in content/editions/may.yaml ${restore}`,
    ]);
  });
});

describe('a schema that has changed since', () => {
  const [old, oldHash] = written(({ entries }) => {
    entries['claims']!['river-length']!['verdict'] = entries['claims']!['river-length']!['support'];
    delete entries['claims']!['river-length']!['support'];
  });
  test('is noticed, field by field, with what to do', () => {
    const told = faults(old, oldHash);
    expect(told).toHaveLength(2);
    for (const line of told)
      expect(line).toMatch(
        spaced(
          /^content\/snapshots\/may\.json\.br:1:1 claims\/river-length\.(?:support|verdict): .* by the schema of today/,
          /— snapshots do not change: add to MIGRATIONS in src\/corpus\/snapshot\.ts/,
        ),
      );
  });
  test('is bridged by a migration', () => {
    const migrate: Migration = ({ entries }) => {
      for (const claim of Object.values(entries.claims) as Record<string, unknown>[])
        if ('verdict' in claim) {
          claim['support'] = claim['verdict'];
          delete claim['verdict'];
        }
    };
    expect(read(old, oldHash, [migrate])).toHaveProperty('snapshot');
  });
});

test('content of before it was on record how much was read is still drawn, and all of it counts as it did', () => {
  const result = read(
    ...written(({ entries }) => {
      for (const source of Object.values(entries['sources']!)) delete source['seen'];
    }),
  );
  if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
  expect(new Set(result.snapshot.sources.map(({ data }) => data.seen))).toEqual(new Set(['extract']));
});

describe('npm run freeze:edition', () => {
  const run = (root: URL, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        fileURLToPath(new URL('../../../src/cli/freeze-edition.ts', import.meta.url)),
        args[0]!,
        args[1] ?? '',
        root.href,
      ],
      { encoding: 'utf8' },
    );
    return { status, said: stdout + stderr };
  };
  test('keeps the content with the edition, once; what is missing afterwards is told', () => {
    inFolder(smallFiles(), (root) => {
      const [edition, snapshot] = ['content/editions/may.yaml', 'content/snapshots/may.json.br'].map(
        (path) => new URL(path, root),
      ) as [URL, URL];
      expect(run(root, 'may', '2026-05-02').status).toBe(0);
      expect(readFileSync(edition, 'utf8')).toContain(`\ndate: 2026-05-02\nsnapshot: ${hash}\n`);
      expect(readFileSync(snapshot).equals(bytes)).toBe(true);
      expect(readCorpusFrom(root).problems).toEqual([]);
      expect(run(root, 'may', '2026-05-03')).toEqual({
        status: 1,
        said: 'content/editions/may.yaml is there already, and an edition does not change\n',
      });

      const text = readFileSync(edition, 'utf8');
      writeFileSync(edition, text.replace(/^snapshot: .*\n/m, ''));
      expect(readCorpusFrom(root).problems.map(formatProblem)).toEqual([
        expect.stringMatching(/^content\/snapshots\/may\.json\.br:1:1 \(file\): belongs to no edition — remove it/),
      ]);
      writeFileSync(edition, text);
      writeFileSync(snapshot, bytes.subarray(0, 99));
      expect(readCorpusFrom(root).problems.map(formatProblem)).toEqual([expect.stringContaining('cut off')]);
    });
  });
  test('gives an older edition its content only while the site says the same', () => {
    inFolder(smallFiles(), (root) => {
      const edition = new URL('content/editions/may.yaml', root);
      run(root, 'may', '2026-05-02');
      const text = readFileSync(edition, 'utf8').replace(/^snapshot: .*\n/m, '');
      writeFileSync(edition, text.replace(/support: \w+/, 'support: nobody-knew'));
      const snapshot = new URL('content/snapshots/may.json.br', root);
      rmSync(snapshot);
      expect(run(root, 'may')).toEqual({
        status: 1,
        said: 'what the site said then can no longer be kept: 1 verdict changed\n',
      });
      expect(existsSync(snapshot)).toBe(false);
      writeFileSync(edition, text);
      expect(run(root, 'may').status).toBe(0);
      expect(readFileSync(edition, 'utf8')).toContain(`snapshot: ${hash}`);
    });
  });
});
