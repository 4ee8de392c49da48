/**
 * Content types of the site's files: for `npm run serve`, and for servers that would guess them,
 * or their character set, wrongly.
 */

const UTF8 = '; charset=utf-8';
interface ContentType {
  type: string;
  isCompressible: boolean;
}
/** By the end of a file's name; those that the configurations name are surely there. */
export const TYPES: Readonly<Record<string, ContentType> & Record<Declared | '.html', ContentType>> = {
  '.html': { type: `text/html${UTF8}`, isCompressible: true },
  '.css': { type: `text/css${UTF8}`, isCompressible: true },
  '.js': { type: `text/javascript${UTF8}`, isCompressible: true },
  '.mjs': { type: `text/javascript${UTF8}`, isCompressible: true },
  '.json': { type: 'application/json', isCompressible: true },
  '.map': { type: 'application/json', isCompressible: true },
  '.geojson': { type: 'application/geo+json', isCompressible: true },
  '.topojson': { type: 'application/json', isCompressible: true },
  '.webmanifest': { type: 'application/manifest+json', isCompressible: true },
  '.xml': { type: `application/xml${UTF8}`, isCompressible: true },
  '.svg': { type: 'image/svg+xml', isCompressible: true },
  '.txt': { type: `text/plain${UTF8}`, isCompressible: true },
  '.md': { type: `text/markdown${UTF8}`, isCompressible: true },
  '.csv': { type: `text/csv${UTF8}`, isCompressible: true },
  '.bib': { type: `application/x-bibtex${UTF8}`, isCompressible: true },
  '.ris': { type: `application/x-research-info-systems${UTF8}`, isCompressible: true },
  '.ics': { type: `text/calendar${UTF8}`, isCompressible: true },
  '.wasm': { type: 'application/wasm', isCompressible: true },
  '.png': { type: 'image/png', isCompressible: false },
  '.jpg': { type: 'image/jpeg', isCompressible: false },
  '.webp': { type: 'image/webp', isCompressible: false },
  '.avif': { type: 'image/avif', isCompressible: false },
  '.ico': { type: 'image/vnd.microsoft.icon', isCompressible: false },
  '.woff2': { type: 'font/woff2', isCompressible: false },
  '.pdf': { type: 'application/pdf', isCompressible: false },
  '.epub': { type: 'application/epub+zip', isCompressible: false },
};
export const UNKNOWN_TYPE = { type: 'application/octet-stream', isCompressible: false };

/**
 * Ends of names whose type hosts do not know, or send without its character set: their rules name it.
 * JSON is UTF-8 by definition.
 */
export const DECLARED = ['.txt', '.csv', '.bib', '.ris', '.md', '.geojson', '.webmanifest'] as const;
type Declared = (typeof DECLARED)[number];
