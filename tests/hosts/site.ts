/**
 * The built site at an address of its own, as it would be on the web: what it says of its own address is put right on
 * the way.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { readBuildRecord } from '../../src/build/build-record.ts';
import { startServer } from '../../src/cli/serve.ts';

const TEXT = /^(?:text\/|application\/(?:json|.*\+json|.*xml|javascript))/;

export interface ServedSite {
  /** With the base, ending in a slash. */
  url: string;
  close: () => Promise<void>;
}

export async function serveSite(): Promise<ServedSite> {
  const dir = resolve('dist');
  const { site, base } = readBuildRecord(dir);
  const inner = await startServer({ dir, base, port: 0 });
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', inner.url), {
        headers: { 'accept-encoding': 'identity' },
        redirect: 'manual',
      });
      const headers = Object.fromEntries(
        [...answer.headers].filter(
          ([name]) => !/^(?:content-length|content-encoding|etag|connection|keep-alive|transfer-encoding)$/.test(name),
        ),
      );
      const body = Buffer.from(await answer.arrayBuffer());
      const isText = TEXT.test(answer.headers.get('content-type') ?? '');
      response
        .writeHead(answer.status, headers)
        .end(isText ? body.toString('utf8').replaceAll(site, `http://${request.headers.host}`) : body);
    })().catch((error: unknown) => response.writeHead(502).end(String(error)));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await inner.close();
    },
  };
}
