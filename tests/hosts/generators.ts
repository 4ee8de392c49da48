/** Programs that make pages of text with HTML in it: the code stands in Markdown, as a writer pastes it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { run, versionOf, type Bench, type Host, type Row } from './bench.ts';
import type { Code } from './codes.ts';
import { rowOf, type Outcome } from './look.ts';

const around = (html: string) => `A paragraph before.\n\n${html}\n\nA paragraph after.\n`;

/** Serves pages from another site than the one that is embedded: `localhost` is not 127.0.0.1. */
async function serve(bench: Bench, pages: ReadonlyMap<string, string>): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const html = pages.get(url.slice(1));
    response.writeHead(html === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html ?? 'Not found');
  });
  await new Promise<void>((done) => { server.listen(0, 'localhost', done); });
  bench.finally(() => { server.closeAllConnections(); server.close(); });
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

/** Tries every code in pages that a program makes. */
async function tryAll(bench: Bench, host: string, toPages: (codes: readonly Code[]) => Promise<ReadonlyMap<string, string>>, wanted: Outcome | ((code: Code) => Outcome)): Promise<Row[]> {
  const home = await serve(bench, await toPages(bench.codes));
  const rows: Row[] = [];
  for (const code of bench.codes) rows.push(await rowOf(bench, host, code.name, home + slug(code), typeof wanted === 'string' ? wanted : wanted(code)));
  return rows;
}

const slug = ({ name }: Code) => name.replaceAll(/\W+/g, '-');
/** A picture with its link stays one wherever it stands. */
const best = ({ way }: Code): Outcome => (way === 'picture' as string ? 'picture' : 'live');

export const pandoc: Host = {
  name: 'pandoc', packages: 'pandoc', version: () => versionOf('pandoc', '--version'),
  run: (bench, version) => tryAll(bench, `pandoc ${version}, Markdown`, async (codes) => new Map(await Promise.all(codes.map(async (code) =>
    [slug(code), await run('pandoc', ['--from', 'markdown', '--to', 'html', '--standalone', '--metadata', 'title=Host'], { input: around(code.html) })] as const))), best),
};

export const hugo: Host = {
  name: 'Hugo', packages: 'hugo', version: () => versionOf('hugo', 'version'),
  run: async (bench, version) => {
    const rows: Row[] = [];
    for (const isUnsafe of [true, false]) {
      rows.push(...await tryAll(bench, `Hugo ${version}, ${isUnsafe ? 'unsafe = true' : 'as it comes'}`, async (codes) => {
        const dir = bench.folder('hugo');
        mkdirSync(join(dir, 'content'));
        mkdirSync(join(dir, 'layouts/_default'), { recursive: true });
        writeFileSync(join(dir, 'config.toml'), `title = "Host"\nbaseURL = "/"\ndisableKinds = ["taxonomy", "term"]\n[markup.goldmark.renderer]\nunsafe = ${isUnsafe}\n`);
        writeFileSync(join(dir, 'layouts/_default/single.html'), '<!doctype html><meta charset="utf-8"><title>Host</title><main>{{ .Content }}</main>');
        for (const code of codes) writeFileSync(join(dir, `content/${slug(code)}.md`), `---\ntitle: Host\n---\n${around(code.html)}`);
        await run('hugo', [], { cwd: dir });
        return new Map(codes.map((code) => [slug(code), readFileSync(join(dir, 'public', slug(code), 'index.html'), 'utf8')]));
        // Raw HTML is left out of a page altogether, and the guide says what to switch on.
      }, isUnsafe ? best : () => 'broken'));
    }
    return rows;
  },
};

export const jekyll: Host = {
  name: 'Jekyll', packages: 'jekyll', version: () => versionOf('jekyll', '--version'),
  run: (bench, version) => tryAll(bench, `Jekyll ${version}, kramdown`, async (codes) => {
    const dir = bench.folder('jekyll');
    for (const code of codes) writeFileSync(join(dir, `${slug(code)}.md`), `---\ntitle: Host\n---\n${around(code.html)}`);
    await run('jekyll', ['build', '--source', dir, '--destination', join(dir, '_site'), '--disable-disk-cache'], { cwd: dir });
    return new Map(codes.map((code) => [slug(code), `<!doctype html><meta charset="utf-8"><title>Host</title>${readFileSync(join(dir, '_site', `${slug(code)}.html`), 'utf8')}`]));
  }, best),
};
