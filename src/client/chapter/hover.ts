/** Rest and leave: what opens under a pointer that stays, and closes behind one that has left. */

/** The pointer must rest this long, so that crossing a paragraph opens nothing. Milliseconds. */
export const HOVER_REST_MS = 350;
/** Time to travel from what was pointed at to what it opened, before that closes. Milliseconds. */
export const LEAVE_MS = 300;

/**
 * A clock for things of which one is open at a time: what is next replaces what was planned, and `stay` calls it off.
 */
export function newClock() {
  let timer = 0;
  return {
    later(ms: number, act: () => void) {
      clearTimeout(timer);
      timer = window.setTimeout(act, ms);
    },
    stay: () => clearTimeout(timer),
  };
}
/** A finger that lifts leaves too, but means nothing by it. */
export const whenMouse = (part: Element | null, type: 'pointerenter' | 'pointerleave', act: () => void) =>
  part?.addEventListener(type, (event) => {
    if ((event as PointerEvent).pointerType === 'mouse') act();
  });
