/**
 * Ghost, from a folder that GHOST_DIR names: the unpacked npm package `ghost` after `npm install` in it. With a
 * database of its own and a copy of its themes, in folders that go. Its first start fills the database and takes a
 * minute or two.
 */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, freePort, start, startMariadb, versionOf, type Bench, type Host } from './bench.ts';
import { best, rowsOf, type Try } from './look.ts';

const DIR = process.env['GHOST_DIR'] ?? '';
const THEME = 'source';
const OWNER = { name: 'Owner', email: 'owner@example.org', password: 'Kq7-vulture-lamp-29', blogTitle: 'Host' };

export const ghost: Host = {
  name: 'Ghost',
  packages: 'mariadb-server, and GHOST_DIR=… with the npm package ghost installed in it',
  version: () =>
    DIR && existsSync(join(DIR, 'node_modules')) && versionOf('mariadbd', '--version')
      ? (JSON.parse(readFileSync(join(DIR, 'package.json'), 'utf8')) as { version: string }).version
      : undefined,
  async run(bench, version) {
    const home = await boot(bench);
    const api = apiOf(home);
    await api('authentication/setup/', { setup: [OWNER] });
    await api('session/', { username: OWNER.email, password: OWNER.password });
    const tries: Try[] = [];
    for (const code of bench.codes) {
      const post = { title: code.name, status: 'published', lexical: htmlCard(code.html) };
      const { posts } = (await api('posts/', { posts: [post] })) as { posts: { url: string }[] };
      tries.push({ tried: code.name, url: posts[0]!.url, wanted: best(code) });
    }
    return rowsOf(bench, `Ghost ${version}, HTML card, theme ${THEME}`, tries);
  },
};

/** A post of one HTML card, as the editor writes it. */
const htmlCard = (html: string) =>
  JSON.stringify({
    root: {
      type: 'root',
      version: 1,
      direction: null,
      format: '',
      indent: 0,
      children: [{ type: 'html', version: 1, html }],
    },
  });

/** @returns the address of a Ghost that answers, ending in a slash */
async function boot(bench: Bench): Promise<string> {
  const { socket } = await startMariadb(bench, 'ghost');
  const content = join(bench.folder('ghost'), 'content');
  cpSync(join(DIR, 'content'), content, { recursive: true });
  const port = await freePort();
  const home = `http://localhost:${port}/`;
  start(bench, process.execPath, ['index.js'], {
    cwd: DIR,
    env: {
      NODE_ENV: 'production',
      url: home,
      server__port: String(port),
      paths__contentPath: content,
      database__client: 'mysql2',
      database__connection__socketPath: socket,
      database__connection__user: 'root',
      database__connection__password: '',
      database__connection__database: 'ghost',
      logging__transports: '["stdout"]',
      privacy__useUpdateCheck: 'false',
      security__staffDeviceVerification: 'false',
    },
  });
  await eventually(() => fetch(`${home}ghost/api/admin/site/`).then(({ ok }) => ok || undefined), 'Ghost', 600_000);
  return home;
}

/** Asks the Admin API, with the cookie that it gave. Throws with Ghost's complaint. */
function apiOf(home: string) {
  const { origin } = new URL(home);
  let cookie = '';
  return async (path: string, content: object): Promise<unknown> => {
    const answer = await fetch(`${home}ghost/api/admin/${path}`, {
      method: 'POST',
      body: JSON.stringify(content),
      headers: { 'Content-Type': 'application/json', 'Accept-Version': 'v6.0', Origin: origin, Cookie: cookie },
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Ghost, ${path}: ${text.slice(0, 500)}`);
    return text.startsWith('{') ? JSON.parse(text) : text;
  };
}
