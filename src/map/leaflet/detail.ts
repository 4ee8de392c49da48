/**
 * Finer lines, fetched when a reader first comes close.
 * Without them the coarse ones stay, with a quiet notice and a way to try again.
 */
import type { Basemap } from '../types.ts';

/** Zoom beyond what the coarse lines are good for at which finer ones are worth a request. */
const BEYOND = 0.5;

export interface Detail {
  /** Called after every move; fetches once, where needed. */
  want(zoom: number): void;
  destroy(): void;
}

/** @param use takes the finer lines */
export function fetchDetail(
  box: HTMLElement,
  coarseZoom: number,
  load: () => Promise<Basemap>,
  use: (base: Basemap) => void,
): Detail {
  let state: 'none' | 'asked' | 'there' = 'none';
  let isGone = false;
  const notice = document.createElement('p');
  const retry = document.createElement('button');
  notice.className = 'map-notice';
  notice.setAttribute('role', 'status');
  retry.type = 'button';
  retry.className = 'btn';
  retry.textContent = 'Try again';
  box.append(notice);

  const ask = () => {
    state = 'asked';
    notice.replaceChildren();
    load().then(
      (base) => {
        if (isGone) return;
        state = 'there';
        use(base);
      },
      () => {
        // Not asked again by itself: a reader without a connection would be told so at every step.
        if (!isGone) notice.replaceChildren('The finer lines did not load; the map stays coarse. ', retry);
      },
    );
  };
  retry.addEventListener('click', ask);

  return {
    want(zoom) {
      if (state === 'none' && zoom >= coarseZoom + BEYOND) ask();
    },
    destroy() {
      isGone = true;
      notice.remove();
    },
  };
}
