/** From what a server did to what that means for a link. Pure. */
import { isBarrier, isHome, notFoundHeading } from './page.ts';
import type { Finding } from './record.ts';

/** A server's answer, redirects followed. */
export interface Answer {
  status: number;
  /** The address that answered in the end. */
  url: string;
  /** Each redirect on the way: its status, and the address it led to. */
  hops: readonly { status: number; to: string }[];
  /** Media type, such as `text/html`; empty where the server gave none. */
  type: string;
  /** The beginning of an HTML page or a JSON answer; empty for anything else. */
  text: string;
  /** Header `Retry-After`, as it came. */
  retryAfter?: string | undefined;
}

/** Why there is no answer. */
export interface Silence {
  /** `unreachable`: no connection at all, as without a network; `broken`: somebody was there, and it went wrong. */
  kind: 'unreachable' | 'broken';
  /** One line for the person who looks after the links. */
  reason: string;
  /** Whether another try may help. */
  isPassing: boolean;
}
export type Outcome = Answer | Silence;

export const isAnswer = (outcome: Outcome): outcome is Answer => 'status' in outcome;

/** Statuses of a server that keeps programs out, or some people (451). */
const BLOCKED = [401, 403, 407, 429, 451];
const GONE = [404, 410];
const PERMANENT = [301, 308];

/** What the outcome means for a link to `address`. */
export function verdictOf(address: string, outcome: Outcome): Finding {
  if (!isAnswer(outcome)) return { verdict: 'failed', reason: outcome.reason };
  const { status, url, text } = outcome;
  // A barrier comes with any status: 403, 503, or a plain 200.
  if (isBarrier(text)) return { verdict: 'blocked', status, reason: 'asks whether a person is there' };
  if (BLOCKED.includes(status)) return { verdict: 'blocked', status, reason: `answers ${status}` };
  if (GONE.includes(status)) return { verdict: 'gone', status, reason: `answers ${status}` };
  if (status < 200 || status > 299) return { verdict: 'failed', status, reason: `answers ${status}` };
  if (isHome(url) && !isHome(address))
    return { verdict: 'gone', status, reason: 'leads to the first page of the site' };
  const heading = notFoundHeading(text);
  if (heading !== undefined) return { verdict: 'gone', status, reason: `says so in its heading: ${shorten(heading)}` };
  const movedTo = permanentAddress(outcome);
  return movedTo === undefined || isSame(movedTo, address)
    ? { verdict: 'ok', status }
    : { verdict: 'moved', status, movedTo };
}

/** Where the page lives now: the end of the redirects, if each of them was for good. */
function permanentAddress({ hops }: Answer): string | undefined {
  return hops.every((hop) => PERMANENT.includes(hop.status)) ? hops.at(-1)?.to : undefined;
}

/** A fragment is the reader's business, not the server's. */
const isSame = (a: string, b: string) => new URL(a).href.split('#')[0] === new URL(b).href.split('#')[0];

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
