/**
 * Asks the page of every source whether it is still there, and the Wayback Machine for a copy; writes
 * `content/links.json`. `npm run check:links -- --only ID[,ID] --older-than DAYS --dry-run`. Needs a network; without
 * one it changes nothing.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fitEntry } from '../corpus/fit.ts';
import { nearest } from '../corpus/nearest.ts';
import { readCollection } from '../corpus/read.ts';
import { reportText } from '../corpus/report.ts';
import { WAYBACK } from '../links/archive.ts';
import { MANNERS, newVisitor } from '../links/ask.ts';
import { checkLinks, type CheckOptions } from '../links/check.ts';
import { readLinks } from '../corpus/links.ts';
import { formatLinks, isDue } from '../links/record.ts';
import { LINKS_FILE } from '../model/links.ts';
import { linksReport } from '../links/report.ts';
import type { Source } from '../model/corpus.ts';
import * as schemas from '../model/schemas.ts';

/**
 * Checks the sources of the project folder `root`, whose address ends in a slash, as the command line `args` asks.
 * @returns what to tell, or throws it, where nothing could be checked
 */
export async function runCheck(root: URL, args: readonly string[], options: CheckOptions): Promise<string> {
  const wish = readArguments(args);
  const sources = readSources(root);
  const file = new URL(LINKS_FILE, root);
  const { links: former, problems } = readLinks(existsSync(file) ? readFileSync(file, 'utf8') : '{}', sources);
  // A record without its source is dropped below; anything else that is wrong might be lost.
  const faults = problems.filter(({ rule }) => rule !== 'reference-resolves');
  if (faults.length > 0) throw new Error(reportText(faults));

  const unknown = wish.only?.find((id) => !sources.has(id));
  if (unknown !== undefined)
    throw new Error(`--only: there is no source "${unknown}"${hint(nearest(unknown, sources.keys()))}`);
  const due = [...sources.values()].filter(
    ({ id }) => (wish.only?.includes(id) ?? true) && isDue(former.get(id), options.today, wish.olderThan),
  );
  // The archive is one host, and the pause between two requests to it is a second.
  options.tell?.(`Asking for ${due.length} pages and their copies: ${Math.ceil(due.length / 60)} minutes or more.`);
  const checked = await checkLinks(due, former, options);
  if (checked === 'offline')
    return 'No host can be reached, so there seems to be no network: nothing was checked and nothing changed.';

  const report = linksReport(checked, (id) => sources.get(id)?.url ?? '');
  if (wish.dryRun)
    return `${formatLinks(checked, () => true)}\n${report}\n\n${LINKS_FILE} was left as it is (--dry-run).`;
  writeWhole(
    file,
    formatLinks(new Map([...former, ...checked]), (id) => sources.has(id)),
  );
  return report;
}

function readArguments(args: readonly string[]): { only: string[] | undefined; olderThan: number; dryRun: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      'older-than': { type: 'string', default: '0' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const olderThan = Number(values['older-than']);
  if (!Number.isInteger(olderThan) || olderThan < 0)
    throw new Error(`--older-than takes a number of days, not "${values['older-than']}"`);
  return { only: values.only?.split(',').map((id) => id.trim()), olderThan, dryRun: values['dry-run'] };
}

/** Every source, by id; throws the list of faults where one does not fit, since its record would be dropped. */
function readSources(root: URL): Map<string, Source> {
  const { entries, problems } = readCollection(root, 'sources');
  const sources = new Map<string, Source>();
  for (const entry of entries) {
    const result = fitEntry(schemas.Source, entry);
    if ('data' in result) sources.set(entry.id, { id: entry.id, ...result.data });
    else problems.push(...result.problems);
  }
  if (problems.length > 0) throw new Error(reportText(problems));
  return sources;
}

const hint = (meant: string | undefined) => (meant === undefined ? '' : `; did you mean "${meant}"?`);

/** All or nothing: whoever reads the file meanwhile sees the old one. */
function writeWhole(file: URL, text: string): void {
  const draft = new URL(`${file.href}.new`);
  writeFileSync(draft, text);
  renameSync(draft, file);
}

if (import.meta.main) {
  const options = {
    visitor: newVisitor(MANNERS),
    archive: WAYBACK,
    today: new Date().toISOString().slice(0, 10),
    tell: console.error,
  };
  try {
    console.log(await runCheck(new URL('../../', import.meta.url), process.argv.slice(2), options));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
