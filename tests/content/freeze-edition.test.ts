/** The command that writes an edition down, on the small corpus in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCorpusFrom } from '../../src/corpus/read-corpus.ts';
import { takeSnapshot } from '../../src/corpus/snapshot.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { inFolder, smallFiles } from '../support/content-folder.ts';
import { smallCorpus } from '../support/small-corpus.ts';

const { bytes, hash } = takeSnapshot(smallCorpus());

describe('npm run freeze:edition', () => {
  const run = (root: URL, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('../../src/cli/freeze-edition.ts', import.meta.url)), args[0]!, args[1] ?? '', root.href],
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
