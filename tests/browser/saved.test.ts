/**
 * A page that somebody saved keeps its looks, and is read without its site. A saver (`wget -p -k`, a browser, an
 * archive) writes other addresses into all that it keeps, inside styles too, and a policy of hashes then refuses what
 * it changed.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readBuildRecord } from '../../src/build/build-record.ts';
import { startServer } from '../../src/cli/serve.ts';
import { usePages } from '../support/pages.ts';

const { base } = readBuildRecord('dist');
const newPage = usePages();
const folder = mkdtempSync(join(tmpdir(), 'saved-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync('dist/assets', join(folder, 'assets'), { recursive: true });

/**
 * Saves a page beside its assets as `wget -k` does: what was saved is named from the page, all else by its full
 * address.
 */
function save(path: string): string {
  const up = '../'.repeat(path.split('/').length - 1);
  const rewritten = (address: string) =>
    address.startsWith(`${base}assets/`)
      ? up + address.slice(base.length)
      : address.startsWith('/')
        ? `https://example.org${address}`
        : address;
  const html = readFileSync(join('dist', path, 'index.html'), 'utf8')
    .replace(
      /((?:href|src|srcset|poster|action)=")([^"]*)/g,
      (_, name: string, address: string) => name + rewritten(address),
    )
    .replace(/url\((["']?)([^)"']+)/g, (_, quote: string, address: string) => `url(${quote}${rewritten(address)}`);
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, 'index.html'), html);
  return path;
}

test.each(['', 'chapters/september-2021/', 'map/', 'references/', 'claims/border-length/', 'embed/timeline/'])(
  '“%s” is styled when it was saved, from a disk and from another server',
  async (path) => {
    save(path);
    const server = await startServer({ dir: folder, base: '/', port: 0 });
    try {
      const looks = [];
      const page = await newPage();
      for (const address of [pathToFileURL(join(folder, path, 'index.html')).href, server.url + path]) {
        // The site itself is not to be had.
        await page.route('https://example.org/**', (route) => route.abort());
        await page.goto(address);
        looks.push(
          await page.evaluate(() => {
            const [body, title] = [getComputedStyle(document.body), getComputedStyle(document.querySelector('h1')!)];
            return {
              margin: body.margin,
              family: body.fontFamily.split(',')[0],
              weight: title.fontWeight,
              isUsed: document.styleSheets.length,
            };
          }),
        );
      }
      for (const look of looks) {
        expect(look).toMatchObject({
          margin: '0px',
          family: '"Source Serif"',
          weight: expect.stringMatching(/^[46]00$/) as string,
        });
      }
    } finally {
      await server.close();
    }
  },
);
