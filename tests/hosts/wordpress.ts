/** WordPress from the distribution's packages, with a database of its own in a folder that goes. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  eventually,
  freePort,
  run,
  servePages,
  start,
  startMariadb,
  versionOf,
  type Bench,
  type Host,
  type Row,
} from './bench.ts';
import { best, least, rowsOf, type Outcome, type Try } from './look.ts';

const HOME = '/usr/share/wordpress';
/** A theme of blocks, and one of the old kind. Each a package: `wordpress-theme-…`. */
const THEMES = ['twentytwentythree', 'twentytwentyone'];
/** Sets a site up, filters, writes posts. */
const SETUP = new URL('wordpress.php', import.meta.url).pathname;

const PACKAGES = [
  'wordpress',
  ...THEMES.map((theme) => `wordpress-theme-${theme}`),
  'mariadb-server',
  'php-cli',
  'php-mysql',
  'php-xml',
  'php-mbstring',
];
const VERSION_FILE = join(HOME, 'wp-includes/version.php');

export const wordpress: Host = {
  name: 'WordPress',
  packages: PACKAGES.join(' '),
  version: () =>
    existsSync(VERSION_FILE) && versionOf('php', '--version') && versionOf('mariadbd', '--version')
      ? /wp_version = '([^']+)'/.exec(readFileSync(VERSION_FILE, 'utf8'))?.[1]
      : undefined,
  async run(bench, version) {
    const { dir, home } = await install(bench);
    start(bench, 'php', ['-S', new URL(home).host, '-t', dir], { cwd: dir, env: { PHP_CLI_SERVER_WORKERS: '4' } });
    await eventually(() => fetch(home).then(({ ok }) => ok || undefined), 'WordPress');
    const rows: Row[] = [];
    const posts = postsOf(bench);
    writeFileSync(
      join(dir, 'posts.json'),
      JSON.stringify(posts.map(({ name, user, content }) => ({ name, user, content }))),
    );
    for (const theme of THEMES) {
      await run('php', [SETUP, 'posts.json', 'addresses.json', theme], { cwd: dir });
      const addresses = JSON.parse(readFileSync(join(dir, 'addresses.json'), 'utf8')) as Record<string, string>;
      for (const host of new Set(posts.map((post) => post.host))) {
        const tries = posts
          .filter((post) => post.host === host)
          .map((post): Try => ({ ...post, url: addresses[post.name]! }));
        rows.push(...(await rowsOf(bench, `WordPress ${version}, ${theme}, ${host}`, tries)));
      }
    }
    return [...rows, ...(await filtered(bench, version, dir))];
  },
};

/**
 * WordPress's own functions on each code, without the editors: what it lets pass, and the paragraphs that it makes of
 * lines.
 */
async function filtered(bench: Bench, version: string, dir: string): Promise<Row[]> {
  writeFileSync(join(dir, 'codes.json'), JSON.stringify(bench.codes.map(({ html }) => html)));
  await run('php', [SETUP, 'codes.json', 'filtered.json'], { cwd: dir });
  const results = JSON.parse(readFileSync(join(dir, 'filtered.json'), 'utf8')) as Record<string, string[]>;
  const pages = Object.entries(results).flatMap(([name, all]) =>
    all.map((html, at) => [`${name}-${at}`, `<!doctype html>${html}`] as const),
  );
  const home = await servePages(bench, new Map(pages));
  const rows: Row[] = [];
  for (const name of Object.keys(results)) {
    const wanted = name === 'wpautop' ? best : least;
    const url = (at: number) => `${home}${encodeURIComponent(name)}-${at}`;
    const tries = bench.codes.map((code, at): Try => ({ tried: code.name, url: url(at), wanted: wanted(code) }));
    rows.push(...(await rowsOf(bench, `WordPress ${version}, ${name}`, tries)));
  }
  return rows;
}

interface Post {
  name: string;
  user: 'admin' | 'writer';
  content: string;
  host: string;
  tried: string;
  wanted: Outcome;
}

/** Pages whose address becomes a frame. */
const FRAMED = [
  'claims/border-length/',
  'map/',
  'map/?at=38,71,8',
  'map/views/darvoz/',
  'events/aghbar-tears-letter/',
  'actors/china/',
];

function postsOf({ codes, siteUrl }: Bench): Post[] {
  const block = (html: string) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;
  const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const paragraph = (html: string) => `<!-- wp:paragraph -->\n<p>${escaped(html)}</p>\n<!-- /wp:paragraph -->`;
  const pasted = codes.flatMap((code): Omit<Post, 'name'>[] => {
    const admin = { user: 'admin', tried: code.name, wanted: best(code) } as const;
    const writer = { user: 'writer', tried: code.name, wanted: least(code) } as const;
    return [
      { host: 'block editor, Custom HTML, administrator', content: block(code.html), ...admin },
      { host: 'classic editor, Text tab, administrator', content: code.html, ...admin },
      // Frames, elements and scripts are taken away from authors.
      { host: 'block editor, Custom HTML, author', content: block(code.html), ...writer },
      { host: 'classic editor, Text tab, author', content: code.html, ...writer },
      // It is text, as whoever pastes it there sees at once.
      { host: 'block editor, pasted as text', content: paragraph(code.html), ...admin, wanted: 'broken' },
    ];
  });
  const bare = (path: string, wanted: Outcome): Omit<Post, 'name'>[] => {
    const { href } = new URL(path, siteUrl);
    const figure = `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${href}\n</div></figure>`;
    const embed = `<!-- wp:embed {"url":"${href}"} -->\n${figure}\n<!-- /wp:embed -->`;
    const shared = { user: 'admin', tried: path, wanted } as const;
    return [
      { ...shared, host: 'classic editor, an address in a line of its own', content: href },
      { ...shared, host: 'block editor, Embed block', content: embed },
    ];
  };
  return [...pasted, ...FRAMED.flatMap((path) => bare(path, 'live')), ...bare('chapters/september-2021/', 'link')].map(
    (post, at) => ({ ...post, name: `post ${at}` }),
  );
}

async function install(bench: Bench): Promise<{ dir: string; home: string }> {
  const dir = join(bench.folder('wordpress'), 'site');
  const { socket } = await startMariadb(bench, 'wp');
  cpSync(HOME, dir, { recursive: true, dereference: true, filter: (path) => !path.endsWith('/wp-config.php') });
  const home = `http://localhost:${await freePort()}`;
  const settings = {
    DB_NAME: 'wp',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: home,
    WP_SITEURL: home,
    WP_HTTP_BLOCK_EXTERNAL: false,
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
  };
  writeFileSync(
    join(dir, 'wp-config.php'),
    `<?php
${Object.entries(settings)
  .map(([name, value]) => `define('${name}', ${typeof value === 'string' ? `'${value}'` : value});`)
  .join('\n')}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`,
  );
  mkdirSync(join(dir, 'wp-content/mu-plugins'), { recursive: true });
  // WordPress asks no address of this machine for oEmbed, if it is not told to.
  writeFileSync(
    join(dir, 'wp-content/mu-plugins/bench.php'),
    `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, ${new URL(bench.siteUrl).port}]);
add_filter('pre_wp_mail', '__return_true');
`,
  );
  await run('php', [SETUP], { cwd: dir });
  return { dir, home };
}
