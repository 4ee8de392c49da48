/** The entries of the references and their filters, drawn on a small invented corpus. */
import { expect, test } from 'vitest';
import SourceEntry from '../../../src/components/references/SourceEntry.astro';
import SourceLink from '../../../src/components/references/SourceLink.astro';
import { filterCss } from '../../../src/components/filter/filter.ts';
import { filtersOf } from '../../../src/components/references/filters.ts';
import { indexMentions } from '../../../src/domain/citations/index.ts';
import type { Source } from '../../../src/model/corpus.ts';
import type { LinkHealth } from '../../../src/model/links.ts';
import { chapterPath, claimPath, eventPath, href, referencePath } from '../../../src/site/href.ts';
import { all, one, textOf } from '../../build/html.ts';
import { corpus, draw } from './render.ts';

const mentions = indexMentions(corpus);
const entry = (id: string, more: Partial<Source> = {}) =>
  draw(SourceEntry, { props: { source: { ...corpus.sources.get(id)!, ...more }, mentions } });
const hrefs = (within: Parameters<typeof all>[0]) => all(within, 'a').map((a) => a.attrs['href']);

test('a source: title, publisher, date, kind, author, annotation, its own words, and when it was seen', async () => {
  const drawn = await entry('gazette-ferries-2021');
  const text = textOf(drawn);
  expect(one(drawn, 'li').attrs['id']).toBe('gazette-ferries-2021');
  expect(text).toContain('Ferries tied up on both banks');
  expect(text).toContain('The Vesh Gazette, 23 September 2021, news, Mira Holt');
  expect(text).toContain('Reports that both harbours closed on 22 September. It names no order.');
  expect(textOf(one(drawn, 'q'))).toBe('tied up on both banks');
  expect(text).toContain('Seen 17 April 2026');
});

test('a source leads to its claims, its events, and each sentence that leads to it', async () => {
  const links = hrefs(await entry('gazette-ferries-2021'));
  expect(links).toEqual(
    expect.arrayContaining([
      href(referencePath('gazette-ferries-2021')),
      href(claimPath('ferries-stop')),
      href(eventPath('ferries-tied-up')),
      href(`${chapterPath('the-quarrel')}#p2`),
      href(`${chapterPath('the-quarrel')}#p3`),
      href(`${chapterPath('the-river')}#p2`),
    ]),
  );
});

test('a source says what it does for each claim', async () => {
  expect(textOf(await entry('gazette-ferries-2021'))).toContain('likely original for The ferries stop.');
  expect(textOf(await entry('bote-faehre-2021'))).toContain(
    'corroborates The ferries stop; qualifies The length of the river border.',
  );
});

test('what is not known is said or left out, never written as nothing', async () => {
  const drawn = await entry('river-wiki');
  expect(textOf(drawn)).toContain('[An entry on the Vesh]');
  expect(textOf(drawn)).toContain('River Wiki, undated, reference');
  expect(textOf(drawn)).toContain('Seen only as a copy.');
  expect(textOf(drawn)).not.toMatch(/undefined|null|NaN|, ,|\[\]/);
  const bare = await entry('herald-reopening-2022');
  expect(all(bare, 'q')).toEqual([]);
  expect(textOf(bare)).not.toMatch(/undefined|null|In its words/);
});

test('a page in another language: its name in English, its title and quotation marked', async () => {
  const german = await entry('bote-faehre-2021', { phrase: 'Keine Fähre' });
  expect(textOf(german)).toContain('German');
  expect(all(german, 'a')[0]!.attrs['lang']).toBe('de');
  expect(one(german, 'q').attrs['lang']).toBe('de');
  expect(all(await entry('bote-faehre-2021', { language: 'fa' }), 'a')[0]!.attrs).toMatchObject({
    lang: 'fa',
    dir: 'rtl',
  });
  expect(all(await entry('river-wiki', { language: 'fa' }), 'a')[0]!.attrs['dir']).toBeUndefined();
});

test('a source says how much of it was read, and which other pages carry its report', async () => {
  expect(textOf(await entry('gazette-ferries-2021'))).toContain('news, Mira Holt, read in extract');
  expect(textOf(await entry('gazette-ferries-2021', { seen: 'headline' }))).toContain('only its headline was seen');
  const copy = { ...corpus.sources.get('bote-faehre-2021')!, sameAs: 'gazette-ferries-2021' };
  const drawn = await draw(SourceEntry, {
    props: { source: copy, mentions },
    corpus: { ...corpus, sources: new Map([...corpus.sources, [copy.id, copy]]) },
  });
  expect(textOf(drawn)).toContain('The same report as The Vesh Gazette; they count once.');
  expect(hrefs(drawn)).toContain(href(referencePath('gazette-ferries-2021')));
});

test('a report withdrawn or corrected says so, by whom, when and what, and leads to who says so and back', async () => {
  const status = {
    state: 'withdrawn',
    date: '2021-09-25',
    source: 'herald-reopening-2022',
    note: 'The harbour denied it.',
  } as const;
  const told = { ...corpus.sources.get('gazette-ferries-2021')!, status };
  const other = { ...corpus, sources: new Map([...corpus.sources, [told.id, told]]) };
  const drawn = await draw(SourceEntry, { props: { source: told, mentions }, corpus: other });
  expect(textOf(drawn)).toContain(
    'Withdrawn by The Vesh Gazette, 25 September 2021, says The Herald. The harbour denied it.',
  );
  expect(textOf(one(drawn, 'h3'))).toBe('Ferries tied up on both banks');
  expect(hrefs(drawn)).toContain(href(referencePath('herald-reopening-2022')));
  const teller = await draw(SourceEntry, {
    props: { source: corpus.sources.get('herald-reopening-2022')!, mentions },
    corpus: other,
  });
  expect(textOf(teller)).toContain('Tells what became of Ferries tied up on both banks.');
  const link = await draw(SourceLink, { props: { source: told }, corpus: other });
  expect(textOf(link)).toBe(
    'Ferries tied up on both banks (withdrawn by The Vesh Gazette, 25 September 2021, says The Herald)',
  );
  expect(hrefs(link)).toEqual([told.url, corpus.sources.get('herald-reopening-2022')!.url]);
  const corrected = { ...told, status: { ...status, state: 'corrected' as const } };
  expect(
    textOf(
      await draw(SourceEntry, {
        props: { source: corrected, mentions },
        corpus: { ...corpus, sources: new Map([...corpus.sources, [told.id, corrected]]) },
      }),
    ),
  ).toContain('Corrected by The Vesh Gazette, 25 September 2021, says The Herald. The harbour denied it.');
});

test('filters offer what occurs, and a publisher only from its second page on', () => {
  const filters = new Map(filtersOf(corpus).map((filter) => [filter.name, filter.options.map(({ value }) => value)]));
  expect(filters.get('lang')).toEqual(['en', 'de']);
  expect(filters.get('claim')).toEqual(['armed-ferrymen', 'ferries-stop', 'river-length']);
  expect(filters.get('pub')).toEqual([]);
  const twice = {
    ...corpus,
    sources: new Map([...corpus.sources, ['again', { ...corpus.sources.get('river-wiki')!, id: 'again' }] as const]),
  };
  expect(filtersOf(twice).find(({ name }) => name === 'pub')?.options).toEqual([
    { value: 'river-wiki', label: 'River Wiki (2)' },
  ]);
});

test('each option has one rule, which hides what does not have its value', () => {
  const filters = filtersOf(corpus);
  const rules = filterCss(filters).split('\n');
  expect(rules).toHaveLength(filters.reduce((sum, { options }) => sum + options.length, 0));
  expect(rules).toContain('.filters:has([name=lang] [value="de"]:checked)~.all>li:not([data-lang="de"]){display:none}');
  // An entry may serve several claims: its value is one of the words of the attribute.
  expect(rules).toContain(
    '.filters:has([name=claim] [value="ferries-stop"]:checked)~.all>li:not([data-claim~="ferries-stop"]){display:none}',
  );
});

test('a link that is gone says so and leads to its archived copy; one that is not has the copy beside it', async () => {
  const archive = {
    url: 'https://web.archive.org/web/20220101000000/https://gazette.example/ferries',
    date: '2022-01-01',
  };
  const withHealth = (health: LinkHealth) =>
    draw(SourceEntry, {
      props: { source: corpus.sources.get('gazette-ferries-2021')!, mentions },
      corpus: { ...corpus, links: new Map([['gazette-ferries-2021', health]]) },
    });
  const gone = await withHealth({ verdict: 'gone', status: 404, checked: '2026-11-20', archive });
  expect(all(gone, 'a')[0]!.attrs).toMatchObject({
    href: archive.url,
    'data-originalurl': corpus.sources.get('gazette-ferries-2021')!.url,
    'data-versiondate': '2022-01-01',
  });
  expect(textOf(gone)).toContain('(gone, archived copy of 1 January 2022)');
  const there = await withHealth({ verdict: 'ok', status: 200, checked: '2026-11-20', archive });
  expect(all(there, 'a')[0]!.attrs).toMatchObject({
    href: corpus.sources.get('gazette-ferries-2021')!.url,
    'data-versionurl': archive.url,
  });
  expect(textOf(there)).toContain('Seen 20 November 2026, archived 1 January 2022.');
});
