/** Citations for reference managers: a table of cases, and what parsers that others wrote read of hostile records. */
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { asOf } from '../../../src/domain/citations/index.ts';
import { editionOf } from '../../../src/domain/editions/index.ts';
import { toBibtex } from '../../../src/exports/bibtex.ts';
import { sourceItem, type CslItem } from '../../../src/exports/csl.ts';
import { chapterItem, citeSets, FORMATS } from '../../../src/exports/files.ts';
import { toRis } from '../../../src/exports/ris.ts';
import { apa, chicago, inOneLine } from '../../../src/exports/styles.ts';
import type { Corpus, Source } from '../../../src/model/corpus.ts';
import { dateOf, squash } from '../../support/essence.ts';
import { smallCorpus } from '../../support/small-corpus.ts';

interface Case {
  name: string;
  source: Partial<Source>;
  bibtex?: string[];
  ris?: string[];
  not?: string[];
  csl?: Partial<CslItem>;
  roman?: boolean;
  apa?: string;
  chicago?: string;
}
const cases = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as Case[];
const itemOf = (source: Partial<Source>) =>
  sourceItem({ sources: new Map() }, {
    id: 'a-source',
    url: 'https://page.example/',
    language: 'en',
    authors: [],
    serves: [],
    accessed: '2026-11-02',
    publisher: '',
    type: 'news',
    seen: 'extract',
    ...source,
  } as Source);
const small = smallCorpus();
const EDITION = 'may-2026';
/** With an edition that holds everything, a claim that had another name, and no publisher. */
const corpus: Corpus = {
  ...small,
  publisher: {},
  editions: new Map([[EDITION, { ...editionOf(small, '2026-05-02'), id: EDITION }]]),
  moved: new Map([['claims/length', 'claims/river-length']]),
};

describe.each(cases)('$name', ({ source, bibtex = [], ris = [], not = [], csl = {}, roman, ...styles }) => {
  const item = itemOf(source);
  test('exports', () => {
    expect(item).toMatchObject(csl);
    const bib = toBibtex([item]);
    for (const line of bibtex) expect(bib).toContain(line);
    const lines = toRis([item]).split('\r\n');
    for (const line of ris) expect(lines).toContain(line);
    for (const words of not) expect(bib + lines.join('\n')).not.toContain(words);
    expect(
      apa(item)
        .filter(({ italic }) => italic)
        .map(({ text }) => text),
    ).toEqual(roman ? [] : [item.title]);
    if (styles.apa) expect(inOneLine(apa(item))).toBe(styles.apa);
    if (styles.chicago) expect(inOneLine(chicago(item))).toBe(styles.chicago);
  });
});

test('a report that was withdrawn or corrected says so in its note, with the date, who says so and where', () => {
  const teller = {
    ...corpus.sources.get('gazette-ferries-2021')!,
    id: 'teller',
    publisher: 'The Herald',
    url: 'https://herald.example/pulled',
    sameAs: undefined,
  };
  const of = (state: 'withdrawn' | 'corrected') =>
    sourceItem(
      { sources: new Map([['teller', teller]]) },
      {
        ...teller,
        id: 'told',
        publisher: 'Gazette / Reuters',
        origin: 'Reuters',
        status: { state, date: '2025-12-04', source: 'teller', note: 'It named two rivers.' },
      },
    );
  const rest = 'by Reuters, 4 December 2025, says The Herald, https://herald.example/pulled. It named two rivers.';
  expect(of('withdrawn').note).toBe(`Reporting by Reuters. Withdrawn ${rest}`);
  expect(toBibtex([of('corrected')])).toContain(`note = {Reporting by Reuters. Corrected ${rest}}`);
});

test('there are files for all, each source, claim and chapter; a claim’s hold its own page and all its sources', () => {
  const sets = citeSets(corpus, { name: 'The site', absolute: (path) => `https://site.example/${path}` });
  expect(sets.size).toBe(1 + corpus.sources.size + corpus.claims.size + corpus.chapters.size + corpus.moved.size);
  const claim = sets.get('claims/river-length')!;
  // What was renamed keeps its files under the old name.
  expect(sets.get('claims/length')).toEqual(claim);
  expect(claim[0]).toMatchObject({
    title: corpus.claims.get('river-length')!.title,
    URL: `https://site.example/claims/river-length/?v=${EDITION}`,
    'container-title': 'The site',
  });
  expect(claim[0]!.author).toBeUndefined();
  expect(claim[0]!.note).toContain('After Ada Lind and Ruth Okoro');
  expect(
    claim
      .slice(1)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(
    [...corpus.sources.values()]
      .filter(({ serves }) => serves.some((served) => served.claim === 'river-length'))
      .map(({ id }) => id)
      .sort(),
  );
  for (const [path, set] of sets) expect(new Set(set.map(({ id }) => id)).size, path).toBe(set.length);
});

test('a page of the site has the date on which its latest source was opened, by day where a day is known', () => {
  const accessed = (...dates: string[]) => ({
    sources: new Map(dates.map((date, at) => [`s${at}`, { accessed: date } as Source])),
  });
  expect(asOf(accessed('2026-11-03', '2026-11', '2025-12-31'))).toBe('2026-11-03');
  expect(asOf(accessed('2026-10-30', '2026-11'))).toBe('2026-11');
  expect(() => asOf(accessed())).toThrow('no source');
  const page = chapterItem(
    corpus,
    { name: 'The site', absolute: (path) => `https://site.example/${path}` },
    'the-river',
  );
  expect(dateOf(page)).toBe(asOf(corpus));
  const reference = inOneLine(apa(page));
  expect(reference.startsWith(corpus.chapters.get('the-river')!.title)).toBe(true);
  expect(reference.endsWith(`The site. https://site.example/chapters/the-river/?v=${EDITION}`)).toBe(true);
});

test('whatever a record holds, the files can be read', () => {
  // A generator of our own with a fixed seed (Lehmer, 1951): the same hostile texts on every run.
  let state = 20211023;
  const random = (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const parts = [
    '{',
    '}',
    '\\',
    '"',
    '@',
    ',',
    '=',
    '%',
    '#',
    '&',
    '$',
    '_',
    '~',
    '^',
    '|',
    '\n',
    '\r\n',
    '\t',
    'ER  - ',
    'TY  - NEWS',
    '\\end{document}',
    '</script>',
    ' and ',
    '\u200f',
    '\u0000',
    'ق',
    'ж',
    'word',
    '’',
    '{{',
    '}}',
    "'",
    "''",
    '`',
    '-',
    '--',
  ];
  const text = () => `x${Array.from({ length: random(12) }, () => parts[random(parts.length)]).join('')}x`;
  const hostile = Array.from({ length: 300 }, (_, at) =>
    itemOf({
      id: `h${at}`,
      title: text(),
      publisher: text(),
      authors: [{ family: text(), given: text() }],
      origin: text(),
      url: `https://p.example/${text()}`,
    }),
  );
  const ids = hostile.map(({ id }) => id);
  const titles = hostile.map(({ title }) => squash(title));
  const { entries, errors } = parseBibtex(FORMATS.bib(hostile), { sentenceCase: false, caseProtection: false });
  expect(errors).toEqual([]);
  expect(entries.map(({ key }) => key)).toEqual(ids);
  expect(entries.map(({ fields }) => squash(fields.title))).toEqual(titles);
  const read = (text: string, options?: { forceType: string }) =>
    (new Cite(text, options).data as CslItem[]).map(({ title }) => squash(title));
  expect(read(FORMATS.bib(hostile))).toEqual(titles);
  expect(read(FORMATS.ris(hostile), { forceType: '@ris/file' })).toEqual(titles);
  const records = FORMATS.ris(hostile).split('\r\n');
  expect(records.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
  expect(records.filter((line) => line.startsWith('TY  - '))).toHaveLength(hostile.length);
  expect(records.filter((line) => line.startsWith('ER  - '))).toHaveLength(hostile.length);
  expect((JSON.parse(FORMATS.json(hostile)) as CslItem[]).map(({ id }) => id)).toEqual(ids);
});

test('a page of the site is cited in the newest edition that holds it, in words and in its address', () => {
  const site = { name: 'The site', absolute: (path: string) => `https://site.example/${path}` };
  const [newest] = corpus.editions.values();
  const item = chapterItem(
    { ...corpus, editions: new Map([['may', { ...newest!, id: 'may', date: '2027-05-02' }]]) },
    site,
    'the-river',
  );
  const url = 'https://site.example/chapters/the-river/?v=may';
  expect(item).toMatchObject({ version: 'Edition of 2 May 2027', URL: url });
  expect(toBibtex([item])).toContain(`  titleaddon = {Edition of 2 May 2027},`);
  expect(toBibtex([item])).toContain(`  url = {${url}},`);
  expect(toRis([item]).split('\r\n')).toEqual(expect.arrayContaining(['ET  - Edition of 2 May 2027', `UR  - ${url}`]));
  expect(inOneLine(apa(item))).toMatch(/^.+ \(Edition of 2 May 2027\)\. \(2026.*\?v=may$/);
  expect(inOneLine(chicago(item))).toMatch(/2026\. Edition of 2 May 2027\. https:\S+\?v=may\.$/);
  // One that no edition holds is cited as it is now.
  const { 'the-river': _left, ...chapters } = newest!.chapters;
  const unheld = chapterItem(
    { ...corpus, editions: new Map([['may', { ...newest!, id: 'may', chapters }]]) },
    site,
    'the-river',
  );
  expect([unheld.URL, unheld.version]).toEqual(['https://site.example/chapters/the-river/', undefined]);
});
