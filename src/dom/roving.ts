/**
 * One tab stop for many features: Tab enters at the current one, arrow keys walk along them from west to east,
 * Home and End go to the ends. Leaves out what Enter does: each feature listens for itself.
 */

export interface Roving {
  /** New features, in walking order. The stop stays where it was if that feature is still there. */
  set(elements: readonly (HTMLElement | SVGElement)[]): void;
  /** Makes a feature the tab stop, without moving the focus. */
  stopAt(element: HTMLElement | SVGElement | undefined): void;
  destroy(): void;
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** @param onMove hears which feature the keyboard went to, to bring it into view before it is focused. */
export function roveFocus(box: Element, onMove: (element: Element) => void): Roving {
  const abort = new AbortController();
  let features: readonly (HTMLElement | SVGElement)[] = [];
  let stop: HTMLElement | SVGElement | undefined;

  const stopAt = (element = features[0]) => {
    for (const feature of features) if (feature.tabIndex !== -1) feature.tabIndex = -1;
    stop = element;
    if (stop) stop.tabIndex = 0;
  };
  const indexOf = (target: EventTarget | null) => features.findIndex((feature) => feature === target);

  box.addEventListener(
    'focusin',
    ({ target }) => {
      const at = indexOf(target);
      if (at >= 0) stopAt(features[at]);
    },
    { signal: abort.signal },
  );
  box.addEventListener(
    'keydown',
    (pressed) => {
      const event = pressed as KeyboardEvent;
      const at = indexOf(event.target);
      const step = STEPS[event.key];
      if (at < 0 || !step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const next = features[step(at, features.length - 1)]!;
      onMove(next);
      next.focus({ preventScroll: true });
    },
    { signal: abort.signal },
  );

  return {
    set(elements) {
      features = elements;
      stopAt(stop && elements.includes(stop) ? stop : elements[0]);
    },
    stopAt,
    destroy: () => abort.abort(),
  };
}
