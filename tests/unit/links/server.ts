/** Web servers on this machine that misbehave on request: each path is one way to do it. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Manners } from '../../../src/links/ask.ts';

/** No pause, and more time than a busy machine needs. */
export const HASTY: Manners = {
  concurrency: 6,
  pause: 0,
  retries: 2,
  backoff: 1,
  longestWait: 5000,
  timeout: { lookup: 20_000, connect: 20_000, secureConnect: 20_000, response: 20_000, request: 20_000 },
};

export interface TestServer {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** `METHOD /path` of each request, in order. */
  log: string[];
  close: () => Promise<void>;
}

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves `paths`; anything else is 404. */
export const serve = (paths: Record<string, Behaviour>): Promise<TestServer> =>
  listen((listener) => createServer(listener), 'http', paths);

/** The same behind a certificate that nobody signed. */
export function serveSecurely(paths: Record<string, Behaviour>): Promise<TestServer> {
  const pem = (name: string) => readFileSync(new URL(`./test-only-${name}.pem`, import.meta.url));
  return listen((listener) => createSecureServer({ key: pem('key'), cert: pem('cert') }, listener), 'https', paths);
}

async function listen(
  create: (listener: RequestListener) => Server,
  scheme: string,
  paths: Record<string, Behaviour>,
): Promise<TestServer> {
  const log: string[] = [];
  const server = create((request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    log.push(`${request.method} ${path}`);
    (paths[path] ?? status(404))(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export const page =
  (title: string, body = ''): Behaviour =>
  (_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><title>${title}</title>${body}`);
  };
export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };
export const redirect = (code: number, to: string): Behaviour => status(code, { location: to });
