/**
 * Citations for reference managers: a table of cases, and what parsers that others wrote read back from all our
 * sources.
 */
import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCorpusFrom } from '../../../src/corpus/read-corpus.ts';
import { asOf } from '../../../src/domain/citations/index.ts';
import { toBibtex } from '../../../src/exports/bibtex.ts';
import { briefItem, sourceItem, toCslJson, type CslItem, type CslName } from '../../../src/exports/csl.ts';
import { chapterItem, citeSets, FORMATS } from '../../../src/exports/files.ts';
import { toRis } from '../../../src/exports/ris.ts';
import { apa, chicago, inOneLine } from '../../../src/exports/styles.ts';
import type { Source } from '../../../src/model/corpus.ts';
import { NEWEST_EDITION } from '../../support/newest-edition.ts';

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
const corpus = readCorpusFrom(pathToFileURL(resolve('.') + sep)).corpus!;
const items = [...corpus.sources.values()].map((source) => sourceItem(corpus, source));

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
    ...corpus.sources.get('dawn-khan-rahmon-call-2021')!,
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

test('the brief, in both styles: a report by its two authors', () => {
  const brief = briefItem(corpus.brief);
  expect(inOneLine(apa(brief))).toBe(
    'Chia, C., & Zheng, H. (2021, October). Tajikistan’s Opposition to the Taliban: Rhetoric or Threat? ' +
      'Institute of South Asian Studies (ISAS), National University of Singapore.',
  );
  expect(apa(brief).find(({ italic }) => italic)?.text).toBe(corpus.brief.title);
  expect(inOneLine(chicago(brief))).toContain('Chia, Claudia, and Zheng Haiqi. Tajikistan’s Opposition');
});

/** A name as any of the parsers gives it. */
type ReadName = {
  family?: string;
  given?: string;
  literal?: string;
  name?: string;
  lastName?: string;
  firstName?: string;
};
const fullName = (one: CslName | ReadName): string => {
  const { family, given, literal, name, lastName, firstName } = one as ReadName;
  return (literal ?? name ?? [given ?? firstName, family ?? lastName].filter(Boolean).join(' ')).replaceAll(
    /[{}]/g,
    '',
  );
};
/** Spaces of all kinds alike, and no protecting braces. */
const squash = (text: unknown) =>
  String(text ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
const dateOf = (item: CslItem) =>
  item.issued?.['date-parts']?.[0].map((part) => String(part).padStart(2, '0')).join('-');

/** What a citation must keep. */
const essence = (item: CslItem) => ({
  author: (item.author ?? []).map(fullName),
  title: squash(item.title),
  date: dateOf(item),
  url: item.URL,
});

describe('all sources survive the round trip', () => {
  test('BibTeX, read by @retorquere/bibtex-parser', () => {
    const { entries, errors } = parseBibtex(toBibtex(items), { sentenceCase: false, caseProtection: false });
    expect(errors).toEqual([]);
    const read = entries.map((entry) => {
      const fields = entry.fields as unknown as Record<string, unknown>;
      return {
        id: entry.key,
        author: ((fields['author'] as ReadName[] | undefined) ?? []).map(fullName),
        title: squash(fields['title']),
        date: fields['date'],
        url: fields['url'],
      };
    });
    expect(read).toEqual(items.map((item) => ({ id: item.id, ...essence(item) })));
  });

  test('BibTeX, read by @citation-js/plugin-bibtex', () => {
    const read = new Cite(toBibtex(items)).data as unknown as CslItem[];
    // It writes some addresses with more or fewer characters percent-encoded than they came with; they lead to the same
    // page.
    const decoded = (url = ''): string => (decodeURIComponent(url) === url ? url : decoded(decodeURIComponent(url)));
    const kept = (item: CslItem) => ({ id: item.id, ...essence({ ...item, URL: decoded(item.URL) }) });
    expect(read.map(kept)).toEqual(items.map(kept));
  });

  test('RIS, read by @citation-js/plugin-ris', () => {
    const read = new Cite(toRis(items), { forceType: '@ris/file' }).data as unknown as CslItem[];
    expect(read.map(essence)).toEqual(items.map(essence));
  });

  test('CSL-JSON', () => {
    expect(new Cite(toCslJson(items)).data.map((item) => essence(item as unknown as CslItem))).toEqual(
      items.map(essence),
    );
  });
});

test('there are files for all, each source, claim and chapter; a claim’s hold its own page and all its sources', () => {
  const sets = citeSets(corpus, { name: 'The site', absolute: (path) => `https://site.example/${path}` });
  // What was renamed as a whole keeps its files under the old name.
  const renamed = [...corpus.moved.keys()].filter((id) => !id.includes('#'));
  expect(sets.size).toBe(1 + corpus.sources.size + corpus.claims.size + corpus.chapters.size + renamed.length);
  const claim = sets.get('claims/border-length')!;
  expect(claim[0]).toMatchObject({
    title: corpus.claims.get('border-length')!.title,
    URL: `https://site.example/claims/border-length/?v=${NEWEST_EDITION.id}`,
    'container-title': 'The site',
  });
  expect(claim[0]!.author).toBeUndefined();
  expect(claim[0]!.note).toContain('After Claudia Chia and Zheng Haiqi');
  expect(
    claim
      .slice(1)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(
    [...corpus.sources.values()]
      .filter(({ serves }) => serves.some((served) => served.claim === 'border-length'))
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
  const page = chapterItem(corpus, { name: 'The site', absolute: (path) => `https://site.example/${path}` }, 'motives');
  expect(dateOf(page)).toBe(asOf(corpus));
  const reference = inOneLine(apa(page));
  expect(reference.startsWith(corpus.chapters.get('motives')!.title)).toBe(true);
  expect(reference.endsWith(`The site. https://site.example/chapters/motives/?v=${NEWEST_EDITION.id}`)).toBe(true);
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
    'motives',
  );
  const url = 'https://site.example/chapters/motives/?v=may';
  expect(item).toMatchObject({ version: 'Edition of 2 May 2027', URL: url });
  expect(toBibtex([item])).toContain(`  titleaddon = {Edition of 2 May 2027},`);
  expect(toBibtex([item])).toContain(`  url = {${url}},`);
  expect(toRis([item]).split('\r\n')).toEqual(expect.arrayContaining(['ET  - Edition of 2 May 2027', `UR  - ${url}`]));
  expect(inOneLine(apa(item))).toMatch(/^.+ \(Edition of 2 May 2027\)\. \(2026.*\?v=may$/);
  expect(inOneLine(chicago(item))).toMatch(/2026\. Edition of 2 May 2027\. https:\S+\?v=may\.$/);
  // One that no edition holds is cited as it is now.
  const { motives: _left, ...chapters } = newest!.chapters;
  const unheld = chapterItem(
    { ...corpus, editions: new Map([['may', { ...newest!, id: 'may', chapters }]]) },
    site,
    'motives',
  );
  expect([unheld.URL, unheld.version]).toEqual(['https://site.example/chapters/motives/', undefined]);
});
