/** Follows a zod schema through a value that may not fit it, so that rules can speak about every text field at once. */
import { z } from 'astro/zod';
import type { FieldMeta } from '../model/schemas.ts';
import type { Path } from './position.ts';

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
    return typeof value === 'string' ? [{ path, value, ...metaOf(schema) }] : [];
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

/** The schema of what stands at a path, where the schema knows it. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return schemaAt(schema.unwrap() as z.ZodType, path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (schema instanceof z.ZodArray) return schemaAt(schema.element as z.ZodType, rest);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType as z.ZodType, rest);
  const field = schema instanceof z.ZodObject ? (schema.shape[String(key)] as z.ZodType | undefined) : undefined;
  return field === undefined ? undefined : schemaAt(field, rest);
}

/** What a schema says of a field, beyond its shape. */
export const metaOf = (schema: z.ZodType | undefined): FieldMeta => (schema?.meta() as FieldMeta | undefined) ?? {};

/** The fields that the schema allows at a path, to name the one that was meant. */
export function fieldNames(schema: z.ZodType, path: Path): string[] {
  const field = schemaAt(schema, path);
  return field instanceof z.ZodObject ? Object.keys(field.shape) : [];
}

/** Every value that holds no others, whatever a schema says of it. */
export function leaves(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => leaves(item, [...path, i]));
  if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  return [{ path, value }];
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
