/** What the checks found, as a table, and below it what mends it. */
import { HOST_IDS, HOSTS, type HostId } from '../hosts/index.ts';
import type { Check } from './checks.ts';

export interface Outcome {
  check: Check;
  /** `undefined` where it could not be tried. */
  faults: readonly string[] | undefined;
  /** Faults of it were expected. */
  isAllowed: boolean;
}

/** Faults of one check that are told one by one. */
const TOLD = 6;

export function resultOf({ faults, isAllowed }: Outcome): 'not tried' | 'holds' | 'allowed' | 'FAULT' {
  if (faults === undefined) return 'not tried';
  if (faults.length === 0) return 'holds';
  return isAllowed ? 'allowed' : 'FAULT';
}

/** @param host whose remedies are told; of all where it is not known */
export function formatReport(outcomes: readonly Outcome[], host: HostId | undefined): string {
  const width = Math.max(...outcomes.map(({ check }) => check.id.length));
  const rows = outcomes.map((outcome) => {
    const { id, what } = outcome.check;
    const faults = String(outcome.faults?.length ?? '–');
    return [id.padEnd(width), resultOf(outcome).padEnd(9), faults.padStart(4), what].join('  ');
  });
  const faulty = outcomes.filter((outcome) => resultOf(outcome) === 'FAULT');
  const details = faulty.map(({ check, faults = [] }) =>
    [
      `\n${check.id}: ${check.what}`,
      ...faults.slice(0, TOLD).map((fault) => `  ${fault}`),
      ...(faults.length > TOLD ? [`  and ${faults.length - TOLD} more`] : []),
      ...remediesOf(check, host).map((line) => `  → ${line}`),
    ].join('\n'),
  );
  const last =
    faulty.length === 0 ? 'All is as it should be.' : `${faulty.length} of ${outcomes.length} checks found faults.`;
  return [
    `${'check'.padEnd(width)}  ${'result'.padEnd(9)}  ${'n'.padStart(4)}  what should hold`,
    ...rows,
    ...details,
    `\n${last}`,
  ].join('\n');
}

function remediesOf({ remedy }: Check, host: HostId | undefined): string[] {
  if (host) return [`${HOSTS[host].name}: ${remedy[host]}`];
  // What is the same everywhere is told once.
  const byText = Map.groupBy(HOST_IDS, (id) => remedy[id]);
  return [...byText].map(
    ([text, ids]) =>
      `${ids.length === HOST_IDS.length ? '' : `${ids.map((id) => HOSTS[id].name).join(', ')}: `}${text}`,
  );
}
