/** Visits a deployed site from outside and says what is wrong with it, and what mends that. */
import { hostOf, HOST_IDS, type HostId } from '../hosts/index.ts';
import { newAsk } from './ask.ts';
import { CHECKS, type Check } from './checks.ts';
import { formatReport, resultOf, type Outcome } from './report.ts';
import { visit, type VisitOptions } from './site.ts';

export interface VerifyOptions extends VisitOptions {
  /** Ids of checks whose faults do not count. */
  allow?: readonly string[];
  /** Besides those of every site: such as need a browser. */
  more?: readonly Check[];
  host?: HostId | undefined;
}

export interface Verified {
  outcomes: readonly Outcome[];
  isSound: boolean;
  report: string;
}

/** @param url the front page, with its base path. @throws where nothing answers there */
export async function verify(
  url: string,
  { allow = [], more = [], host, ...options }: VerifyOptions = {},
): Promise<Verified> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new Error(`“${url}” is not the address of a web site: https://host/folder/`);
  const home = new URL(url.replace(/[?#].*$/, '').replace(/\/*$/, '/'));
  const checks = [...CHECKS, ...more];
  const odd = allow.find((id) => !checks.some((check) => check.id === id));
  if (odd !== undefined)
    throw new Error(`--allow: there is no check “${odd}”; there are ${checks.map(({ id }) => id).join(', ')}`);
  const ask = newAsk(home.origin);
  const front = await ask(home);
  if (front.status === 0) throw new Error(`${home.href} does not answer: ${front.fault}`);
  const site = await visit(ask, home, options);
  const outcomes: Outcome[] = [];
  for (const check of checks)
    outcomes.push({ check, faults: await check.test(site), isAllowed: allow.includes(check.id) });
  const asked = `${home.href}, ${site.pages.length} pages and ${site.linked.size} addresses`;
  return {
    outcomes,
    isSound: outcomes.every((outcome) => resultOf(outcome) !== 'FAULT'),
    report: `${asked}\n\n${formatReport(outcomes, host ?? hostOf(front.headers.server))}`,
  };
}

export { HOST_IDS };
