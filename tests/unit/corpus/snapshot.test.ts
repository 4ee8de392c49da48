/**
 * The content of an edition, kept: what comes back is what was put in, and whatever keeps it from being drawn is told.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { frozenCorpus, readSnapshot, takeSnapshot, type Migration } from '../../../src/corpus/snapshot.ts';
import { formatProblem } from '../../../src/model/problem.ts';
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
