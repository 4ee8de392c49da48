/**
 * The address keeps up with a reader who moves the map without pause, in a browser that allows 100 changes in 30
 * seconds.
 */
import { expect, test } from 'vitest';
import { AT_ONCE, throttledAddress, type Clock } from '../../../src/client/page/address.ts';

/** A clock that stands until it is told how long to run. */
function stoppedClock(): Clock & { run(ms: number): void } {
  let now = 0;
  const due: { at: number; act: () => void }[] = [];
  return {
    now: () => now,
    wait: (ms, act) => {
      due.push({ at: now + ms, act });
    },
    run(ms) {
      const end = now + ms;
      for (let next; (next = due.sort((a, b) => a.at - b.at)[0]) && next.at <= end;) {
        due.shift();
        now = next.at;
        next.act();
      }
      now = end;
    },
  };
}

/** History as Safari keeps it. */
function safari(clock: Clock) {
  const written: { at: number; to: string }[] = [];
  let refused = 0;
  return {
    written,
    refused: () => refused,
    replace(to: string) {
      if (written.filter(({ at }) => clock.now() - at < 30_000).length >= 100) {
        refused += 1;
        throw new DOMException(
          'Attempt to use history.replaceState() more than 100 times per 30 seconds',
          'SecurityError',
        );
      }
      written.push({ at: clock.now(), to });
    },
  };
}

test('a wheel that turns for a minute is never refused, and at rest the address is that of the last view', () => {
  const clock = stoppedClock();
  const { written, refused, replace } = safari(clock);
  const address = throttledAddress(replace, clock);
  for (let turn = 0; turn < 3600; turn += 1) {
    address.write(`at=${turn}`);
    clock.run(1000 / 60);
  }
  clock.run(500);
  expect(refused()).toBe(0);
  expect(written.at(-1)?.to).toBe('?at=3599');
});

test('single choices are written as they are made', () => {
  const clock = stoppedClock();
  const { written, replace } = safari(clock);
  const address = throttledAddress(replace, clock);
  for (let choice = 0; choice < AT_ONCE; choice += 1) address.write(`sel=${choice}`, '#x');
  expect(written.map(({ to }) => to)).toEqual(Array.from({ length: AT_ONCE }, (_, choice) => `?sel=${choice}#x`));
});

test('a refusal is not thrown at the page; what was refused is written when it may be', () => {
  const clock = stoppedClock();
  const { written, refused, replace } = safari(clock);
  for (let other = 0; other < 100; other += 1) replace('?other');
  const address = throttledAddress(replace, clock);
  address.write('late');
  expect(refused()).toBe(1);
  clock.run(31_000);
  expect(written.at(-1)?.to).toBe('?late');
});

test('who is about to read the address has it written; who went elsewhere does not get the old one', () => {
  const clock = stoppedClock();
  const { written, replace } = safari(clock);
  const address = throttledAddress(replace, clock);
  for (let turn = 0; turn < 40; turn += 1) address.write(String(turn));
  address.flush();
  expect(written.at(-1)?.to).toBe('?39');
  address.write('40');
  address.drop();
  clock.run(10_000);
  expect(written.at(-1)?.to).toBe('?39');
});

test('nothing chosen leaves no “?”', () => {
  const clock = stoppedClock();
  const { written, replace } = safari(clock);
  throttledAddress(replace, clock).write('');
  expect(written.map(({ to }) => to)).toEqual(['']);
});
