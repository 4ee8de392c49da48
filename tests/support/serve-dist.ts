/**
 * Before the browser tests: serves dist/ under the base it was built for, on a free port, and finds the browser once.
 */
import type { TestProject } from 'vitest/node';
import { readBuildRecord } from '../../src/build/build-record.ts';
import { startServer } from '../../src/cli/serve.ts';
import { findBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served site with its base, ending in a slash: `inject('siteUrl')`. */
    siteUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = 'dist';
  // Unpacking the bundled browser takes seconds and must not be done by two test files at once.
  await findBrowser();
  const server = await startServer({ dir, base: readBuildRecord(dir).base, port: 0 });
  project.provide('siteUrl', server.url);
  return server.close;
}
