/** WordPress from the distribution's packages, with a database of its own in a folder that goes. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { eventually, run, start, versionOf, type Bench, type Host, type Row } from './bench.ts';
import { rowOf, type Outcome } from './look.ts';

const HOME = '/usr/share/wordpress';
/** A theme of the old kind, and one of blocks. Each a package: `wordpress-theme-…`. */
const THEMES = ['twentytwentyone', 'twentytwentythree'];
const SETUP = new URL('wordpress.php', import.meta.url).pathname;

export const wordpress: Host = {
  name: 'WordPress', packages: 'wordpress wordpress-theme-twentytwentyone wordpress-theme-twentytwentythree mariadb-server php-cli php-mysql php-xml php-mbstring',
  version: () => (existsSync(HOME) && versionOf('php', '--version') && versionOf('mariadbd', '--version')
    ? /wp_version = '([^']+)'/.exec(readFileSync(join(HOME, 'wp-includes/version.php'), 'utf8'))?.[1] : undefined),
  async run(bench, version) {
    const { dir, home } = await install(bench);
    start(bench, 'php', ['-S', new URL(home).host, '-t', dir], { cwd: dir, env: { PHP_CLI_SERVER_WORKERS: '4' } });
    await eventually(() => fetch(home).then(({ ok }) => ok || undefined), 'WordPress');
    const posts = postsOf(bench);
    writeFileSync(join(dir, 'posts.json'), JSON.stringify(posts.map(({ name, user, content }) => ({ name, user, content }))));
    const rows: Row[] = [];
    for (const theme of THEMES) {
      await run('php', [SETUP, 'posts.json', 'addresses.json', theme], { cwd: dir });
      const addresses = JSON.parse(readFileSync(join(dir, 'addresses.json'), 'utf8')) as Record<string, string>;
      for (const { name, host, tried, wanted } of posts) rows.push(await rowOf(bench, `WordPress ${version}, ${theme}, ${host}`, tried, addresses[name]!, wanted));
    }
    return rows;
  },
};

interface Post {
  name: string;
  user: 'admin' | 'writer';
  content: string;
  host: string;
  tried: string;
  wanted: Outcome;
}

function postsOf({ codes, siteUrl }: Bench): Post[] {
  const block = (html: string) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;
  const pasted = codes.flatMap(({ name, way, html }): Omit<Post, 'name'>[] => {
    const wanted: Outcome = way === 'picture' as string ? 'picture' : 'live';
    return [
      { host: 'block editor, Custom HTML, administrator', user: 'admin', content: block(html), tried: name, wanted },
      { host: 'classic editor, Text tab, administrator', user: 'admin', content: html, tried: name, wanted },
      // Frames, elements and scripts are taken away from authors.
      { host: 'block editor, Custom HTML, author', user: 'writer', content: block(html), tried: name, wanted: 'picture' },
      { host: 'classic editor, Text tab, author', user: 'writer', content: html, tried: name, wanted: 'picture' },
    ];
  });
  const bare = (path: string, wanted: Outcome): Omit<Post, 'name'>[] => [
    { host: 'classic editor, an address in a line of its own', user: 'admin', content: new URL(path, siteUrl).href, tried: path, wanted },
    { host: 'block editor, Embed block', user: 'admin', content: `<!-- wp:embed {"url":"${new URL(path, siteUrl).href}"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${new URL(path, siteUrl).href}\n</div></figure>\n<!-- /wp:embed -->`, tried: path, wanted },
  ];
  return [...pasted, ...bare('claims/border-length/', 'live'), ...bare('map/', 'live'), ...bare('map/views/darvoz/', 'live'), ...bare('chapters/since/', 'link')]
    .map((post, at) => ({ ...post, name: `post ${at}` }));
}

async function install(bench: Bench): Promise<{ dir: string; home: string }> {
  const root = bench.folder('wordpress');
  const [data, socket, dir] = [join(root, 'data'), join(root, 'db.sock'), join(root, 'site')];
  mkdirSync(data);
  await run('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--user=root']);
  start(bench, 'mariadbd', ['--no-defaults', '--user=root', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', `--pid-file=${join(root, 'db.pid')}`]);
  await eventually(() => run('mariadb', ['--no-defaults', '-u', 'root', `--socket=${socket}`, '-e', 'CREATE DATABASE IF NOT EXISTS wp']), 'MariaDB');

  cpSync(HOME, dir, { recursive: true, dereference: true, filter: (path) => !/\/wp-config\.php$/.test(path) });
  const home = `http://localhost:${await freePort()}`;
  writeFileSync(join(dir, 'wp-config.php'), `<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${home}'); define('WP_SITEURL', '${home}'); define('WP_HTTP_BLOCK_EXTERNAL', false); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_'; if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/'); require_once ABSPATH . 'wp-settings.php';
`);
  mkdirSync(join(dir, 'wp-content/mu-plugins'), { recursive: true });
  // WordPress asks no address of this machine for oEmbed, if it is not told to.
  writeFileSync(join(dir, 'wp-content/mu-plugins/bench.php'), `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, ${new URL(bench.siteUrl).port}]);
add_filter('pre_wp_mail', '__return_true');
`);
  await run('php', [SETUP], { cwd: dir });
  return { dir, home };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as { port: number };
      server.close(() => { done(port); });
    });
  });
}
