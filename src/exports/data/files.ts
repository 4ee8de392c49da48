/** Every file below `data/`, made from the table of data sets. */
import { stringify } from 'csv-stringify/sync';
import { asOf, fullName, type PersonName } from '../../domain/citations/index.ts';
import { lengthKm, measureLine, sliceLine } from '../../domain/geography/index.ts';
import type { Corpus } from '../../model/corpus.ts';
import { LICENCES, type Licence } from '../../model/licences.ts';
import { sourceItem, toCslJson } from '../csl.ts';
import type { Site } from '../files.ts';
import { DATASETS, rowsOf, type Dataset, type Json, type Row } from './datasets.ts';
import { fieldsOf, fileSchema } from './schema.ts';

export interface DataFile {
  /** Below `data/`. */
  path: string;
  type: string;
  body: string;
}

const GEO = 'application/geo+json';
const json = (value: object) => `${JSON.stringify(value, null, 1)}\n`;

/** @param version of the whole, from package.json */
export function dataFiles(corpus: Corpus, site: Site, version: string): DataFile[] {
  const files = DATASETS.flatMap((dataset) => {
    const rows = rowsOf(corpus, site, dataset);
    const head = envelope(corpus, site, version, dataset);
    const schema = `schemas/${dataset.name}.json`;
    const content = dataset.isGeo ? { type: 'FeatureCollection', features: rows.map(feature) } : { items: rows };
    return [
      {
        path: dataPath(dataset),
        type: dataset.isGeo ? GEO : 'application/json',
        body: json({ $schema: site.absolute(`data/${schema}`), ...head, ...content }),
      },
      { path: schema, type: 'application/schema+json', body: json(fileSchema(dataset, site)) },
      ...(dataset.columns
        ? [{ path: `${dataset.name}.csv`, type: 'text/csv', body: toCsv(rows, dataset.columns) }]
        : []),
    ];
  });
  return [
    ...files,
    {
      path: 'sources.csl.json',
      type: 'application/vnd.citationstyles.csl+json',
      body: toCslJson([...corpus.sources.values()].map((source) => sourceItem(corpus, source))),
    },
    { path: 'border.geojson', type: GEO, body: json(border(corpus, site, version)) },
    { path: 'datapackage.json', type: 'application/json', body: json(datapackage(site, version)) },
  ];
}

export const dataPath = ({ name, isGeo }: Dataset): string => `${name}.${isGeo ? 'geojson' : 'json'}`;

function envelope(
  corpus: Corpus,
  site: Site,
  version: string,
  { title, what, licence }: Pick<Dataset, 'title' | 'what' | 'licence'>,
) {
  return {
    title: `${site.name}: ${title}`,
    description: what,
    version,
    asOf: asOf(corpus),
    licence: LICENCES[licence],
    homepage: site.absolute('data/'),
  };
}

const feature = (row: Row) => ({
  type: 'Feature',
  id: row.id,
  geometry: { type: 'Point', coordinates: [row.lon, row.lat] },
  properties: row,
});

/** The whole line and its stretches; RFC 7946, longitude first. */
function border(corpus: Corpus, site: Site, version: string): object {
  const line = measureLine(corpus.border);
  const lines = [
    {
      id: 'border',
      name: 'Border of Tajikistan and Afghanistan',
      fromKm: 0,
      toKm: lengthKm(line),
      coordinates: corpus.border,
    },
    ...[...corpus.segments.values()].map((segment) => ({
      ...segment,
      coordinates: sliceLine(line, segment.fromKm, segment.toKm),
    })),
  ];
  const lons = corpus.border.map(([lon]) => lon);
  const lats = corpus.border.map(([, lat]) => lat);
  return {
    type: 'FeatureCollection',
    ...envelope(corpus, site, version, {
      title: 'Border',
      licence: 'geodata',
      what:
        'The border from the tripoint with Uzbekistan to that with China as OpenStreetMap drew it in about 2018, ' +
        'and its ten stretches; kilometres are geodesic, WGS 84. A mapped line is not a treaty text.',
    }),
    bbox: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
    features: lines.map(({ coordinates, id, ...properties }) => ({
      type: 'Feature',
      id,
      geometry: { type: 'LineString', coordinates },
      properties: { id, ...properties },
    })),
  };
}

/**
 * A table for spreadsheets: RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
function toCsv(rows: readonly Row[], columns: readonly string[]): string {
  const table = rows.map((row) => columns.map((column) => cell(row[column])));
  return stringify([[...columns], ...table], { record_delimiter: 'windows', escape_formulas: true });
}

/**
 * Lists are joined by “; ”; of a record in a list its first field stands for it, and a person's name is written out.
 */
function cell(value: Json): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(cell).join('; ');
  if (typeof value === 'object')
    return 'family' in value ? fullName(value as unknown as PersonName) : cell(Object.values(value)[0]);
  return String(value);
}

/** Columns with their types: numbers as such, and the rest is text. */
function columnsOf(dataset: Dataset, columns: readonly string[]): object[] {
  const types = new Map(fieldsOf(dataset).map(({ name, type }) => [name, type]));
  return columns.map((name) => {
    const type = types.get(name);
    return { name, type: type === 'number' || type === 'integer' ? type : 'string' };
  });
}

/** Frictionless Data Package, https://datapackage.org */
function datapackage(site: Site, version: string): object {
  const licences = (licence: Licence) => {
    const { name, title, path } = LICENCES[licence];
    return [{ name, title, path }];
  };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'rhetoric-or-threat',
    title: site.name,
    version,
    homepage: site.absolute('data/'),
    licenses: [...licences('text'), ...licences('geodata')],
    resources: [
      ...DATASETS.flatMap((dataset) => [
        {
          name: dataset.name,
          path: dataPath(dataset),
          title: dataset.title,
          description: dataset.what,
          format: dataset.isGeo ? 'geojson' : 'json',
          licenses: licences(dataset.licence),
        },
        ...(dataset.columns
          ? [
              {
                name: `${dataset.name}-table`,
                type: 'table',
                path: `${dataset.name}.csv`,
                title: dataset.title,
                description: dataset.what,
                format: 'csv',
                mediatype: 'text/csv',
                encoding: 'utf-8',
                licenses: licences(dataset.licence),
                schema: { fields: columnsOf(dataset, dataset.columns), primaryKey: 'id' },
              },
            ]
          : []),
      ]),
      { name: 'border', path: 'border.geojson', title: 'Border', format: 'geojson', licenses: licences('geodata') },
      {
        name: 'sources-csl',
        path: 'sources.csl.json',
        title: 'Sources as CSL-JSON',
        format: 'json',
        licenses: licences('text'),
      },
    ],
    contributors: [{ title: LICENCES.text.credit }],
  };
}
