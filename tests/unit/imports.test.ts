/**
 * Who may import whom: one direction, from data to page, and a middle that runs anywhere.
 * Read from the import lines of src/, so that a rule cannot be broken by accident.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/**
 * Folders of src/ that a folder may import from, besides itself. A folder that is not listed is free, as `pages` and
 * `cli` are.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  domain: ['model'],
  map: ['model', 'domain'],
  'map/leaflet': ['model', 'domain', 'map'],
  dom: [],
  corpus: ['model', 'domain', 'map'],
  links: ['model', 'domain', 'corpus'],
  exports: ['model', 'domain'],
  site: ['model', 'domain'],
  embed: ['model', 'site'],
  cards: ['model', 'domain', 'map', 'site', 'components'],
  hosts: [],
  verify: ['hosts'],
  elements: ['model', 'domain', 'map', 'map/leaflet', 'dom', 'site', 'styles', 'assets', 'embed'],
  components: ['model', 'domain', 'map', 'exports', 'site', 'embed', 'elements', 'styles', 'assets'],
  layouts: ['model', 'domain', 'map', 'site', 'components', 'elements', 'styles', 'assets'],
};
/** Run in Node, in the browser and in tests alike: no Astro, no Node, no page. */
const PURE = ['model', 'domain', 'map'];
/** The schemas are zod's, and zod comes with Astro; it is plain code like any other. */
const PLAIN_ASTRO = 'astro/zod';

interface Module {
  path: string;
  folder: string;
  imports: string[];
  code: string;
}

/** Static, dynamic and side-effect imports, and re-exports. */
const IMPORTS = /(?:^|[\s;}])(?:import|export)\s[^'"();]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

const modules = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && /\.(?:ts|mjs|astro)$/.test(item.name))
  .map((item): Module => {
    const path = relative(SRC, join(item.parentPath, item.name)).split(sep).join('/');
    const code = withoutComments(readFileSync(join(item.parentPath, item.name), 'utf8'));
    return {
      path,
      folder: folderOf(path),
      imports: [...code.matchAll(IMPORTS)].map((match) => match[1] ?? match[2] ?? ''),
      code,
    };
  });

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/.*$/gm, '');
}

/** The first folder below src/; `map/leaflet` counts as one of its own. */
function folderOf(path: string): string {
  if (path.startsWith('map/leaflet/')) return 'map/leaflet';
  return path.includes('/') ? (path.split('/')[0] ?? '') : '';
}

/** Folder of src/ that an import of a module leads to; `undefined` for packages. */
function targetOf(module: Module, specifier: string): string | undefined {
  return specifier.startsWith('.') ? folderOf(posix.join(posix.dirname(module.path), specifier)) : undefined;
}

/** `path → specifier` of each import that breaks a rule. */
function breaches(of: (module: Module) => boolean, isBreach: (specifier: string, module: Module) => boolean): string[] {
  return modules
    .filter(of)
    .flatMap((module) =>
      module.imports
        .filter((specifier) => isBreach(specifier, module))
        .map((specifier) => `${module.path} → ${specifier}`),
    );
}

test('the imports of src/ can be read', () => {
  expect(modules.find(({ path }) => path === 'model/schemas.ts')?.imports).toEqual([
    'astro/zod',
    './date.ts',
    './words.ts',
  ]);
});

describe.each(Object.entries(MAY_IMPORT))('%s/', (folder, allowed) => {
  test(`imports from ${[...allowed, 'itself'].join(', ')} only`, () => {
    const isForbidden = (target: string | undefined) =>
      target !== undefined && target !== folder && !allowed.includes(target);
    expect(
      breaches(
        (module) => module.folder === folder,
        (specifier, module) => isForbidden(targetOf(module, specifier)),
      ),
    ).toEqual([]);
  });
});

describe.each(PURE)('%s/ is pure', (folder) => {
  const isIn = (module: Module) => module.folder === folder;

  test('it imports no Astro, no Node and no Leaflet', () => {
    const isBanned = (specifier: string) =>
      specifier !== PLAIN_ASTRO && /^(?:astro(?:[:/]|$)|node:|leaflet(?:\/|$))/.test(specifier);
    expect(breaches(isIn, isBanned)).toEqual([]);
  });

  test('it touches no page', () => {
    expect(
      modules
        .filter(isIn)
        .filter(({ code }) => /(?<![.\w'-])(?:document|window)\s*[.[?]/.test(code))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

test('Leaflet is imported below map/leaflet/ only', () => {
  expect(
    breaches(
      ({ folder }) => folder !== 'map/leaflet',
      (specifier) => /^leaflet(?:\/|$)/.test(specifier),
    ),
  ).toEqual([]);
});

test('components take the corpus from Astro.locals, never from the collections', () => {
  const reachers = modules.filter(
    ({ folder, code }) => folder === 'components' && /astro:content|getCollection|getEntry/.test(code),
  );
  expect(reachers.map(({ path }) => path)).toEqual([]);
});

test('pages are imported by nobody', () => {
  expect(
    breaches(
      () => true,
      (specifier, module) => targetOf(module, specifier) === 'pages' && module.folder !== 'pages',
    ),
  ).toEqual([]);
});
