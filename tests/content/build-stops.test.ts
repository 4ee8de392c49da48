import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readCorpusFrom } from '../../src/corpus/read-corpus.ts';
import { reportText } from '../../src/corpus/report.ts';

const ROOT = new URL('../fixtures/broken/', import.meta.url);
const ASTRO = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));

test('astro build on faulty content lists every problem, fails and writes nothing', { timeout: 120_000 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [ASTRO, 'build', '--root', fileURLToPath(ROOT)], {
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  expect(status).toBe(1);
  // Astro indents what it prints, and takes it for Markdown: no message or hint may hold *marks* or [links](…).
  const printed = new Set((stdout + stderr).split('\n').map((line) => line.trim()));
  expect(
    reportText(readCorpusFrom(ROOT, { site: 'https://brief.vesh' }).problems)
      .split('\n')
      .filter((line) => !printed.has(line)),
  ).toEqual([]);
  expect(existsSync(new URL('dist/', ROOT))).toBe(false);
});
