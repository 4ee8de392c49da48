/** What a bench of other people's software has in common: the site as on the web, a browser, rows of a table. */
import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Code } from './codes.ts';

export interface Bench {
  /** Address of the served site with its base, ending in a slash. */
  siteUrl: string;
  /** What a writer would paste. */
  codes: readonly Code[];
  browser: Browser;
  /** A new empty folder that goes when the bench is over. */
  folder: (name: string) => string;
  /** Is done when the bench is over, last first. */
  finally: (act: () => unknown) => void;
}

/** One thing that was tried. */
export interface Row {
  /** With version, and who writes: `WordPress 6.1.9, classic editor, author`. */
  host: string;
  tried: string;
  seen: string;
  isRight: boolean;
}

/** A program that can be on a machine. */
export interface Host {
  name: string;
  /** Version where it is installed. */
  version: () => string | undefined;
  /** Debian's packages that bring it. */
  packages: string;
  run: (bench: Bench, version: string) => Promise<Row[]>;
}

/** The first number with points that a program says of itself; nothing where there is no such program. */
export function versionOf(command: string, ...args: string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 });
  return status === 0 || stdout ? /\d+(?:\.\d+)+/.exec(`${stdout}${stderr}`)?.[0] : undefined;
}

interface RunOptions {
  input?: string;
  cwd?: string;
  env?: Record<string, string>;
}

/** Runs a program to its end and gives what it printed; throws with its complaint. The site answers meanwhile. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { input, env, ...rest } = options;
  return new Promise((done, fail) => {
    const all = { ...rest, timeout: 180_000, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...env } };
    const child = execFile(command, args, all, (error, stdout, stderr) => {
      if (error) fail(new Error(`${command} ${args.join(' ')}: ${stderr || stdout || error.message}`.slice(0, 2000)));
      else done(stdout);
    });
    child.stdin?.end(input ?? '');
  });
}

/** Starts a program that goes on until the bench is over. */
export function start(
  bench: Bench,
  command: string,
  args: readonly string[],
  options: Omit<RunOptions, 'input'> = {},
): void {
  const { env, ...rest } = options;
  const child = spawn(command, args, { ...rest, stdio: 'ignore', detached: true, env: { ...process.env, ...env } });
  bench.finally(() => {
    try {
      // With all that it started itself.
      process.kill(-child.pid!, 'SIGTERM');
    } catch {
      /* it has ended */
    }
  });
}

/** Serves pages from another site than the one that is embedded: `localhost` is not 127.0.0.1. */
export async function servePages(bench: Bench, pages: ReadonlyMap<string, string>): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    const html = pages.get(decodeURIComponent(url.slice(1)));
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    response.writeHead(html === undefined ? 404 : 200, headers).end(html ?? 'Not found');
  });
  await new Promise<void>((done) => {
    server.listen(0, 'localhost', done);
  });
  bench.finally(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

/** A port that nobody listens at, for a program that must be told one. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        done(port);
      });
    });
  });
}

/** A database server of its own, whose `root` has no password, with one empty database. */
export async function startMariadb(bench: Bench, database: string): Promise<{ socket: string }> {
  const root = bench.folder('mariadb');
  const [data, socket] = [join(root, 'data'), join(root, 'db.sock')];
  mkdirSync(data);
  const shared = ['--no-defaults', '--user=root', `--datadir=${data}`];
  await run('mariadb-install-db', [...shared, '--auth-root-authentication-method=normal']);
  start(bench, 'mariadbd', [...shared, `--socket=${socket}`, '--skip-networking']);
  const make = `CREATE DATABASE IF NOT EXISTS ${database} CHARACTER SET utf8mb4`;
  await eventually(() => run('mariadb', ['--no-defaults', '-u', 'root', `--socket=${socket}`, '-e', make]), 'MariaDB');
  return { socket };
}

/** Asks again until there is an answer. */
export async function eventually<T>(ask: () => Promise<T | undefined>, what: string, patienceMs = 60_000): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await Promise.resolve()
      .then(ask)
      .catch(() => undefined);
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error(`${what}: no answer in ${patienceMs / 1000} s`);
    await new Promise((done) => setTimeout(done, 250));
  }
}

export function folders(): { folder: Bench['folder']; clear: () => void } {
  const made: string[] = [];
  return {
    folder: (name) => {
      const path = mkdtempSync(join(tmpdir(), `bench-${name}-`));
      made.push(path);
      return path;
    },
    clear: () => {
      for (const path of made) rmSync(path, { recursive: true, force: true });
    },
  };
}
