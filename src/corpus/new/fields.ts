/** What a schema says of its fields, for those who are asked to fill them in, and how their answers are read. */
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { SCHEMAS, type CollectionName } from '../../model/schemas.ts';
import { oneOf } from '../nearest.ts';

export interface Field {
  name: string;
  schema: z.ZodType;
  /** What it holds, in a sentence. */
  says: string;
  isRequired: boolean;
  isList: boolean;
}

/** The fields of a collection, in the order of its schema. */
export function fieldsOf(collection: CollectionName): Field[] {
  return Object.entries(SCHEMAS[collection].shape as Record<string, z.ZodType>).map(([name, schema]) => ({
    name,
    schema,
    says: schema.description ?? '',
    isRequired: !schema.safeParse(undefined).success,
    isList: withoutDefault(schema) instanceof z.ZodArray,
  }));
}

/** A schema without what says that it may be left out. */
export function withoutDefault(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? withoutDefault(schema.unwrap() as z.ZodType)
    : schema;
}

/**
 * How an answer is written, where that is not plain text.
 * @example formOf(SCHEMAS.events.shape.actors) // => 'id in actors; several with commas between'
 */
export function formOf(given: z.ZodType): string {
  const schema = withoutDefault(given);
  if (schema instanceof z.ZodArray) {
    return [formOf(schema.element as z.ZodType), 'several with commas between'].filter(Boolean).join('; ');
  }
  if (schema instanceof z.ZodEnum) return oneOf(schema.options.map(String));
  if (schema instanceof z.ZodNumber) return 'a number';
  if (schema instanceof z.ZodTuple) return schema.def.items.map(() => 'number').join(' ');
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape)
      .map(([name, field]) => {
        const form = formOf(field as z.ZodType);
        return form === '' ? name : `${name} (${form})`;
      })
      .join(' ');
  }
  const { refersTo } = (schema.meta() ?? {}) as { refersTo?: CollectionName };
  return refersTo === undefined ? '' : `id in ${refersTo}`;
}

/**
 * The value that an answer means; whether it fits, the schema says. Items of a list have commas between, fields of an
 * item blanks; what begins with a bracket is read as YAML, for all that cannot be said so.
 * @example readAnswer(SCHEMAS.sources.shape.serves, 'porosity qualifies') // => [{ claim: 'porosity', relation: … }]
 */
export function readAnswer(given: z.ZodType, text: string): unknown {
  const schema = withoutDefault(given);
  const isNested = schema instanceof z.ZodArray || schema instanceof z.ZodObject;
  if (isNested && /^[[{]/.test(text)) {
    const isItems = schema instanceof z.ZodArray && text.startsWith('{');
    return readYaml(isItems ? `[${text}]` : text);
  }
  if (schema instanceof z.ZodArray) {
    const items = text.split(',').map((item) => item.trim());
    return items.filter(Boolean).map((item) => readAnswer(schema.element as z.ZodType, item));
  }
  if (schema instanceof z.ZodNumber) return /^[-+]?\d*\.?\d+$/.test(text) ? Number(text) : text;
  if (schema instanceof z.ZodTuple) return inParts(text, schema.def.items as z.ZodType[]);
  if (schema instanceof z.ZodObject) {
    const names = Object.keys(schema.shape);
    const values = inParts(text, Object.values(schema.shape) as z.ZodType[]);
    return values.length === names.length ? Object.fromEntries(names.map((name, i) => [name, values[i]])) : text;
  }
  return text;
}

function inParts(text: string, schemas: readonly z.ZodType[]): unknown[] {
  return text.split(/\s+/).map((part, i) => {
    const schema = schemas[i];
    return schema === undefined ? part : readAnswer(schema, part);
  });
}

/** Text that is no YAML stays text, which no list and no set of fields is. */
function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return text;
  }
}
