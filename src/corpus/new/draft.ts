/** A new entry before it is written: its text, what the content check will say of it, and where it will show. */
import { formatProblem, type Problem } from '../../model/problem.ts';
import { ID, SCHEMAS, type CollectionName } from '../../model/schemas.ts';
import { checkContent } from '../check.ts';
import { fitEntry } from '../fit.ts';
import { entryOf, type Entry, type Reading } from '../read.ts';
import { entryText } from './entry-text.ts';
import type { Answers, Kind, Shown, Surroundings } from './kinds.ts';

/** Why nothing is written, for the person who asked. */
export class Refusal extends Error {}

export interface Draft {
  id: string;
  /** From the project root. */
  file: string;
  text: string;
  /** What the check says with this entry and did not say without. */
  problems: Problem[];
  /** Where a reader will find it. */
  shows: readonly Shown[];
}

/** Rules that no later edit elsewhere can make true: what breaks one of them is not written at all. */
const NEVER = new Set<Problem['rule']>([
  'yaml-parses',
  'fields-fit',
  'id-stays',
  'page-has-one-record',
  'counted-once',
]);

/** @throws {Refusal} where the entry cannot stand. */
export function draftEntry(kind: Kind, id: string, answers: Answers, { reading, today }: Surroundings): Draft {
  const { collection } = kind;
  const file = fileOf(collection, id);
  const text = entryText(kind, answers);
  const { entry, problems: faults } = entryOf(text, file, id, collection === 'chapters');
  const before = new Set(checkContent(reading, { today }).problems.map(keyOf));
  const after = checkContent(withEntry(reading, collection, entry, faults), { today });
  const problems = after.problems.filter((problem) => !before.has(keyOf(problem)));
  const refused = problems.filter(({ rule }) => NEVER.has(rule));
  if (refused.length > 0) throw new Refusal(refused.map(sentence).join('\n'));
  return { id, file, text, problems, shows: kind.shows(id, answers) };
}

/** What to tell of an entry that has been written. */
export function draftReport({ file, problems, shows }: Draft): string {
  const missing = problems.map((problem) => `  ${formatProblem(problem)}`);
  return [
    `${file} is written. It will show`,
    ...shows.map(([path, what]) => `  at /${path} ${what}`),
    ...(missing.length === 0
      ? ['Nothing is missing: npm run check:content takes it as it is.']
      : ['Still missing for npm run check:content:', ...missing]),
  ].join('\n');
}

const fileOf = (collection: CollectionName, id: string): string =>
  `content/${collection}/${id}${collection === 'chapters' ? '.mdx' : '.yaml'}`;

/** Lines move when something is added, so they do not count. */
const keyOf = ({ rule, file, field, message }: Problem) => [rule, file, field, message].join('\0');
const sentence = ({ field, message, hint }: Problem) => `${field}: ${message} — ${hint}`;

/** The last of its collection, so that what is told twice is a fault of the new one. */
function withEntry(reading: Reading, collection: CollectionName, entry: Entry, faults: readonly Problem[]): Reading {
  return {
    ...reading,
    entries: { ...reading.entries, [collection]: [...reading.entries[collection], entry] },
    problems: [...reading.problems, ...faults],
  };
}

/** What is wrong with the value of a field by itself, in the words of the check. */
export function fieldFault(collection: CollectionName, field: string, value: unknown): string | undefined {
  const { entry } = entryOf('', fileOf(collection, 'new'), 'new', false);
  const result = fitEntry<unknown>(SCHEMAS[collection], { ...entry, data: { [field]: value } });
  const problems = 'problems' in result ? result.problems : [];
  const own = problems.filter((problem) => problem.field.split(/[.[]/)[0] === field);
  return own.length === 0 ? undefined : own.map(sentence).join('\n');
}

/** What is wrong with an id. */
export function idFault(collection: CollectionName, id: string, around: Surroundings): string | undefined {
  if (!ID.test(id)) return `id: "${id}" is not an id — use lower-case words joined by hyphens`;
  const holder = holderOf(collection, id, around);
  return holder && `id: "${id}" is taken by ${holder.file} — choose another`;
}

/** The entry that has this id. */
export const holderOf = (collection: CollectionName, id: string, { reading }: Surroundings): Entry | undefined =>
  reading.entries[collection].find((entry) => entry.id.toLowerCase() === id);
