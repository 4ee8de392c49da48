/** Follows a zod schema through a value that may not fit it, so that rules can speak about every text field at once. */
import { z } from 'astro/zod';
import type { CollectionName } from '../model/schemas.ts';
import type { Path } from './position.ts';

/** What `model/schemas.ts` says about a field, beyond its shape. */
interface FieldMeta {
  /** The field is an id of an entry of this collection. */
  refersTo?: CollectionName;
  /** Words of others: titles, quotations, native spellings. */
  verbatim?: boolean;
}
export interface TextField extends FieldMeta {
  path: Path;
  value: string;
}

/** Every string that the schema knows, closed word lists left out. Values of the wrong shape are passed over. */
export function textFields(schema: z.ZodType, value: unknown, path: Path = []): TextField[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return textFields(schema.unwrap() as z.ZodType, value, path);
  }
  if (schema instanceof z.ZodString) {
    return typeof value === 'string' ? [{ path, value, ...(schema.meta() as FieldMeta | undefined) }] : [];
  }
  if (schema instanceof z.ZodArray) {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item, i) => textFields(schema.element as z.ZodType, item, [...path, i]));
  }
  if (schema instanceof z.ZodObject && isRecord(value)) {
    return Object.entries(schema.shape).flatMap(([key, field]) =>
      textFields(field as z.ZodType, value[key], [...path, key]),
    );
  }
  return [];
}

/** The fields that the schema allows at a path, to name the one that was meant. */
export function fieldNames(schema: z.ZodType, path: Path): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return fieldNames(schema.unwrap() as z.ZodType, path);
  const [key, ...rest] = path;
  if (schema instanceof z.ZodArray) return fieldNames(schema.element as z.ZodType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  if (key === undefined) return Object.keys(schema.shape);
  const field = schema.shape[String(key)] as z.ZodType | undefined;
  return field === undefined ? [] : fieldNames(field, rest);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path, or `undefined`. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}
