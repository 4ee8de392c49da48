/**
 * Who may import whom in src/: the rules as a table, and the imports as they are. `tests/unit/imports.test.ts` holds the
 * code to the table, and `npm run draw:architecture` draws it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface FolderRule {
  /** What is in it, in a few words. */
  holds: string;
  /** Folders that it may import from, besides itself. */
  mayImport: readonly string[];
  /** Why these and no others. */
  why: string;
}

/** The map without what draws it on a page. */
const MAP = ['map', 'map/items', 'map/view', 'map/land', 'map/scene', 'map/draw'] as const;
/** What every page is made of, besides components. */
const LOOKS = ['styles', 'assets'] as const;

/**
 * Folders of src/, from data to page. A folder below another that has a row of its own is not part of that other:
 * `map` is the files that lie in src/map/ itself.
 */
export const FOLDERS: Readonly<Record<string, FolderRule>> = {
  model: {
    holds: 'schemas, word lists, rules of the content',
    mayImport: [],
    why: 'Everything else is said in its words, so it knows nothing else.',
  },
  domain: {
    holds: 'dates, geography, citations, evidence, editions',
    mayImport: ['model'],
    why: 'What is true of the content does not depend on how it is stored or shown.',
  },
  map: {
    holds: 'types and layers that all of the map shares',
    mayImport: ['model'],
    why: 'The rooms of the map share these words and need not share more.',
  },
  'map/items': {
    holds: 'what there is to show, listed and filtered',
    mayImport: ['model', 'domain', 'map'],
    why: 'What there is does not depend on how it is looked at.',
  },
  'map/view': {
    holds: 'address ↔ view ↔ size of the picture',
    mayImport: ['model', 'domain', 'map'],
    why: 'An address is read before anything is drawn.',
  },
  'map/land': {
    holds: 'land, water and the border line',
    mayImport: ['model', 'domain', 'map'],
    why: 'The land is there whatever is shown on it.',
  },
  'map/scene': {
    holds: 'what a view shows, and where labels go',
    mayImport: ['model', 'domain', 'map', 'map/items'],
    why: 'It decides what stands where, and leaves the drawing to others.',
  },
  'map/draw': {
    holds: 'a scene as SVG; shapes, legend, inset',
    mayImport: ['model', 'domain', 'map', 'map/land', 'map/scene'],
    why: 'It draws what a scene says and decides nothing.',
  },
  'map/leaflet': {
    holds: 'the live map',
    mayImport: ['model', 'domain', 'dom', ...MAP],
    why: 'The one place that knows Leaflet: it could be replaced here.',
  },
  figures: {
    holds: 'strip, timeline, plots and bars',
    mayImport: ['model', 'domain', ...MAP, 'pictures/sheet'],
    why: 'Drawings of the same data beside the map, in its marks and its type.',
  },
  'pictures/sheet': {
    holds: 'views and figures for paper and files',
    mayImport: ['model', 'domain', ...MAP],
    why: 'It runs in the browser too, where a reader prints the view at hand.',
  },
  'pictures/cards': {
    holds: 'social cards',
    mayImport: ['model', 'domain', ...MAP, 'figures', 'pictures/sheet', 'site', 'components'],
    why: 'Made when the site is built, of what its pages are made of.',
  },
  corpus: {
    holds: 'reads content, checks it, puts it together',
    mayImport: ['model', 'domain', 'corpus/rules'],
    why: 'One road for content: whoever needs it takes the corpus that is made here.',
  },
  'corpus/rules': {
    holds: 'rules that look beyond one field',
    mayImport: ['model', 'domain', 'map/items', 'map/view', 'corpus'],
    why: 'A rule sees the content as it was read; the map says what it can show: views, names of countries.',
  },
  'corpus/geo': {
    holds: 'checks of the geodata',
    mayImport: ['model', 'domain', 'map/land'],
    why: 'They measure the land as the map draws it.',
  },
  exports: {
    holds: 'BibTeX, RIS, CSL, APA, Chicago, data, feeds',
    mayImport: ['model', 'domain'],
    why: 'A file for others is a pure function of the content.',
  },
  site: {
    holds: 'addresses, names and metadata of pages',
    mayImport: ['model', 'domain'],
    why: 'Pages share these, whatever is on them.',
  },
  embed: {
    holds: 'what can stand in other pages: kinds, codes, oEmbed',
    mayImport: ['model', 'site', 'exports'],
    why: 'Half of it runs in pages of others, and must be small.',
  },
  dom: {
    holds: 'arrow keys and presses, for any list of marks',
    mayImport: ['map'],
    why: 'It knows elements and the ids on them, and nothing of what they mean.',
  },
  'client/page': {
    holds: 'script of every page: theme, sharing, copying',
    mayImport: ['dom', 'model', 'site', 'embed'],
    why: 'It comes with each page, so it takes little with it.',
  },
  'client/chapter': {
    holds: 'script of chapters: notes, previews, selections',
    mayImport: ['model', 'domain', 'client/page', ...LOOKS],
    why: 'A chapter reads without it, and loads nothing of the live map for it.',
  },
  'client/map': {
    holds: 'script of the map page and of maps in chapters',
    mayImport: ['model', 'domain', ...MAP, 'map/leaflet', 'pictures/sheet', 'dom', 'client/page', ...LOOKS],
    why: 'It joins the map to the page around it.',
  },
  'client/embed': {
    holds: 'script inside frames',
    mayImport: ['dom', 'model', 'map', 'map/items', 'map/view', 'map/leaflet', 'embed', 'client/page', 'client/map'],
    why: 'A frame is a page of ours that speaks to the page around it.',
  },
  components: {
    holds: 'what pages are put together from',
    mayImport: [
      ...['model', 'domain', ...MAP, 'figures', 'pictures/sheet', 'exports', 'site', 'embed'],
      ...['client/page', 'client/embed', ...LOOKS],
    ],
    why: 'They take the corpus from `Astro.locals`, so a test can give them another.',
  },
  layouts: {
    holds: 'head, masthead and foot',
    mayImport: ['model', 'domain', 'figures', 'site', 'components', 'client/page', 'client/chapter', ...LOOKS],
    why: 'What is the same on every page, and nothing of what is on one.',
  },
  pages: {
    holds: 'one file an address',
    mayImport: [
      ...['model', 'domain', ...MAP, 'figures', 'pictures/sheet', 'pictures/cards', 'corpus', 'corpus/geo'],
      ...['exports', 'site', 'embed', 'client/page', 'client/chapter', 'client/map', 'components', 'layouts', ...LOOKS],
    ],
    why: 'The only place that chooses data and layout; nobody imports a page.',
  },
  hosts: {
    holds: 'headers, and configurations of web servers',
    mayImport: [],
    why: 'Build, preview server and the check from outside all ask it.',
  },
  verify: {
    holds: 'looks at a deployed site from outside',
    mayImport: ['hosts'],
    why: 'What it sees must not come from the code that made the site.',
  },
  links: {
    holds: 'asks sources whether they are still there',
    mayImport: ['model'],
    why: 'It talks to strangers, and knows of the content only the addresses.',
  },
  build: {
    holds: 'policy, sitemap, citation file, record of a build',
    mayImport: ['model', 'domain', 'corpus', 'exports', 'site', 'hosts'],
    why: 'What Astro calls before and after the pages are made.',
  },
  cli: {
    holds: 'what npm scripts run',
    mayImport: [
      ...['model', 'domain', 'map/land', 'corpus', 'corpus/rules', 'corpus/geo'],
      ...['hosts', 'links', 'verify', 'build'],
    ],
    why: 'A command reads its arguments and calls what does the work.',
  },
  styles: { holds: 'CSS', mayImport: [], why: 'Looks only.' },
  assets: { holds: 'fonts, and pictures of these papers', mayImport: [], why: 'Files, not code.' },
};

/** Run in Node, in the browser and in tests alike: no Astro, no Node, no page. */
export const PURE = ['model', 'domain', ...MAP, 'figures', 'exports'] as const;

export interface Module {
  /** From src/, forward slashes. */
  path: string;
  /** The row of the table that it belongs to; empty for the files of src/ itself, which Astro calls. */
  folder: string;
  imports: string[];
  /** Without comments. */
  code: string;
}

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** Static, dynamic and side-effect imports, and re-exports. */
const IMPORTS = /(?:^|[\s;}])(?:import|export)\s[^'"();]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

/** All code of src/, with what it imports. */
export function readModules(): Module[] {
  return readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(?:ts|mjs|astro)$/.test(item.name))
    .map((item) => {
      const path = relative(SRC, join(item.parentPath, item.name)).split(sep).join('/');
      const code = withoutComments(readFileSync(join(item.parentPath, item.name), 'utf8'));
      const imports = [...code.matchAll(IMPORTS)].map((match) => match[1] ?? match[2] ?? '');
      return { path, folder: folderOf(path), imports, code };
    });
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/.*$/gm, '');
}

/**
 * The nearest folder above that has a row; without one, the first folder below src/.
 * @example folderOf('map/draw/svg.ts') // => 'map/draw'
 * @example folderOf('components/map/rows.ts') // => 'components'
 */
function folderOf(path: string): string {
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder)) {
    if (folder in FOLDERS) return folder;
  }
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

/** Folder of src/ that an import of a module leads to; `undefined` for packages and for what lies outside src/. */
export function targetOf(module: Module, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(module.path), specifier);
  return path.startsWith('..') ? undefined : folderOf(path);
}
