/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take longest, as they were measured: begun first, so that both workers end at about the same time.
 * Vitest goes by size.
 */
const LONGEST = [
  'browser/map',
  'browser/axe',
  'browser/reading',
  'browser/shift',
  'browser/pages',
  'browser/hosts',
  'browser/map-address',
  'build/links',
  'build/weight',
  'content/geo',
  'content/freeze-edition',
  'content/cards',
  'content/map',
  'content/citations',
  'content/build-stops',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.replaceAll('\\', '/').endsWith(`/tests/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** One project per folder of tests/. They share Astro's own Vite set-up, so a unit test can render a component. */
const project = (name: string, more: object = {}) => ({
  extends: true as const,
  // Long, because nothing here tests speed and a machine may be busy.
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 60_000, hookTimeout: 60_000, ...more },
});

export default getViteConfig({
  test: {
    // Two cores are what a small CI machine has; a browser test fills one.
    maxWorkers: 2,
    // Test files share what their worker has loaded: no module here keeps anything that a test could change.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    pool: 'threads',
    // What a test writes to the console matters where it fails.
    silent: 'passed-only',
    projects: [
      project('unit'),
      project('content'),
      project('build'),
      // A process each, with whose end its browser ends.
      project('browser', { pool: 'forks', globalSetup: ['tests/support/serve-dist.ts'] }),
    ],
  },
});
