/**
 * Serves a built site on this machine the way a static host would: `npm run serve`, and the browser tests.
 * Headers come from the rules that the configurations of hosts are made from (`hosts/rules.ts`), so what is tested here
 * is what a host sends. Leaves out TLS, byte ranges and directory listings.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { headersAt } from '../hosts/rules.ts';
import { readBuildRecord } from '../build/build-record.ts';
import { normaliseBase } from '../build/site-env.ts';
import { createFileStore, type FileStore, type StoredFile } from '../build/static-files.ts';

export interface ServerOptions {
  /** Folder to serve. */
  dir: string;
  /** Path the site lives under; `/` when left out. */
  base?: string;
  /** 0 takes any free port; left out, the first free one from 4321 up. */
  port?: number;
  /** Interface to listen on; only this machine when left out. */
  host?: string;
}

export interface RunningServer {
  /** Address of the site's home page, with the base and a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

const FIRST_PORT = 4321;
const PORTS_TO_TRY = 50;

/** Starts a server and resolves when it answers. */
export async function startServer({
  dir,
  base: rawBase = '/',
  port,
  host = '127.0.0.1',
}: ServerOptions): Promise<RunningServer> {
  const base = normaliseBase(rawBase);
  const site: Site = { base, files: createFileStore(dir) };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });

  const listen = (candidate: number) =>
    new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(candidate, host, () => {
        server.off('error', fail);
        done();
      });
    });
  if (port !== undefined) await listen(port);
  else await listenOnFirstFree(listen);

  const address = server.address() as AddressInfo;
  return {
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function listenOnFirstFree(listen: (port: number) => Promise<void>): Promise<void> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TO_TRY; port += 1) {
    try {
      return await listen(port);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TO_TRY - 1}: set PORT to one that is free.`);
}

interface Site {
  base: string;
  files: FileStore;
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path, query] = splitOnce(request.url ?? '/', '?');
  const suffix = query === undefined ? '' : `?${query}`;

  if (path === '/' && site.base !== '/') return redirect(response, 302, site.base);
  if (`${path}/` === site.base) return redirect(response, 301, site.base + suffix);

  // Everything below counts paths from the site's own root, as the rules do.
  const sitePath = path.startsWith(site.base) ? path.slice(site.base.length - 1) : undefined;
  const found = sitePath === undefined ? undefined : await site.files.find(sitePath);
  if (found === 'directory') return redirect(response, 301, `${path}/${suffix}`);
  const headers = new Headers(headersAt(sitePath ?? '/'));
  if (found !== undefined) return send(request, response, 200, headers, found);

  // A page that is not there may be there tomorrow, whatever its path promises about caching.
  headers.set('Cache-Control', 'no-cache');
  const page = await site.files.find('/404.html');
  if (page !== undefined && page !== 'directory') return send(request, response, 404, headers, page);
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: 200 | 404,
  headers: Headers,
  file: StoredFile,
): void {
  const { body, encoding, etag } = file.encode(request.headers['accept-encoding']);
  headers.set('Content-Type', file.contentType);
  headers.set('ETag', etag);
  if (file.isCompressible) headers.set('Vary', 'Accept-Encoding');
  if (status === 200 && matchesEtag(request.headers['if-none-match'], etag)) {
    response.writeHead(304, headersOf(headers)).end();
    return;
  }
  if (encoding !== undefined) headers.set('Content-Encoding', encoding);
  headers.set('Content-Length', String(body.length));
  response.writeHead(status, headersOf(headers)).end(request.method === 'HEAD' ? undefined : body);
}

function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { Location: location, 'Cache-Control': 'no-cache' }).end();
}

function headersOf(headers: Headers): Record<string, string> {
  return Object.fromEntries(headers);
}

/** Compares as RFC 9110 §13.1.2 asks for: weakly, so a `W/` that a proxy put before the tag does not matter. */
function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

if (import.meta.main) {
  try {
    const { BASE, HOST, PORT } = process.env;
    const dir = resolve('dist');
    const server = await startServer({
      dir,
      base: BASE || readBuildRecord(dir).base,
      ...(PORT ? { port: Number(PORT) } : {}),
      ...(HOST ? { host: HOST } : {}),
    });
    console.log(`\nThe site is at ${server.url}\nStop it with Ctrl+C.`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void server.close().then(() => process.exit(0)));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
