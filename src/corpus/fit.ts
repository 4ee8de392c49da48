/** Does an entry fit its schema? Turns zod's issues into sentences for the person who edits the file. */
import type { z } from 'astro/zod';
import type { Problem } from '../model/problem.ts';
import { atField } from './content.ts';
import { nearest, oneOf } from './nearest.ts';
import type { Path } from './position.ts';
import type { Entry } from './read.ts';
import { fieldNames, isRecord, valueAt } from './walk.ts';

/** The data as the schema gives it, or the faults that keep it from fitting. */
export function fitEntry<T>(schema: z.ZodType<T>, entry: Entry): { data: T } | { problems: Problem[] } {
  if (!isRecord(entry.data)) {
    const message = entry.data === null || entry.data === undefined ? 'is empty' : 'is not a set of fields';
    const hint = `write its fields, such as "${fieldNames(schema, [])[0] ?? 'title'}: …"`;
    return { problems: [atField(entry, [], 'fields-fit', message, hint)] };
  }
  const result = schema.safeParse(entry.data);
  if (result.success) return { data: result.data };
  return { problems: result.error.issues.flatMap((issue) => explain(issue, schema, entry)) };
}

type Issue = z.core.$ZodIssue;

function explain(issue: Issue, schema: z.ZodType, entry: Entry): Problem[] {
  const path = issue.path as Path;
  const fault = (at: Path, message: string, hint: string) => atField(entry, at, 'fields-fit', message, hint);
  const value = valueAt(entry.data, path);
  if (issue.code === 'unrecognized_keys') {
    const known = fieldNames(schema, path);
    return issue.keys.map((key) => {
      const meant = nearest(key, known);
      return fault(
        [...path, key],
        'is not a known field',
        meant === undefined
          ? `the fields are ${oneOf(known).replace(/ or (?=\S+$)/, ' and ')}`
          : `did you mean "${meant}"?`,
      );
    });
  }
  if (value === undefined && issue.code !== 'custom') {
    return [fault(path, 'is missing', issue.code === 'invalid_value' ? `add it: ${allowed(issue.values)}` : 'add it')];
  }
  if (value === null) return [fault(path, 'is empty', 'fill it in or remove the field')];
  if (issue.code === 'invalid_value') {
    const meant = nearest(String(value), issue.values.map(String));
    const hint =
      meant === undefined
        ? `use ${allowed(issue.values)}`
        : `did you mean "${meant}"? It may be ${allowed(issue.values)}`;
    return [fault(path, `"${String(value)}" is not one of its words`, hint)];
  }
  if (issue.code === 'invalid_type') {
    const is = kindOf(value);
    const hint =
      issue.expected === 'string' && is !== 'a list' && is !== 'a set of fields'
        ? `put it in quotes: '${String(value)}'`
        : 'mend the value';
    return [fault(path, `should be ${KINDS[issue.expected] ?? issue.expected}, not ${is}`, hint)];
  }
  return [
    fault(path, sentence(issue), HINTS.find(([pattern]) => pattern.test(issue.message))?.[1] ?? 'mend the value'),
  ];
}

const allowed = (values: readonly unknown[]) => oneOf(values.map(String));

const KINDS: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a set of fields',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a set of fields' : (KINDS[typeof value] ?? typeof value);
}

/** Our own messages stand as they are; zod's about size are put in our words. */
function sentence(issue: Issue): string {
  if (issue.code === 'too_small' && issue.message.startsWith('Too small'))
    return `is less than ${issue.inclusive === false ? 'or equal to ' : ''}${issue.minimum}`;
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) return `has more than ${issue.maximum} values`;
  return issue.message;
}

/** How to mend what the messages of `model/schemas.ts` complain about. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/is not a date/, 'write a day that exists, or leave out what is not known'],
  [/is not an id/, 'write the file name of the entry without its ending'],
  [/e-mail address/, 'write an e-mail address, or copy the address of a form'],
  [/web address/, 'copy the whole address from the browser'],
  [/language code/, 'use the ISO 639 code'],
  [/more than 12 words/, 'shorten the quotation'],
  [/longer than/, 'shorten it'],
  [/is empty/, 'fill it in or remove the field'],
  [/names no|cites no/, 'add at least one'],
  [/names more than/, 'keep those that matter most'],
  [/not both and not neither/, 'keep one of the two'],
  [/needs an annotation/, 'add `annotation`: what the page says about the claim, and its limits'],
];
