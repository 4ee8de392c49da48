/**
 * Serves dist/ by each web server that is installed here, with the configuration that we hand out for it, and looks at
 * it with `npm run verify`: `npm run try:servers`, after a build. Not part of `npm test`: those servers are not among
 * its dependencies.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readBuildRecord } from '../../src/build/build-record.ts';
import { HOSTS, type HostId } from '../../src/hosts/index.ts';
import { framed } from '../../src/verify/framed.ts';
import { verify } from '../../src/verify/index.ts';
import { resultOf } from '../../src/verify/report.ts';
import { launchBrowser } from './browser.ts';

interface Bench {
  id: HostId;
  program: string;
  version: readonly string[];
  /**
   * Writes what the server needs below `dir`, where `www` holds the site; the command that runs it in the foreground.
   */
  prepare: (dir: string, port: number, config: string) => readonly string[];
}

/** Pages that are looked at; all that they link to is asked for. */
const PAGES = 40;

const write = (file: string, text: string): string => {
  writeFileSync(file, text);
  return file;
};

const BENCHES: readonly Bench[] = [
  {
    id: 'nginx',
    program: 'nginx',
    version: ['-v'],
    prepare: (dir, port, config) => {
      const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      const paths = kept.map((name) => `${name}_temp_path ${dir}/${name};`).join(' ');
      const site = config.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('/srv/www', join(dir, 'www'));
      const whole = `daemon off; pid ${dir}/pid; events { }\nhttp { access_log off; ${paths}\n${site} }`;
      return ['-e', 'stderr', '-p', dir, '-c', write(join(dir, 'nginx.conf'), whole)];
    },
  },
  {
    id: 'caddy',
    program: 'caddy',
    version: ['version'],
    prepare: (dir, port, config) => {
      const options = `{\n  admin off\n  auto_https off\n  storage file_system ${dir}/caddy\n}\n`;
      const site = config
        .replace(/^example\.org \{/m, `http://127.0.0.1:${port} {`)
        .replace('/srv/www', join(dir, 'www'));
      return ['run', '--adapter', 'caddyfile', '--config', write(join(dir, 'Caddyfile'), options + site)];
    },
  },
  {
    id: 'apache',
    program: 'apache2',
    version: ['-v'],
    prepare: (dir, port, config) => {
      const modules = '/usr/lib/apache2/modules';
      // A copy, since its .htaccess stands among the files.
      const site = join(dir, 'www', readBuildRecord('dist').base);
      rmSync(site.replace(/\/$/, ''), { recursive: true, force: true });
      cpSync('dist', site, { recursive: true });
      write(join(site, '.htaccess'), config);
      const loaded = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'filter', 'deflate'];
      const whole = `ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${dir}/pid
ErrorLog ${dir}/error.log
Mutex file:${dir}

${loaded.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
User www-data
Group www-data
DocumentRoot ${join(dir, 'www')}
DirectoryIndex index.html
<Directory ${join(dir, 'www')}>
AllowOverride All
Options FollowSymLinks
Require all granted
</Directory>
`;
      return ['-D', 'FOREGROUND', '-d', dir, '-f', write(join(dir, 'apache.conf'), whole)];
    },
  },
];

const dist = resolve('dist');
const { base } = readBuildRecord(dist);
const rows: string[][] = [];
for (const bench of BENCHES) rows.push([HOSTS[bench.id].name, ...(await tryServer(bench))]);
const lines = rows.map(
  ([name = '', version = '', result = '']) => `${name.padEnd(8)}  ${version.padEnd(24)}  ${result}`,
);
console.log(`\n${lines.join('\n')}`);
process.exitCode = rows.some(([, , result]) => result?.startsWith('FAULT')) ? 1 : 0;

async function tryServer({ id, program, version, prepare }: Bench): Promise<[version: string, result: string]> {
  const told = spawnSync(program, [...version], { encoding: 'utf8' });
  if (told.error) return ['–', 'not installed'];
  const named = /v?\d+\.[\d.]+/.exec(told.stdout + told.stderr)?.[0] ?? '';
  const dir = mkdtempSync(join(tmpdir(), `try-${id}-`));
  // A server that gives its rights away still has to read it.
  chmodSync(dir, 0o755);
  let server: ChildProcess | undefined;
  let complaints = '';
  try {
    const root = join(dir, 'www', base).replace(/\/$/, '');
    mkdirSync(base === '/' ? dir : dirname(root), { recursive: true });
    symlinkSync(dist, root);
    const port = await freePort();
    server = spawn(program, [...prepare(dir, port, HOSTS[id].config(base))], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: dir },
    });
    server.stderr?.on('data', (text: Buffer) => (complaints += text.toString()));
    const url = `http://127.0.0.1:${port}${base}`;
    await untilAnswering(url);
    const { outcomes, isSound, report } = await verify(url, { more: [framed(launchBrowser)], most: PAGES });
    if (!isSound) console.log(report);
    const faulty = outcomes.filter((outcome) => resultOf(outcome) === 'FAULT').map(({ check }) => check.id);
    return [
      named,
      isSound ? `passes ${outcomes.filter(({ faults }) => faults).length} checks` : `FAULT: ${faulty.join(', ')}`,
    ];
  } catch (error) {
    return [named, `FAULT: ${(error as Error).message}\n${complaints}`];
  } finally {
    if (server?.pid && server.exitCode === null) {
      server.kill();
      await new Promise((done) => server!.once('exit', done));
    }
    if (existsSync(dir)) rmSync(dir, { recursive: true, force: true });
  }
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

async function untilAnswering(url: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
    await sleep(100);
  }
  throw new Error('it does not answer');
}
