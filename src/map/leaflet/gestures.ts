/**
 * How hands move the map without taking the page away from the reader: the wheel scrolls the page unless Ctrl or ⌘ is
 * held, one finger scrolls the page, two fingers move the map. Mouse and pen drag as everywhere.
 */
import type { Map } from './parts.ts';

/** Wheel movement that makes one quarter step of zoom, in pixels: a notch of a common mouse is 100 to 120. */
const WHEEL_STEP_PX = 30;
const QUARTER = 0.25;

export interface Gestures {
  destroy(): void;
}

/**
 * Takes over wheel and touch of a map whose own `scrollWheelZoom` is off.
 * @param hint is called when a reader turns the wheel or moves one finger over the map,
 *   as someone does who expected it to move.
 */
export function listenToGestures(map: Map, hint: (way: 'wheel' | 'touch') => void): Gestures {
  const box = map.getContainer();
  const stop = new AbortController();
  const { signal } = stop;
  let owed = 0;

  box.addEventListener(
    'wheel',
    (event) => {
      // A pinch on a trackpad arrives as a wheel with Ctrl held.
      if (!event.ctrlKey && !event.metaKey) return hint('wheel');
      event.preventDefault();
      owed -= event.deltaMode === 0 ? event.deltaY : event.deltaY * 20;
      const steps = Math.trunc(owed / WHEEL_STEP_PX);
      if (steps === 0) return;
      owed -= steps * WHEEL_STEP_PX;
      const zoom = Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), map.getZoom() + steps * QUARTER));
      if (zoom !== map.getZoom()) map.setZoomAround(map.mouseEventToContainerPoint(event), zoom, { animate: false });
    },
    { signal, passive: false },
  );

  // Leaflet drags with a finger as with a mouse. The pointer event comes before either of the two it listens to.
  box.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'touch') map.dragging.disable();
      else map.dragging.enable();
    },
    { signal, capture: true },
  );
  box.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length === 1) hint('touch');
    },
    { signal, passive: true },
  );

  return { destroy: () => stop.abort() };
}
