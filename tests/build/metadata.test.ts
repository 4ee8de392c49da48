/** What pages tell reference managers and search engines. */
import { describe, expect, test } from 'vitest';
import { sourcesOfClaim } from '../../src/domain/citations/index.ts';
import { firstSeen } from '../../src/domain/editions/index.ts';
import { forEvery } from '../support/for-every.ts';
import { corpus, fileFor, follow, pageAt, pages, type BuiltPage } from './dist.ts';
import { all, type Element } from './html.ts';

const metas = (page: BuiltPage, name: string) =>
  all(page.root, (e) => e.tag === 'meta' && e.attrs['name'] === name).map((e) => e.attrs['content']);
const rel = (page: BuiltPage, name: string) => all(page.root, (e) => e.tag === 'link' && e.attrs['rel'] === name);
type Thing = Record<string, unknown> & { '@type': string };
function graph(page: BuiltPage): Thing[] {
  const [script] = all(page.root, (e) => e.tag === 'script' && e.attrs['type'] === 'application/ld+json');
  return (JSON.parse((script as Element).children.join('')) as { '@graph': Thing[] })['@graph'];
}
const thing = (page: BuiltPage, type: string) => graph(page).find((one) => one['@type'] === type)!;
const by = corpus.publisher.name ?? 'Rhetoric or Threat?';
const citable = [
  ...[...corpus.chapters.keys()].map((id) => `chapters/${id}/`),
  ...[...corpus.claims.keys()].map((id) => `claims/${id}/`),
];

const urlOf = (page: BuiltPage) => rel(page, 'canonical')[0]!.attrs['href'];
const everyPage = forEvery(citable, (path) => path);

describe('every page to be cited', () => {
  everyPage(
    'title, date, publisher and address for reference managers, and never the brief’s authors as its own',
    (path) => {
      const page = pageAt(path);
      const url = urlOf(page);
      expect(metas(page, 'citation_title')).toHaveLength(1);
      expect(metas(page, 'citation_publication_date')).toEqual([firstSeen(corpus, path).replaceAll('-', '/')]);
      expect(metas(page, 'citation_public_url')).toEqual([url]);
      expect([...metas(page, 'citation_author'), ...metas(page, 'author'), ...metas(page, 'DC.creator')]).toEqual([
        by,
        by,
      ]);
      expect(metas(page, 'DC.source')[0]).toContain('Claudia Chia; Zheng Haiqi');
    },
  );

  everyPage('signposts lead to its own address, to files of its citations and to the licence', (path) => {
    const page = pageAt(path);
    const url = urlOf(page);
    expect(rel(page, 'cite-as').map((e) => e.attrs['href'])).toEqual([url]);
    const described = rel(page, 'describedby').map((e) => follow(page, e.attrs['href']!));
    expect(described).toHaveLength(2);
    for (const to of described) expect(to.external ? undefined : fileFor(to.path!)).toMatch(/^cite\//);
    expect(rel(page, 'license').map((e) => e.attrs['href'])).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
  });

  everyPage('a trail of names that are pages', (path) => {
    const page = pageAt(path);
    const trail = thing(page, 'BreadcrumbList')['itemListElement'] as {
      position: number;
      name: string;
      item?: string;
    }[];
    expect(trail.map(({ position }) => position)).toEqual([1, 2, 3]);
    for (const { item } of trail) if (item) expect(follow(page, item)).toMatchObject({ external: false });
  });
});

test('a chapter is an article based on the brief, with what it cites as addresses of this site', () => {
  const page = pageAt('chapters/september-2021/');
  const article = thing(page, 'Article');
  expect(article['isBasedOn']).toMatchObject({
    '@type': 'Report',
    name: corpus.brief.title,
    author: [{ name: 'Claudia Chia' }, { name: 'Zheng Haiqi' }],
  });
  const cited = article['citation'] as string[];
  expect(cited.length).toBeGreaterThan(3);
  for (const address of cited) {
    const to = follow(page, address);
    expect(to.external ? undefined : fileFor(to.path!)).toBeDefined();
  }
});

test('a claim is a claim of the brief with the pages found, and nowhere is anything rated', () => {
  for (const claim of corpus.claims.values()) {
    const told = thing(pageAt(`claims/${claim.id}/`), 'Claim');
    expect(told['appearance']).toMatchObject({ '@type': 'Report' });
    expect((told['citation'] as { url: string }[]).map(({ url }) => url).sort()).toEqual(
      sourcesOfClaim(corpus, claim)
        .map(({ source }) => source.url)
        .sort(),
    );
  }
  for (const page of pages.values())
    expect(all(page.root, (e) => e.tag === 'script').some((e) => e.children.join('').includes('ClaimReview'))).toBe(
      false,
    );
});

/** As metascraper and others look for a value: the first that any of the things said of a page has under this path. */
const firstOf = (page: BuiltPage, path: string) =>
  graph(page)
    .map((one) =>
      path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], one),
    )
    .find(Boolean);
/** As cruder ones do: the first name that follows the word, wherever it stands. */
const nextName = (page: BuiltPage, word: string) =>
  new RegExp(`"${word}":\\[?\\{[^{}]*?"name":"([^"]+)"`).exec(JSON.stringify(graph(page)))?.[1];

test('whoever looks for author, publisher and dates of a page finds the site’s, on every page', () => {
  let told = 0;
  for (const page of pages.values()) {
    if (!all(page.root, (e) => e.attrs['type'] === 'application/ld+json').length) continue;
    for (const who of ['author', 'publisher'])
      expect([firstOf(page, `${who}.name`), nextName(page, who)], `${page.path} ${who}`).toEqual([by, by]);
    const [published, modified] = ['datePublished', 'dateModified'].map((name) => firstOf(page, name) as string);
    expect([published, modified], page.path).toEqual([
      expect.stringMatching(/^\d{4}-\d\d/),
      expect.stringMatching(/^\d{4}-\d\d/),
    ]);
    told += 1;
  }
  expect(told).toBeGreaterThan(200);
});

test.each(['chapters/september-2021/', 'claims/border-length/', 'events/darvaz-parade/'])(
  '%s has its days for clippers',
  (path) => {
    const property = (name: string) =>
      all(pageAt(path).root, (e) => e.tag === 'meta' && e.attrs['property'] === name).map((e) => e.attrs['content']);
    expect(property('article:published_time')).toEqual([firstSeen(corpus, path)]);
    expect(property('article:modified_time')).toHaveLength(1);
  },
);

test('the map offers the border as a data set under its own licence', () => {
  const page = pageAt('map/');
  expect(thing(page, 'Dataset')).toMatchObject({ license: 'https://opendatacommons.org/licenses/odbl/1-0/' });
  const [item] = rel(page, 'item').map((e) => follow(page, e.attrs['href']!));
  expect(item!.external ? undefined : fileFor(item!.path!)).toBe('data/border.geojson');
});

test('JSON-LD and Open Graph of a page say the same of it', () => {
  const property = (page: BuiltPage, name: string) =>
    all(page.root, (e) => e.tag === 'meta' && e.attrs['property'] === name).map((e) => e.attrs['content'])[0];
  let told = 0;
  for (const page of pages.values()) {
    if (
      !all(page.root, (e) => e.tag === 'meta' && e.attrs['property'] === 'og:url').length ||
      metas(page, 'robots').length
    )
      continue;
    expect(graph(page)[0], page.path).toMatchObject({
      name: property(page, 'og:title'),
      description: property(page, 'og:description'),
      url: property(page, 'og:url'),
      image: property(page, 'og:image'),
    });
    told += 1;
  }
  expect(told).toBeGreaterThan(200);
});

test('no page carries COinS', () => {
  for (const page of pages.values()) expect(all(page.root, '.Z3988')).toEqual([]);
});
