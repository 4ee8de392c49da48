/** Is the content of each edition still there as it was, and can it be drawn? */
import { atField, type Rule } from '../content.ts';
import { readSnapshot, snapshotFile, SNAPSHOTS } from '../snapshot.ts';

export const snapshotIsWhole: Rule = ({ reading, fitting }, report) => {
  const editions = new Map(fitting.editions.map((edition) => [edition.entry.id, edition]));
  for (const [id, { entry, data }] of editions) {
    if (data.snapshot === undefined) continue;
    const bytes = reading.snapshots.get(snapshotFile(id));
    if (bytes === undefined) {
      const hint = 'bring it back from the history (git checkout)';
      report(atField(entry, ['snapshot'], 'snapshot-is-whole', `${snapshotFile(id)} is missing`, hint));
    } else {
      const read = readSnapshot(id, bytes, data.snapshot);
      if ('problems' in read) read.problems.forEach(report);
    }
  }
  const named = new Set(
    [...editions].flatMap(([id, { data }]) => (data.snapshot === undefined ? [] : [snapshotFile(id)])),
  );
  for (const file of reading.snapshots.keys()) {
    if (named.has(file)) continue;
    const hint =
      'remove it, and freeze the edition again (npm run freeze:edition); ' +
      `${SNAPSHOTS} holds <edition>.json.br only`;
    report({
      rule: 'snapshot-is-whole',
      file,
      line: 1,
      column: 1,
      field: '(file)',
      message: 'belongs to no edition',
      hint,
    });
  }
};
