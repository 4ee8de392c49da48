/** The published data of a small invented corpus. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../../src/exports/data/files.ts';
import { testPublishedData } from '../../support/published-data.ts';
import { smallCorpus } from '../../support/small-corpus.ts';

const site = { name: 'The site', absolute: (path: string) => `https://site.example/brief/${path}` };

describe('every file', () => testPublishedData(smallCorpus()));

test('in a table authors stand as they write themselves, and text that would be a formula is marked as text', () => {
  const corpus = smallCorpus();
  const [first, ...rest] = [...corpus.sources.values()];
  const changed = {
    ...first!,
    authors: [
      'Ann Writer',
      { family: 'Zheng', given: 'Haiqi', familyFirst: true },
      { family: 'Chia', given: 'Claudia' },
    ],
    publisher: '=HYPERLINK("https://bad.example")',
  };
  const sources = new Map([changed, ...rest].map((source) => [source.id, source]));
  const table = dataFiles({ ...corpus, sources }, site, '1.2.3').find(({ path }) => path === 'sources.csv')!.body;
  const [row] = parse(table, { columns: true }) as Record<string, string>[];
  expect(row!['authors']).toBe('Ann Writer; Zheng Haiqi; Claudia Chia');
  expect(row!['publisher']).toBe('\'=HYPERLINK("https://bad.example")');
});
