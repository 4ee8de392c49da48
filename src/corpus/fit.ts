/** Does an entry fit its schema? Turns zod's issues into sentences for the person who edits the file. */
import type { z } from 'astro/zod';
import type { FieldMeta } from '../model/schemas.ts';
import type { Problem } from '../model/problem.ts';
import { atField } from './content.ts';
import { nearest, oneOf } from './nearest.ts';
import type { Path } from './position.ts';
import type { Entry } from './read.ts';
import { fieldNames, isRecord, metaOf, schemaAt, valueAt } from './walk.ts';

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
  if (value === null) return [fault(path, 'is empty', FILL_IN)];
  if (issue.code === 'invalid_value') {
    const meant = nearest(String(value), issue.values.map(String));
    const hint =
      meant === undefined
        ? `use ${allowed(issue.values)}`
        : `did you mean "${meant}"? It may be ${allowed(issue.values)}`;
    return [fault(path, `"${String(value)}" is not one of its words`, hint)];
  }
  if (issue.code === 'invalid_type') {
    const quoted = issue.expected === 'string' ? asText(value) : undefined;
    const hint = quoted === undefined ? 'mend the value' : `put it in quotes: '${quoted}'`;
    return [fault(path, `should be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(value)}`, hint)];
  }
  return [fault(path, sentence(issue), hintFor(issue, schema))];
}

const FILL_IN = 'fill it in or remove the field';
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

/** What was likely typed where a text should be: a number, a word of YAML, or words with a colon and a space in them. */
function asText(value: unknown): string | undefined {
  if (typeof value !== 'object') return String(value);
  const [field, ...others] = isRecord(value) ? Object.entries(value) : [];
  const isText = field !== undefined && others.length === 0 && typeof field[1] !== 'object';
  return isText ? `${field[0]}: ${String(field[1])}` : undefined;
}

/** Our own messages stand as they are; zod's about size are put in our words. */
function sentence(issue: Issue): string {
  if (issue.code === 'too_small' && issue.message.startsWith('Too small'))
    return `is less than ${issue.inclusive === false ? 'or equal to ' : ''}${issue.minimum}`;
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) return `has more than ${issue.maximum} values`;
  return issue.message;
}

/** How to mend it: in general, or as the schema says of the check or of the field. */
function hintFor(issue: Issue, schema: z.ZodType): string {
  if (issue.code === 'too_small' && issue.origin === 'string') return FILL_IN;
  if (issue.code === 'too_small' && issue.origin === 'array')
    return `add at least ${issue.minimum === 1 ? 'one' : issue.minimum}`;
  if (issue.code === 'too_big' && issue.origin === 'array') return 'keep those that matter most';
  const ofCheck = issue.code === 'custom' ? (issue.params as FieldMeta | undefined)?.hint : undefined;
  return ofCheck ?? metaOf(schemaAt(schema, issue.path as Path)).hint ?? 'mend the value';
}
