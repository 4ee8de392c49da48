/** What holds of the published data, whatever the content: valid by its own schemas, complete, readable by others. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { DATASETS } from '../../src/exports/data/datasets.ts';
import { dataFiles, dataPath } from '../../src/exports/data/files.ts';
import { fieldsOf } from '../../src/exports/data/schema.ts';
import type { Corpus } from '../../src/model/corpus.ts';

const site = { name: 'The site', absolute: (path: string) => `https://site.example/brief/${path}` };
type Item = Record<string, unknown> & { id: string };
type File = Record<string, unknown> & {
  $schema: string;
  items?: Item[];
  features?: { id: string; properties: Item; geometry: { type: string; coordinates: number[] } }[];
};

/** Tests of all files that a corpus gives. */
export function testPublishedData(corpus: Corpus): void {
  const files = new Map(dataFiles(corpus, site, '1.2.3').map(({ path, body }) => [path, body]));
  const json = (path: string) => JSON.parse(files.get(path)!) as File;

  test.each(DATASETS.map((dataset) => [dataset.name, dataset] as const))(
    '%s: valid by its schema, which a strict validator takes, with every record, its page and what holds for all',
    (name, dataset) => {
      const file = json(dataPath(dataset));
      expect(file.$schema).toBe(`https://site.example/brief/data/schemas/${name}.json`);
      const ajv = new Ajv2020({ strict: true, allErrors: true });
      addFormats.default(ajv);
      const isValid = ajv.compile(json(`schemas/${name}.json`));
      expect(isValid(file) ? [] : isValid.errors!.slice(0, 3)).toEqual([]);
      expect(file).toMatchObject({
        version: '1.2.3',
        homepage: 'https://site.example/brief/data/',
        licence: { name: expect.stringMatching(/^(?:CC-BY-4\.0|ODbL-1\.0)$/) },
      });
      const records = dataset.isGeo ? file.features!.map(({ properties }) => properties) : file.items!;
      expect(records.map(({ id }) => id)).toEqual([...corpus[name].keys()]);
      for (const record of records) expect(record['page']).toMatch(/^https:\/\/site\.example\/brief\//);
    },
  );

  test('a record that lacks a field, or has a word that is not on the list, is refused by the schema', () => {
    const ajv = new Ajv2020({ strict: true });
    addFormats.default(ajv);
    const isValid = ajv.compile(json('schemas/claims.json'));
    const file = json('claims.json');
    const { support: _support, ...lacking } = file.items![0]!;
    expect(isValid({ ...file, items: [lacking] })).toBe(false);
    expect(isValid({ ...file, items: [{ ...file.items![0], support: 'true' }] })).toBe(false);
    expect(isValid({ ...file, items: [{ ...file.items![0], extra: 1 }] })).toBe(false);
  });

  test('tables hold what the records hold', () => {
    for (const dataset of DATASETS) {
      if (!dataset.columns) continue;
      const text = files.get(`${dataset.name}.csv`)!;
      expect(text.split('\r\n')[0]).toBe(dataset.columns.join(','));
      const rows = parse(text, { columns: true }) as Record<string, string>[];
      const file = json(dataPath(dataset));
      const records = dataset.isGeo ? file.features!.map(({ properties }) => properties) : file.items!;
      expect(rows.map((row) => row['id'])).toEqual(records.map(({ id }) => id));
      for (const [at, row] of rows.entries()) {
        for (const column of dataset.columns) {
          const value = records[at]![column];
          if (typeof value === 'string')
            expect(row[column], `${dataset.name} ${column}`).toBe(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
          if (typeof value === 'number') expect(Number(row[column])).toBe(value);
          if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
            expect(row[column]).toBe(value.join('; '));
        }
      }
    }
  });

  test('the package says of each column of numbers that it is one', () => {
    const resources = json('datapackage.json')['resources'] as {
      path: string;
      schema?: { fields: { name: string; type: string }[] };
    }[];
    for (const dataset of DATASETS) {
      if (!dataset.columns) continue;
      const { fields } = resources.find(({ path }) => path === `${dataset.name}.csv`)!.schema!;
      const file = json(dataPath(dataset));
      const record = dataset.isGeo ? file.features![0]!.properties : file.items![0];
      // A set may be empty yet.
      if (record === undefined) continue;
      for (const { name, type } of fields)
        expect(type !== 'string', `${dataset.name} ${name}`).toBe(typeof record[name] === 'number');
    }
  });

  test('every column is a field, and every field is explained', () => {
    for (const dataset of DATASETS) {
      const fields = fieldsOf(dataset).map(({ name }) => name);
      expect(
        (dataset.columns ?? []).filter((column) => !fields.includes(column)),
        dataset.name,
      ).toEqual([]);
      expect(
        fieldsOf(dataset).filter(({ type }) => type === 'any' || type === ''),
        dataset.name,
      ).toEqual([]);
    }
  });

  test('places are points, longitude first; the border is one line and its stretches end to end', () => {
    for (const { geometry, properties } of json('places.geojson').features!)
      expect(geometry).toEqual({ type: 'Point', coordinates: [properties['lon'], properties['lat']] });
    const border = json('border.geojson') as unknown as {
      bbox: number[];
      features: { id: string; geometry: { coordinates: number[][] } }[];
    };
    const [whole, ...stretches] = border.features.map(({ geometry }) => geometry.coordinates);
    expect(whole).toEqual(corpus.border);
    for (const [lon, lat] of whole!) {
      expect(lon! >= border.bbox[0]! && lon! <= border.bbox[2]!).toBe(true);
      expect(lat! >= border.bbox[1]! && lat! <= border.bbox[3]!).toBe(true);
    }
    expect(stretches).toHaveLength(corpus.segments.size);
    for (const [at, stretch] of stretches.entries())
      if (at > 0)
        for (const axis of [0, 1]) expect(stretch[0]![axis]).toBeCloseTo(stretches[at - 1]!.at(-1)![axis]!, 6);
  });

  test('a field that names records says which, and the files say what they leave unchecked', () => {
    const fields = new Map(
      fieldsOf(DATASETS.find(({ name }) => name === 'claims')!).map((field) => [field.name, field]),
    );
    expect(fields.get('lead')!.type).toBe('list of id in sources');
    expect(fields.get('independent')!.description).toContain('Publishers');
    expect(json('schemas/claims.json')['description']).toContain('Not said here');
  });

  test('the package names every file that there is, but schemas and itself', () => {
    const named = (json('datapackage.json')['resources'] as { path: string }[]).map(({ path }) => path);
    expect(
      [...files.keys()].filter((path) => !path.startsWith('schemas/') && path !== 'datapackage.json').sort(),
    ).toEqual(named.sort());
  });
}
