// @ts-check
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { writeBuildRecord } from './src/build/build-record.ts';
import { writePolicies } from './src/build/csp.ts';
import { writeSitemap } from './src/build/sitemap.ts';
import { readSiteEnv } from './src/build/site-env.ts';
import { contentCheck } from './src/build/integration.ts';
import { HOSTS } from './src/hosts/index.ts';

// A second lock on the door for those who call `astro` by hand: npm scripts switch it off in src/cli/astro.mjs.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { site, base } = readSiteEnv(process.env);

/**
 * Gives every built page its policy, lists the pages for search engines, tells hosts its headers, and leaves a note in
 * dist/ of the address it was built for.
 * @type {import('astro').AstroIntegration}
 */
const finish = {
  name: 'finish',
  hooks: {
    'astro:build:done': ({ dir }) => {
      writePolicies(fileURLToPath(dir));
      writeSitemap(fileURLToPath(dir), new URL(base, site).href);
      // Netlify says so when it builds; all other hosts that read the file read it as Cloudflare does, or not at all.
      writeFileSync(
        new URL('_headers', dir),
        HOSTS[process.env.NETLIFY === 'true' ? 'netlify' : 'cloudflare'].config(base),
      );
      writeBuildRecord(fileURLToPath(dir), { site, base });
    },
  },
};

/**
 * Of a page's script, the page: GitHub Pages drops what begins with `_`, as in
 * "_chapter_.astro_astro_type_script_index_0_lang".
 * @param {{ name: string }} chunk
 */
const scriptName = ({ name }) => `assets/${name.replace(/\.astro_.*/, '').replace(/^_+|_+$/g, '')}.[hash].js`;

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  // One request per page: the styles of a page are small and ride in its HTML.
  // Several at once, so that pages are made while threads draw the pictures.
  build: { inlineStylesheets: 'always', assets: 'assets', concurrency: 8 },
  integrations: [contentCheck(), mdx(), finish],
  markdown: {
    // The text is quoted, cited and compared letter by letter: what the author typed is what is printed.
    processor: satteri({ features: { smartPunctuation: false } }),
    // Shiki writes style attributes, which the policy (src/build/csp.ts) forbids.
    syntaxHighlight: false,
  },
  devToolbar: { enabled: false },
  vite: {
    build: {
      // Scripts stay files of their own: they are the same on many pages, and nothing waits for them.
      assetsInlineLimit: 0,
      // Astro marks every MDX chapter with a directive of its own; the bundler would warn about each one.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    environments: {
      client: { build: { rolldownOptions: { output: { entryFileNames: scriptName, chunkFileNames: scriptName } } } },
    },
  },
});
