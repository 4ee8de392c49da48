/** JSON Schemas (draft 2020-12) of the published data, from the very schemas that the content is checked with. */
import { z } from 'astro/zod';
import { SCHEMAS, type FieldMeta } from '../../model/schemas.ts';
import type { Site } from '../files.ts';
import type { Dataset } from './datasets.ts';

type Schema = Record<string, unknown> & {
  properties?: Record<string, object>;
  required?: string[];
  description?: string;
} & FieldMeta;

/** What zod checks and JSON Schema has no word for. */
const UNSAID =
  'Not said here, but checked by the site, is among other things that dates exist, that ids name a record, ' +
  'and that a quotation has at most 12 words.';

/** Schema of one record. */
function recordSchema({ name, more }: Dataset): Schema {
  const { $schema: _draft, ...record } = z.toJSONSchema(SCHEMAS[name], {
    unrepresentable: 'any',
    io: 'output',
  }) as Schema;
  return {
    ...record,
    properties: {
      id: { type: 'string', description: 'Never changes.' },
      page: { type: 'string', format: 'uri', description: 'Where the site shows it.' },
      ...record.properties,
      ...more?.schema,
    },
    required: ['id', 'page', ...(record.required ?? []), ...Object.keys(more?.schema ?? {})],
  };
}

/**
 * What `model/schemas.ts` marks in words of its own is said in those of the standard:
 * strict validators refuse any other.
 */
function inStandardWords(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(inStandardWords);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { refersTo, verbatim, description, past: _past, hint: _hint, ...rest } = schema as Schema;
  const says = [
    description,
    refersTo && `Id of a record in ${refersTo}.`,
    verbatim && 'In the words of others, as they stand.',
  ].filter(Boolean);
  return {
    ...(says.length > 0 && { description: says.join(' ') }),
    ...Object.fromEntries(Object.entries(rest).map(([word, value]) => [word, inStandardWords(value)])),
  };
}

export interface Field {
  name: string;
  /** What it may hold, in words. */
  type: string;
  description: string | undefined;
  isRequired: boolean;
}

/** Fields of a record, for the data dictionary and for the columns of tables. */
export function fieldsOf(dataset: Dataset): Field[] {
  const { properties = {}, required = [] } = recordSchema(dataset);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    type: typeOf(schema as Schema),
    description: (schema as Schema).description,
    isRequired: required.includes(name),
  }));
}

function typeOf(
  schema: Schema & { enum?: unknown[]; type?: string | string[]; items?: Schema; anyOf?: Schema[] },
): string {
  if (schema.refersTo) return `id in ${schema.refersTo}`;
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.anyOf) return schema.anyOf.map((one) => typeOf(one)).join(' or ');
  if (schema.type === 'array') return schema.items ? `list of ${typeOf(schema.items)}` : 'list';
  if (schema.type === 'object') return `{ ${Object.keys(schema.properties ?? {}).join(', ')} }`;
  return [schema.type ?? 'any'].join();
}

const ENVELOPE = {
  title: { type: 'string' },
  description: { type: 'string' },
  version: { type: 'string' },
  asOf: { type: 'string', description: 'EDTF date.' },
  licence: { type: 'object' },
  homepage: { type: 'string', format: 'uri' },
};

/** Schema of a whole file. */
export function fileSchema(dataset: Dataset, site: Site): object {
  const record = inStandardWords(recordSchema(dataset)) as Schema;
  const content: Schema = dataset.isGeo
    ? {
        type: { const: 'FeatureCollection' },
        features: {
          type: 'array',
          items: {
            type: 'object',
            required: ['type', 'id', 'geometry', 'properties'],
            properties: { type: { const: 'Feature' }, id: { type: 'string' }, geometry: POINT, properties: record },
          },
        },
      }
    : { items: { type: 'array', items: record } };
  const properties = { $schema: { type: 'string' }, ...ENVELOPE, ...content };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: site.absolute(`data/schemas/${dataset.name}.json`),
    title: dataset.title,
    description: `${dataset.what} ${UNSAID}`,
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

const POINT = {
  type: 'object',
  required: ['type', 'coordinates'],
  properties: {
    type: { const: 'Point' },
    coordinates: {
      type: 'array',
      prefixItems: [
        { type: 'number', minimum: 55, maximum: 82 },
        { type: 'number', minimum: 30, maximum: 47 },
      ],
      minItems: 2,
      maxItems: 2,
    },
  },
};
