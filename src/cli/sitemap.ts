/**
 * `sitemap.xml` and `robots.txt`, from the pages as they were built: whatever calls itself canonical and may be found is in it, and a
 * new page needs no second mention.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of the pages for readers and search engines, sorted. */
export function addressesIn(pages: readonly string[]): string[] {
  return pages.flatMap((html) => {
    if (/<meta name="robots" content="[^"]*noindex/.test(html)) return [];
    const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    return address ? [address] : [];
  }).sort();
}

/** https://www.sitemaps.org/protocol.html. Without dates: that of a page is not the day on which it was built. */
export const toSitemap = (addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.map((address) => `<url><loc>${address}</loc></url>\n`).join('')}</urlset>\n`;

/** @param home address of the front page, ending in a slash */
export function writeSitemap(dist: string, home: string): void {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  writeFileSync(join(dist, 'sitemap.xml'), toSitemap(addressesIn(files.map((file) => readFileSync(join(dist, file), 'utf8')))));
  writeFileSync(join(dist, 'robots.txt'), `User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap.xml\n`);
}
