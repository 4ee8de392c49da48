/**
 * A web server of another site than the one under test: `localhost`, where that is 127.0.0.1. Another port alone would
 * be another origin of the same site, whose frames share the page's process and have their size at once; those of other
 * sites do not.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

export interface OtherSite {
  /** Address of its page, ending in a slash. */
  readonly url: string;
  /** What its page is from now on. */
  serve(html: string, headers?: Readonly<Record<string, string>>): void;
}

/**
 * Runs for the tests of a file; call at its top.
 * @param files scripts that it serves besides its page: files by path, or functions that make them
 */
export function useOtherSite(
  files: Readonly<Record<string, string | (() => string | Promise<string>)>> = {},
): OtherSite {
  let server: Server;
  let port = 0;
  let page = { html: '', headers: {} as Readonly<Record<string, string>> };
  beforeAll(async () => {
    server = createServer((request, response) => {
      const file = files[request.url ?? '/'];
      if (file === undefined) {
        for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
        return void response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page.html);
      }
      response.setHeader('Content-Type', request.url!.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
      void Promise.resolve(typeof file === 'string' ? readFileSync(file) : file()).then((body) => response.end(body));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server?.close());
  return {
    get url() {
      return `http://localhost:${port}/`;
    },
    serve: (html, headers = {}) => {
      page = { html, headers };
    },
  };
}
