// @ts-check
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { writeBuildRecord } from './src/cli/build-record.ts';
import { readSiteEnv } from './src/cli/site-env.ts';
import { contentCheck } from './src/corpus/integration.ts';

// A second lock on the door for those who call `astro` by hand: npm scripts switch it off in src/cli/astro.mjs.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { site, base } = readSiteEnv(process.env);

/** Leaves a note in dist/ of the address it was built for. @type {import('astro').AstroIntegration} */
const buildRecord = {
  name: 'build-record',
  hooks: { 'astro:build:done': ({ dir }) => writeBuildRecord(fileURLToPath(dir), { site, base }) },
};

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  // One request per page: the styles of a page are small and ride in its HTML.
  build: { inlineStylesheets: 'always', assets: 'assets' },
  integrations: [contentCheck(), mdx(), buildRecord],
  markdown: {
    // The text is quoted, cited and compared letter by letter: what the author typed is what is printed.
    processor: satteri({ features: { smartPunctuation: false } }),
    // Shiki writes style attributes, which the policy below forbids.
    syntaxHighlight: false,
  },
  security: {
    // Becomes a <meta> on every built page; Astro adds script-src and style-src with the hashes of that page.
    // frame-ancestors cannot stand in a <meta>: public/_headers sends it.
    csp: {
      directives: [
        // Not 'none': Firefox counts the prefetch of <link rel="next"> against it.
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "font-src 'self'",
        "frame-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        // The filter form of the references page is sent to the page itself.
        "form-action 'self'",
      ],
    },
  },
  devToolbar: { enabled: false },
  // Astro marks every MDX chapter with a directive of its own; the bundler would warn about each one.
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
