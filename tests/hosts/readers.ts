/** Programs that read the site's files: feeds, citations, geodata; and browsers without pictures. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run, versionOf, type Host, type Row } from './bench.ts';

const DIST = resolve('dist');
const countOf = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
const row = (host: string, tried: string, seen: string, isRight: boolean): Row => ({ host, tried, seen, isRight });

export const newsboat: Host = {
  name: 'newsboat',
  packages: 'newsboat',
  version: () => versionOf('newsboat', '--version'),
  run: async ({ siteUrl, folder }, version) =>
    Promise.all(
      ['feed.xml', 'v/feed.xml']
        .filter((file) => existsIn(file))
        .map(async (file) => {
          const dir = folder('newsboat');
          writeFileSync(join(dir, 'urls'), `${siteUrl}${file}\n`);
          const files = [`--url-file=${join(dir, 'urls')}`, `--cache-file=${join(dir, 'cache.db')}`];
          const ask = (what: string) => run('newsboat', [...files, `--execute=${what}`], { env: { HOME: dir } });
          await ask('reload');
          const told = await ask('print-unread');
          const unread = Number(/(\d+)/.exec(told)?.[1] ?? 0);
          const items = countOf(readFileSync(join(DIST, file), 'utf8'), /<item>/g);
          return row(`newsboat ${version}`, file, `${unread} of ${items} items`, unread === items && items > 0);
        }),
    ),
};

const existsIn = (file: string) => {
  try {
    return readFileSync(join(DIST, file)).length > 0;
  } catch {
    return false;
  }
};

export const gdal: Host = {
  name: 'GDAL',
  packages: 'gdal-bin',
  version: () => versionOf('ogrinfo', '--version'),
  run: async (_, version) =>
    Promise.all(
      readdirSync(join(DIST, 'data'))
        .filter((file) => file.endsWith('.geojson'))
        .map(async (file) => {
          const {
            features: { length: features },
          } = JSON.parse(readFileSync(join(DIST, 'data', file), 'utf8')) as { features: unknown[] };
          const told = await run('ogrinfo', ['-ro', '-al', '-so', join(DIST, 'data', file)]);
          const read = Number(/Feature Count: (\d+)/.exec(told)?.[1] ?? 0);
          const geometry = /Geometry: (.*)/.exec(told)?.[1] ?? 'no geometry';
          return row(
            `GDAL ${version}`,
            `data/${file}`,
            `${read} of ${features} features, ${geometry}`,
            read === features && read > 0,
          );
        }),
    ),
};

/** Each undated entry is complained of twice. */
const isOfYear = (line: string) => /field 'year'|n\.d\./.test(line);
const entriesIn = (bib: string) => countOf(bib, /^@\w+\{/gm);

export const biber: Host = {
  name: 'biber',
  packages: 'biber',
  version: () => versionOf('biber', '--version'),
  run: async ({ folder }, version) => {
    const bib = join(DIST, 'cite/all.bib');
    const out = join(folder('biber'), 'out.bib');
    const told = await run('biber', ['--tool', '--validate-datamodel', '--output-file', out, bib]);
    const [read, all] = [entriesIn(readFileSync(out, 'utf8')), entriesIn(readFileSync(bib, 'utf8'))];
    const complaints = told.match(/^(?:WARN|ERROR).*/gm) ?? [];
    // No other way keeps styles from printing the year of `urldate` for what has no date; biber reads the entry.
    const others = complaints.filter((line) => !isOfYear(line));
    const expected = `${complaints.length - others.length} warnings of year = {n.d.}`;
    const seen = [`${read} of ${all} entries`, expected, `${others.length} others`, ...others.slice(0, 1)].join(', ');
    return [row(`biber ${version}`, 'cite/all.bib', seen, read === all && others.length === 0)];
  },
};

const csl = JSON.parse.bind(JSON) as (text: string) => { issued?: unknown }[];
const undated = (list: readonly { issued?: unknown }[]) => list.filter(({ issued }) => issued === undefined).length;

export const citeproc: Host = {
  name: 'pandoc with citeproc',
  packages: 'pandoc',
  version: () => versionOf('pandoc', '--version'),
  run: async (_, version) =>
    Promise.all(
      (
        [
          ['all.bib', 'biblatex'],
          ['all.json', 'csljson'],
        ] as const
      ).map(async ([file, format]) => {
        const items = csl(await run('pandoc', ['--from', format, '--to', 'csljson', join(DIST, 'cite', file)]));
        const all = csl(readFileSync(join(DIST, 'cite/all.json'), 'utf8'));
        const seen = `${items.length} of ${all.length} entries, ${undated(items)} undated of ${undated(all)}`;
        return row(
          `pandoc ${version}, citeproc`,
          `cite/${file}`,
          seen,
          items.length === all.length && undated(items) === undated(all),
        );
      }),
    ),
};

export const bibutils: Host = {
  name: 'bibutils',
  packages: 'bibutils',
  version: () => versionOf('ris2xml', '--version'),
  run: async (_, version) => {
    const all = csl(readFileSync(join(DIST, 'cite/all.json'), 'utf8')).length;
    const read = countOf(await run('ris2xml', [join(DIST, 'cite/all.ris')]), /<mods /g);
    return [row(`bibutils ${version}`, 'cite/all.ris', `${read} of ${all} entries`, read === all)];
  },
};

/** Pages that a text browser is shown, and words that must not run together there. */
const PAGES = [
  '',
  'chapters/september-2021/',
  'claims/',
  'claims/border-length/',
  'events/',
  'actors/',
  'map/',
  'references/',
];
const RUN_TOGETHER = /\S*(?:[a-z]{3}\d{1,3}(?!\w)|[a-z]{2}[A-Z][a-z]{2})\S*/g;
/** Names that are written so: of services and programs, and whatever stands so in the citations. */
const NAMES = ['OpenStreet', 'GeoNames', 'OpenFlights', 'BibTeX', 'JavaScript', 'GitHub', 'LinkedIn'];
const namesOf = (citations: string) =>
  new Set(
    citations
      .replaceAll(/https?:\S+/g, '')
      .match(RUN_TOGETHER)
      ?.map(bare),
  );
const bare = (word: string) => word.replaceAll(/[^\p{L}\p{N}]/gu, '');

const textBrowser = (name: string, args: (url: string) => string[]): Host => ({
  name,
  packages: name,
  version: () => versionOf(name, name === 'lynx' ? '--version' : '-version'),
  run: async ({ siteUrl }, version) =>
    Promise.all(
      PAGES.map(async (path) => {
        const text = await run(name, args(siteUrl + path));
        const names = namesOf(readFileSync(join(DIST, 'cite/all.bib'), 'utf8'));
        const suspects = text.replaceAll(/https?:\S+/g, '').match(RUN_TOGETHER) ?? [];
        const found = suspects.filter((word) => !names.has(bare(word)) && !NAMES.some((name) => word.includes(name)));
        const lines = text.split('\n').length;
        const together = found.length > 0 ? `; run together: ${[...new Set(found)].slice(0, 5).join(', ')}` : '';
        const isRight = text.length > 500 && found.length === 0;
        return row(`${name} ${version}`, `/${path}`, `${lines} lines${together}`, isRight);
      }),
    ),
});
export const lynx = textBrowser('lynx', (url) => ['-dump', '-nolist', '-width=100', url]);
export const w3m = textBrowser('w3m', (url) => ['-dump', '-cols', '100', url]);
export const links = textBrowser('links', (url) => ['-dump', '-width', '100', url]);
