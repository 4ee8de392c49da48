/**
 * `sitemap.xml` and `robots.txt`, from the pages as they were built: whatever calls itself canonical and may be found
 * is in it, and a new page needs no second mention.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Entry {
  address: string;
  /** W3C date on which the page changed, as its JSON-LD has it. */
  date?: string | undefined;
}

/** The pages for readers and search engines, by address. */
export function entriesIn(pages: readonly string[]): Entry[] {
  return pages
    .flatMap((html) => {
      if (/<meta name="robots" content="[^"]*noindex/.test(html)) return [];
      const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
      return address ? [{ address, date: /"dateModified":"([^"]+)"/.exec(html)?.[1] }] : [];
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** https://www.sitemaps.org/protocol.html */
export const toSitemap = (entries: readonly Entry[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries.map(
      ({ address, date }) => `<url><loc>${address}</loc>${date ? `<lastmod>${date}</lastmod>` : ''}</url>`,
    ),
    '</urlset>\n',
  ].join('\n');

/** @param home address of the front page, ending in a slash */
export function writeSitemap(dist: string, home: string): void {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  writeFileSync(
    join(dist, 'sitemap.xml'),
    toSitemap(entriesIn(files.map((file) => readFileSync(join(dist, file), 'utf8')))),
  );
  writeFileSync(join(dist, 'robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap.xml\n`);
}
