/** A line of help that shows for a moment when a reader's hand asks for what the map leaves to the page. */

const SHOWN_MS = 2200;
/** Told again only after this long: a reader who scrolls past the map ten times has understood. */
const QUIET_MS = 30_000;
const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
const TEXT = {
  wheel: `Hold ${isApple ? '⌘' : 'Ctrl'} and turn the wheel to zoom`,
  touch: 'Use two fingers to move the map',
};

export interface Hint {
  show(way: keyof typeof TEXT): void;
  destroy(): void;
}

export function addHint(box: HTMLElement): Hint {
  const line = document.createElement('p');
  line.className = 'map-hint';
  line.setAttribute('role', 'status');
  box.append(line);
  let timer = 0;
  let last = -Infinity;
  return {
    show(way) {
      if (performance.now() - last < QUIET_MS) return;
      last = performance.now();
      line.textContent = TEXT[way];
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        line.textContent = '';
      }, SHOWN_MS);
    },
    destroy() {
      clearTimeout(timer);
      line.remove();
    },
  };
}
