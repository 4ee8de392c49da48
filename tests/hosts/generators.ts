/** Programs that make pages of text with HTML in it: the code stands in Markdown, as a writer pastes it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, servePages, versionOf, type Bench, type Host, type Row } from './bench.ts';
import type { Code } from './codes.ts';
import { best, rowsOf, type Outcome } from './look.ts';

const between = (html: string) => `A paragraph before.\n\n${html}\n\nA paragraph after.\n`;
/** A list is where Markdown most often breaks what is pasted: the code is indented with the item's text. */
const inList = (html: string) => `1.  First.\n\n    ${html.replaceAll('\n', '\n    ')}\n\n2.  Second.\n`;
const HEAD = '---\ntitle: Host\n---\n';
const FRAGMENT = '<!doctype html><meta charset="utf-8"><title>Host</title>';

/** By their names. */
type Texts = ReadonlyMap<string, string>;

/** Tries every code in pages that a program makes of files in Markdown. */
async function tryAll(
  bench: Bench,
  host: string,
  make: (files: Texts) => Promise<Texts>,
  wanted: (code: Code) => Outcome = best,
  around = between,
): Promise<Row[]> {
  const pages = await make(new Map(bench.codes.map((code) => [slug(code), around(code.html)])));
  const home = await servePages(bench, pages);
  const tries = bench.codes.map((code) => ({ tried: code.name, url: home + slug(code), wanted: wanted(code) }));
  return rowsOf(bench, host, tries);
}

const slug = ({ name }: Code) => name.replaceAll(/\W+/g, '-');
const mapped = async (files: Texts, change: (text: string, name: string) => string | Promise<string>) =>
  new Map(await Promise.all([...files].map(async ([name, text]) => [name, await change(text, name)] as const)));

export const pandoc: Host = {
  name: 'pandoc',
  packages: 'pandoc',
  version: () => versionOf('pandoc', '--version'),
  run: (bench, version) =>
    tryAll(bench, `pandoc ${version}, Markdown`, (files) =>
      mapped(files, (input) =>
        run('pandoc', ['--from', 'markdown', '--to', 'html', '--standalone', '--metadata', 'title=Host'], { input }),
      ),
    ),
};

const HUGO_CONFIG = `title = "Host"
baseURL = "/"
disableKinds = ["taxonomy", "term"]
[markup.goldmark.renderer]
unsafe = `;

export const hugo: Host = {
  name: 'Hugo',
  packages: 'hugo',
  version: () => versionOf('hugo', 'version'),
  run: async (bench, version) => {
    const make = (isUnsafe: boolean) => async (files: Texts) => {
      const dir = bench.folder('hugo');
      mkdirSync(join(dir, 'content'));
      mkdirSync(join(dir, 'layouts/_default'), { recursive: true });
      writeFileSync(join(dir, 'config.toml'), HUGO_CONFIG + isUnsafe);
      writeFileSync(join(dir, 'layouts/_default/single.html'), `${FRAGMENT}<main>{{ .Content }}</main>`);
      for (const [name, text] of files) writeFileSync(join(dir, `content/${name}.md`), HEAD + text);
      await run('hugo', [], { cwd: dir });
      return mapped(files, (_, name) => readFileSync(join(dir, 'public', name, 'index.html'), 'utf8'));
    };
    return [
      ...(await tryAll(bench, `Hugo ${version}, unsafe = true`, make(true))),
      // Raw HTML is left out of a page altogether, and the guide says what to switch on.
      ...(await tryAll(bench, `Hugo ${version}, as it comes`, make(false), () => 'broken')),
    ];
  },
};

export const jekyll: Host = {
  name: 'Jekyll',
  packages: 'jekyll',
  version: () => versionOf('jekyll', '--version'),
  run: async (bench, version) => {
    const make = async (files: Texts) => {
      const dir = bench.folder('jekyll');
      for (const [name, text] of files) writeFileSync(join(dir, `${name}.md`), HEAD + text);
      const to = join(dir, '_site');
      await run('jekyll', ['build', '--source', dir, '--destination', to, '--disable-disk-cache'], { cwd: dir });
      return mapped(files, (_, name) => FRAGMENT + readFileSync(join(to, `${name}.html`), 'utf8'));
    };
    return [
      ...(await tryAll(bench, `Jekyll ${version}, kramdown`, make)),
      ...(await tryAll(bench, `Jekyll ${version}, kramdown, in a list`, make, best, inList)),
    ];
  },
};
