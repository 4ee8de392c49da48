/**
 * Writes down all ids that are published, so that the check can hold on to them:
 * `npm run freeze:ids`, before each publication.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { readContent } from '../corpus/read.ts';
import { checkContent } from '../corpus/check.ts';
import { reportText } from '../corpus/report.ts';
import { currentIds } from '../corpus/rules/ids.ts';
import { Ids, IDS_FILE, NO_IDS } from '../model/ids.ts';

const root = new URL('../../', import.meta.url);
const file = new URL(IDS_FILE, root);
const { content, problems } = checkContent(readContent(root));
if (problems.length > 0) {
  console.error(reportText(problems));
  process.exitCode = 1;
} else {
  const now = currentIds(content);
  const { frozen, moved } = readIds();
  const groups = [...new Set([...Object.keys(frozen), ...Object.keys(now)])].sort();
  // Nothing is ever taken out: what is gone has been answered for under "moved".
  const all = Object.fromEntries(
    groups.map((group) => [group, [...new Set([...(frozen[group] ?? []), ...(now[group] ?? [])])].sort()]),
  );
  const lines = Object.entries(all).map(
    ([group, ids]) => `    ${JSON.stringify(group)}: ${JSON.stringify(ids).replaceAll(',', ', ')}`,
  );
  const renamed = JSON.stringify(moved, undefined, 2).replaceAll('\n', '\n  ');
  writeFileSync(file, `{\n  "frozen": {\n${lines.join(',\n')}\n  },\n  "moved": ${renamed}\n}\n`);
  const count = (ids: Record<string, readonly string[]>) =>
    Object.values(ids).reduce((sum, { length }) => sum + length, 0);
  console.log(`${IDS_FILE}: ${count(all)} ids, ${count(all) - count(frozen)} of them new`);
}

function readIds(): Ids {
  try {
    return Ids.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NO_IDS;
    throw error;
  }
}
