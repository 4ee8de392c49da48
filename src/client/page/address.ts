/**
 * Writes what a reader chose into the address, seldom enough for browsers that count: Safari throws at the 101st change
 * of the history in 30 seconds, others drop what comes too fast.
 */

/**
 * So many changes are written as they come; after that one in each `WRITE_EVERY_MS`.
 * Together 95 in Safari's 30 seconds.
 */
export const AT_ONCE = 20;
const WRITE_EVERY_MS = 400;

export interface Address {
  /** Takes a query without `?` and a fragment with `#`; both may be empty. What was told last is what stays. */
  write(query: string, hash?: string): void;
  /** Writes now what still waits, for whoever is about to read the address. */
  flush(): void;
  /** Forgets what still waits, when the reader has gone elsewhere. */
  drop(): void;
}

/** Times in milliseconds. */
export interface Clock {
  now(): number;
  wait(ms: number, act: () => void): void;
}

const CLOCK: Clock = {
  now: () => performance.now(),
  wait: (ms, act) => {
    setTimeout(act, ms);
  },
};

/**
 * @param replace changes the address to a query and fragment; where it throws it is asked again later
 * @param clock for tests
 */
export function throttledAddress(replace: (to: string) => void = replaceState, clock: Clock = CLOCK): Address {
  let waiting: string | undefined;
  let isResting = false;
  let left = AT_ONCE;
  let countedAt = clock.now();

  const flush = (): void => {
    if (waiting === undefined) return;
    left -= 1;
    try {
      replace(waiting);
      waiting = undefined;
    } catch {
      /* it waits on */
    }
  };

  const writeOrRest = (): void => {
    const now = clock.now();
    left = Math.min(AT_ONCE, left + (now - countedAt) / WRITE_EVERY_MS);
    countedAt = now;
    if (left >= 1) flush();
    if (waiting === undefined || isResting) return;
    isResting = true;
    clock.wait(WRITE_EVERY_MS, () => {
      isResting = false;
      writeOrRest();
    });
  };

  return {
    write(query, hash = '') {
      waiting = `${query && `?${query}`}${hash}`;
      if (!isResting) writeOrRest();
    },
    flush,
    drop: () => {
      waiting = undefined;
    },
  };
}

function replaceState(to: string): void {
  history.replaceState(null, '', location.pathname + to);
}

/** The address of this page. */
export const address = throttledAddress();
if (typeof window !== 'undefined') {
  addEventListener('pagehide', address.flush);
  addEventListener('popstate', address.drop);
}
