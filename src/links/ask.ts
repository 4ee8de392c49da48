/** Asks web servers, politely: few at once, one request at a time to each host, and never in haste. */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import got, { RequestError, TimeoutError, type Method, type Request } from 'got';
import PQueue from 'p-queue';
import { isHome } from './page.ts';
import { isAnswer, type Answer, type Outcome, type Silence } from './verdict.ts';

/** How we behave. All times in milliseconds. */
export interface Manners {
  /** Requests under way at once. */
  concurrency: number;
  /** Between two requests to one host. */
  pause: number;
  /** Of each step of a request, and of all of it (`request`). */
  timeout: { lookup: number; connect: number; secureConnect: number; response: number; request: number };
  /** How often a request that met a passing fault is made again. */
  retries: number;
  /** Before the first retry; doubled for each further one. */
  backoff: number;
  /** A server that asks for more time than this is left alone. */
  longestWait: number;
}
export const MANNERS: Manners = {
  concurrency: 6,
  pause: 1000,
  timeout: { lookup: 5000, connect: 8000, secureConnect: 8000, response: 20_000, request: 30_000 },
  retries: 2,
  backoff: 2000,
  longestWait: 60_000,
};

export const USER_AGENT =
  'rhetoric-or-threat/1.0 (link check of a static site; asks each page that it cites, and follows nothing else)';
/** A heading stands near the beginning; what comes after so many bytes is not read. */
const MAX_BYTES = 512 * 1024;
const MAX_REDIRECTS = 10;

export interface Visitor {
  /** Is the page there? HEAD, then GET where that does not tell. */
  visit(url: string): Promise<Outcome>;
  /** GET: for what the answer says. */
  read(url: string): Promise<Outcome>;
}

/** One visitor shares its queues among all that it is asked for. */
export function newVisitor(manners: Manners): Visitor {
  const slots = new PQueue({ concurrency: manners.concurrency });
  const hosts = new Map<string, PQueue>();
  const queueOf = (url: string) => {
    const host = new URL(url).host.replace(/^www\./, '');
    const queue = hosts.get(host) ?? new PQueue({ concurrency: 1 });
    hosts.set(host, queue);
    return queue;
  };
  // A slot is held for a request only, and not while it waits for its turn at a host.
  const ask = async (url: string, method: Method) => {
    const outcome = await slots.add(() => askOnce(url, method, manners.timeout));
    await sleep(manners.pause);
    return outcome;
  };
  const insist = async (url: string, first: 'HEAD' | 'GET') => {
    let method = first;
    for (let retries = 0; ;) {
      const outcome = await ask(url, method);
      if (isPassing(outcome)) {
        const wait = waitBeforeRetry(outcome, retries, manners);
        if (wait === undefined) return outcome;
        await sleep(wait);
        retries += 1;
      } else if (method === 'GET' || isClear(outcome)) {
        return outcome;
      }
      method = 'GET';
    }
  };
  return {
    visit: (url) => queueOf(url).add(() => insist(url, 'HEAD')),
    read: (url) => queueOf(url).add(() => insist(url, 'GET')),
  };
}

/** Too many requests, or a fault of the server; 501 and 505 do not pass. */
const isPassing = (outcome: Outcome): boolean =>
  isAnswer(outcome)
    ? outcome.status === 429 || (outcome.status >= 500 && ![501, 505].includes(outcome.status))
    : outcome.isPassing;

/** Whether the answer to HEAD needs no GET: there is no page whose heading could say otherwise. */
function isClear(outcome: Outcome): boolean {
  if (!isAnswer(outcome)) return true;
  const isFound = outcome.status >= 200 && outcome.status < 300;
  return isFound && (isHome(outcome.url) || (outcome.type !== '' && !isHtml(outcome.type)));
}

/** Milliseconds, no less than the server asks for; `undefined` where it is not worth it. */
function waitBeforeRetry(
  outcome: Outcome,
  retries: number,
  { retries: most, backoff, longestWait }: Manners,
): number | undefined {
  if (retries >= most) return undefined;
  const asked = isAnswer(outcome) ? retryAfter(outcome.retryAfter, Date.now()) : 0;
  const wait = Math.max(asked, backoff * 2 ** retries);
  return wait > longestWait ? undefined : wait;
}

/** A `Retry-After` header, seconds or an HTTP date, in milliseconds from `now`; 0 where it says nothing. */
export function retryAfter(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  const time = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(time) ? 0 : Math.max(0, time);
}

async function askOnce(url: string, method: Method, timeout: Manners['timeout']): Promise<Outcome> {
  const hops: Answer['hops'][number][] = [];
  const request = got.stream(url, {
    method,
    timeout,
    throwHttpErrors: false,
    retry: { limit: 0 },
    maxRedirects: MAX_REDIRECTS,
    strictContentLength: false,
    headers: {
      'user-agent': USER_AGENT,
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'accept-language': 'en,ru;q=0.8,*;q=0.5',
    },
  });
  request.on('redirect', (next: { url: URL }, { statusCode }: { statusCode: number }) =>
    hops.push({ status: statusCode, to: next.url.href }),
  );
  try {
    await once(request, 'response');
    const { statusCode = 0, headers, url: landed = url } = request.response ?? {};
    const contentType = headers?.['content-type'] ?? '';
    const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
    const text =
      method === 'GET' && (isHtml(type) || type.endsWith('json') || type === '')
        ? decode(await readStart(request), contentType)
        : '';
    return { status: statusCode, url: landed, hops, type, text, retryAfter: headers?.['retry-after'] };
  } catch (error) {
    return silenceOf(error);
  } finally {
    // What still comes after we have left is of no interest, and neither is that it broke off.
    request.on('error', () => {}).destroy();
  }
}

const isHtml = (type: string): boolean => type === 'text/html' || type === 'application/xhtml+xml';

async function readStart(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** In the encoding that the header names, or the page itself (older Russian and Persian pages are not UTF-8). */
function decode(bytes: Buffer, contentType: string): string {
  const named = /charset\s*=\s*["']?([\w-]+)/i;
  const label = (named.exec(contentType) ?? named.exec(bytes.toString('latin1', 0, 2048)))?.[1];
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

/** What went wrong, by the code of the error: in our words, and whether it may pass. */
const FAULTS: readonly (readonly [codes: RegExp, silence: Silence])[] = [
  [/^ENOTFOUND$/, { kind: 'unreachable', reason: 'the host has no address', isPassing: true }],
  [/^EAI_/, { kind: 'unreachable', reason: 'the address of the host cannot be looked up', isPassing: true }],
  [/^ECONNREFUSED$/, { kind: 'unreachable', reason: 'the host refuses connections', isPassing: true }],
  [
    /^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL)$/,
    { kind: 'unreachable', reason: 'there is no way to the host', isPassing: true },
  ],
  [/^ETIMEDOUT$/, { kind: 'broken', reason: 'takes too long', isPassing: true }],
  [/^(?:ECONNRESET|EPIPE|ERR_READING_RESPONSE_STREAM)$/, { kind: 'broken', reason: 'breaks off', isPassing: true }],
  [
    /^ERR_TOO_MANY_REDIRECTS$/,
    { kind: 'broken', reason: `redirects more than ${MAX_REDIRECTS} times`, isPassing: false },
  ],
  [
    /CERT|SELF_SIGNED|UNABLE_TO_|SSL|TLS|^EPROTO$/,
    { kind: 'broken', reason: 'its certificate or encryption is not right', isPassing: false },
  ],
];

function silenceOf(error: unknown): Silence {
  if (error instanceof TimeoutError && ['lookup', 'connect'].includes(error.event))
    return { kind: 'unreachable', reason: 'cannot be reached in time', isPassing: true };
  const code = error instanceof RequestError ? error.code : '';
  const known = FAULTS.find(([codes]) => codes.test(code))?.[1];
  return (
    known ?? {
      kind: 'broken',
      reason: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '',
      isPassing: false,
    }
  );
}
