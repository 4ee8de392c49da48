/** What nothing uses: files, exports, dependencies. */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    // Served to other pages under a name of its own, and bundled by src/components/embed/host-script.ts.
    'src/embed/host.ts',
    // Loaded by the pages that the tests of other hosts make.
    'tests/support/hosts/*.js',
    'content/chapters/*.mdx',
  ],
  project: ['src/**/*.{ts,mjs,astro}', 'content/**/*.mdx', 'tests/**/*.{ts,js}', '*.{ts,mjs}', '!tests/fixtures/**'],
  ignoreDependencies: [
    // What `astro check` is made of.
    '@astrojs/check',
    // Their files are handed to the pages that the browser tests make, by path.
    'dompurify',
    'htmx.org',
    'iframe-resizer',
    'pym.js',
  ],
  // R reads the data files in a test, where it is installed.
  ignoreBinaries: ['Rscript'],
  // The types of a public function are exported with it, whether or not anybody names them yet.
  ignoreExportsUsedInFile: { interface: true, type: true },
};

export default config;
