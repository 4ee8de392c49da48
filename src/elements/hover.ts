/** Rest and leave: what opens under a pointer that stays, and closes behind one that has left. One thing at a time, so one clock. */

/** The pointer must rest this long, so that crossing a paragraph opens nothing. Milliseconds. */
export const HOVER_REST_MS = 350;
/** Time to travel from what was pointed at to what it opened, before that closes. Milliseconds. */
export const LEAVE_MS = 300;

let timer = 0;
export const later = (ms: number, act: () => void) => { clearTimeout(timer); timer = window.setTimeout(act, ms); };
export const stay = () => clearTimeout(timer);
/** A finger that lifts leaves too, but means nothing by it. */
export const whenMouse = (part: Element | null, type: 'pointerenter' | 'pointerleave', act: () => void) =>
  part?.addEventListener(type, (event) => { if ((event as PointerEvent).pointerType === 'mouse') act(); });
