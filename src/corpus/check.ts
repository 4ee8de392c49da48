/** All faults of the content, in one run: what does not fit its schema, and what breaks a rule of `rules/`. */
import type { z } from 'astro/zod';
import { Brief, COLLECTIONS, Lengths, Publisher, SCHEMAS, type CollectionName } from '../model/schemas.ts';
import { Ids, NO_IDS } from '../model/ids.ts';
import type { Problem } from '../model/problem.ts';
import { joinWords } from '../domain/wording/index.ts';
import { NO_LENGTHS } from './assemble.ts';
import { parseBorder } from './border.ts';
import {
  collectReferences,
  readChapters,
  type Content,
  type Fitting,
  type FittingEntries,
  type Report,
  type Setting,
} from './content.ts';
import { fitEntry } from './fit.ts';
import { readLinks } from './links.ts';
import { BRIEF_FILE, type Entry, type Reading } from './read.ts';
import { RULE_CHECKS } from './rules/index.ts';
import { fieldNames } from './walk.ts';

/** No real site, and the latest day that it is anywhere on Earth: nobody's today is refused as the future. */
const here = (): Setting => ({
  site: 'https://example.org',
  today: new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10),
});

/**
 * Checks what was read. `content` holds what fits, even where there are problems.
 * @param setting the site for which it is checked, by default nobody's, and the day, by default today
 */
export function checkContent(
  reading: Reading,
  setting: Partial<Setting> = {},
): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [...reading.problems];
  const report: Report = (problem) => problems.push(problem);
  const fit = (name: CollectionName) => fitAll(name, reading.entries[name], report);
  const fitting = Object.fromEntries(COLLECTIONS.map((name) => [name, fit(name)])) as unknown as FittingEntries;
  const { border, problem } = parseBorder(reading.border);
  if (problem) report(problem);
  const { links, problems: linkProblems } = readLinks(
    reading.links ?? '{}',
    new Set(reading.entries.sources.map(({ id }) => id)),
  );
  linkProblems.forEach(report);
  const chapters = readChapters(reading);
  for (const { entry, outline } of chapters) {
    for (const fault of outline.faults) report({ ...fault, file: entry.file });
  }
  const references = collectReferences(reading, chapters);
  const content: Content = {
    setting: { ...here(), ...setting },
    reading,
    fitting,
    brief: fitBrief(reading.brief, report),
    publisher: fitPublisher(reading.publisher, report),
    border,
    lengths: fitSingle(Lengths, reading.lengths, report) ?? NO_LENGTHS,
    ids: fitSingle(Ids, reading.ids, report) ?? NO_IDS,
    links,
    chapters,
    references,
  };
  for (const check of RULE_CHECKS) check(content, report);
  return { content, problems: sortProblems(problems) };
}

function fitAll(name: CollectionName, entries: readonly Entry[], report: Report): Fitting<unknown>[] {
  return entries.flatMap((entry) => {
    // Text that is no YAML has been reported by the reader; an empty front matter has not.
    if (entry.data === undefined) return [];
    const result = fitEntry<unknown>(SCHEMAS[name], entry);
    if ('data' in result) return [{ entry, data: result.data }];
    result.problems.forEach(report);
    return [];
  });
}

function fitBrief(entry: Entry | undefined, report: Report): Content['brief'] {
  if (entry === undefined) {
    const hint = `add it: ${joinWords(fieldNames(Brief, []), 'and')}`;
    report({
      rule: 'brief-exists',
      file: BRIEF_FILE,
      line: 1,
      column: 1,
      field: '(file)',
      message: 'is missing',
      hint,
    });
    return undefined;
  }
  return fitSingle(Brief, entry, report);
}

/** A file of comments alone names nobody. */
const fitPublisher = (entry: Entry | undefined, report: Report): Content['publisher'] =>
  (entry?.data === null ? undefined : fitSingle(Publisher, entry, report)) ?? {};

/** A file that stands by itself; text that is no YAML has been reported by the reader. */
function fitSingle<T>(schema: z.ZodType<T>, entry: Entry | undefined, report: Report): T | undefined {
  if (entry?.data === undefined) return undefined;
  const result = fitEntry(schema, entry);
  if ('data' in result) return result.data;
  result.problems.forEach(report);
  return undefined;
}

/** By file, line and column, each once. */
function sortProblems(problems: readonly Problem[]): Problem[] {
  const key = (p: Problem) => [p.file, p.line, p.column, p.field, p.message].join('\0');
  const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...new Map(problems.map((p) => [key(p), p])).values()].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.field, b.field),
  );
}
