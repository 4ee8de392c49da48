/**
 * Who may import whom: one direction, from data to page, and a middle that runs anywhere. The rules are a table in
 * `tests/support/import-rules.ts`; they are held against the import lines of src/, so that none is broken by accident.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ARCHITECTURE_FILE, drawArchitecture } from '../support/architecture.ts';
import { FOLDERS, PURE, readModules, targetOf, type Module } from '../support/import-rules.ts';

/** The schemas are zod's, and zod comes with Astro; it is plain code like any other. */
const PLAIN_ASTRO = 'astro/zod';

const modules = readModules();

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

test('every folder of src/ has its rule, and every rule its folder', () => {
  const used = new Set(modules.map(({ folder }) => folder).filter((folder) => folder !== ''));
  const rules = Object.keys(FOLDERS).filter((folder) => folder !== 'styles' && folder !== 'assets');
  expect([...used].sort()).toEqual(rules.sort());
});

describe.each(Object.entries(FOLDERS))('%s/', (folder, { mayImport, why }) => {
  test(`imports from ${[...mayImport, 'itself'].join(', ')} only. ${why}`, () => {
    const isForbidden = (target: string | undefined) =>
      target !== undefined && target !== folder && !mayImport.includes(target);
    expect(
      breaches(
        (module) => module.folder === folder,
        (specifier, module) => isForbidden(targetOf(module, specifier)),
      ),
    ).toEqual([]);
  });
});

test('the rules go one way: no folder may import what may import it, but for the corpus and its rules', () => {
  const circles = Object.keys(FOLDERS).flatMap((folder) => (reachableFrom(folder).has(folder) ? [folder] : []));
  expect(circles).toEqual(['corpus', 'corpus/rules']);
});

/** Folders that the rules let one reach, over one import or several. */
function reachableFrom(start: string): Set<string> {
  const reached = new Set<string>();
  const toVisit = [...(FOLDERS[start]?.mayImport ?? [])];
  for (let folder = toVisit.pop(); folder !== undefined; folder = toVisit.pop()) {
    if (reached.has(folder)) continue;
    reached.add(folder);
    toVisit.push(...(FOLDERS[folder]?.mayImport ?? []));
  }
  return reached;
}

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

test('Astro’s collections serve to render chapters: all else takes the corpus', () => {
  const readers = modules.filter(({ code }) => /astro:content|getCollection|getEntry/.test(code));
  expect(readers.map(({ path }) => path).sort()).toEqual(['content.config.ts', 'pages/chapters/[chapter].astro']);
});

test('what the build imports is a dependency, so that npm ci --omit=dev is enough for it', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
  const isOfBuild = ({ folder }: Module) => !['cli', 'links', 'verify'].includes(folder);
  const packages = modules.filter(isOfBuild).flatMap(({ path, code }) =>
    // Types are gone when it runs.
    [...code.matchAll(/^\s*(?:import|export) (?!type\b)(?:[^'"();=]* from )?['"]([^'".][^'"]*)['"]/gm)]
      .map(([, specifier = '']) => specifier)
      .filter((specifier) => !/^(?:node|astro):/.test(specifier))
      .map((specifier) => ({ path, name: /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '' })),
  );
  expect(packages.map(({ name }) => name)).toContain('@resvg/resvg-js');
  expect(packages.filter(({ name }) => !(name in dependencies))).toEqual([]);
});

test('the picture of the rules in CONTRIBUTING.md is that of today: npm run draw:architecture', async () => {
  expect(await drawArchitecture(FOLDERS)).toBe(readFileSync(ARCHITECTURE_FILE, 'utf8'));
});
