/**
 * One test for a rule that many things must keep, such as all pages. A failure names each that breaks it and what is
 * wrong there; a green run prints one line and not thousands.
 */
import { expect, test } from 'vitest';

/** So many breaches are told: the first show what is wrong, and a thousand would bury it. */
const TOLD = 20;
/** Letters of a value in a breach. */
const VALUE = 600;

/** @returns a `test` whose check is run on every one of these, of which there is at least one */
export function forEvery<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
): (rule: string, check: (thing: T) => void | Promise<void>) => void {
  return (rule, check) =>
    test(rule, async () => {
      expect(things.length, 'nothing to check').toBeGreaterThan(0);
      const breaches = await breachesOf(things, nameOf, check);
      if (breaches.length === 0) return;
      const told = breaches.slice(0, TOLD).map(({ name, fault }) => `  ${name}: ${fault}`);
      if (breaches.length > TOLD) told.push(`  and ${breaches.length - TOLD} more`);
      throw new Error(`${breaches.length} of ${things.length} break this rule\n${told.join('\n')}`, {
        // Shown with its line: where in the check the first one failed.
        cause: breaches[0]!.error,
      });
    });
}

interface Breach {
  name: string;
  fault: string;
  error: unknown;
}

/** Runs a check on each; what it throws, assertion or not, is a breach and stops no other. */
export async function breachesOf<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  check: (thing: T) => void | Promise<void>,
): Promise<Breach[]> {
  const breaches: Breach[] = [];
  for (const thing of things)
    try {
      await check(thing);
    } catch (error) {
      breaches.push({ name: nameOf(thing), fault: faultIn(error), error });
    }
  return breaches;
}

/** In words: what a list should not have, or the message with the list or record that it would cut short. */
function faultIn(error: unknown): string {
  const {
    message = String(error),
    actual,
    expected,
  } = error as { message?: string; actual?: unknown; expected?: unknown };
  if (typeof actual !== 'object' || actual === null) return message;
  if (Array.isArray(actual) && Array.isArray(expected) && expected.length === 0) {
    const [, said = ''] = /^(.*?: )?expected \[/s.exec(message) ?? [];
    return said + short(actual.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('; '));
  }
  return `${message}, got ${short(JSON.stringify(actual))}`;
}

const short = (text: string) => (text.length > VALUE ? `${text.slice(0, VALUE)}…` : text);
