/** Visits one site, politely: few requests at once, none to another host, each address once. */
import got, { RequestError } from 'got';
import PQueue from 'p-queue';

export interface Answer {
  /** Address asked for. */
  url: string;
  /** 0 where nothing answered. */
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Why nothing answered. */
  fault?: string;
}

export type Ask = (url: string | URL) => Promise<Answer>;

const USER_AGENT = 'rhetoric-or-threat/1.0 (check of a site by those who publish it: npm run verify)';
const CONCURRENCY = 4;
/** Milliseconds, of all of a request. */
const TIMEOUT = 20_000;
const RETRIES = 1;

/**
 * Answers come once an address and are kept; redirects are not followed,
 * and what another host would be asked is refused.
 */
export function newAsk(origin: string): Ask {
  const queue = new PQueue({ concurrency: CONCURRENCY });
  const kept = new Map<string, Promise<Answer>>();
  return (address) => {
    const url = new URL(address);
    url.hash = '';
    if (url.origin !== origin) return Promise.resolve(silence(url.href, `is not on ${origin}`));
    const answer = kept.get(url.href) ?? queue.add(() => askOnce(url.href));
    kept.set(url.href, answer);
    return answer;
  };
}

const silence = (url: string, fault: string): Answer => ({ url, status: 0, headers: {}, body: Buffer.alloc(0), fault });

async function askOnce(url: string): Promise<Answer> {
  try {
    const response = await got(url, {
      followRedirect: false,
      throwHttpErrors: false,
      responseType: 'buffer',
      decompress: true,
      timeout: { request: TIMEOUT },
      retry: { limit: RETRIES },
      headers: { 'user-agent': USER_AGENT, 'accept-encoding': 'br, gzip' },
    });
    const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]));
    return {
      url,
      status: response.statusCode,
      headers: { ...headers, ...sentEncoding(response.rawHeaders) },
      body: Buffer.from(response.body),
    };
  } catch (error) {
    return silence(url, error instanceof RequestError ? error.code : String(error));
  }
}

/** The encoding as it was sent: got takes the header away once it has unpacked the body. */
function sentEncoding(raw: readonly string[]): Record<string, string> {
  const at = raw.findIndex((name, i) => i % 2 === 0 && name.toLowerCase() === 'content-encoding');
  const value = at < 0 ? undefined : raw[at + 1];
  return value === undefined ? {} : { 'content-encoding': value };
}
