/**
 * The stretch that is being measured, on the map: the line lit between two handles, and its length. The handles can be
 * dragged along the border; the keyboard has the same two on the strip under the map, so that there is one place
 * for it and not two.
 */
import { lengthKm, nearestOnLine, positionAt, sliceLine, type MeasuredLine } from '../../domain/geography/line.ts';
import { boxAround, type Box } from '../scene/occupied.ts';
import type { View } from '../types.ts';
import { toLatLngs } from './land-layer.ts';
import { Polyline, type LatLngTuple, type Map as LeafletMap, type SVG } from './parts.ts';
import { Standing } from './standing.ts';

/** Half a handle, and the label of the length off its point, pixels, as in leaflet.css. */
const HANDLE_HALF = 13;
const LENGTH = { off: 10, width: 72, height: 22 };
/** Above marks that were chosen. */
const DEPTH = 6;
const latLng = ([lon, lat]: readonly [number, number]): LatLngTuple => [lat, lon];

export interface Measure {
  /** Room that handles and length take, pixels from the middle of the map. */
  boxes(ends: View['measure'], border: MeasuredLine): Box[];
  draw(ends: View['measure'], border: MeasuredLine): void;
  destroy(): void;
}

export function createMeasure(
  map: LeafletMap,
  renderer: SVG,
  onMeasure: (ends: NonNullable<View['measure']>) => void,
): Measure {
  const lit = new Polyline([], { renderer, interactive: false, className: 'measured' }).addTo(map);
  let standing: Standing[] = [];
  let ends: View['measure'];
  let border!: MeasuredLine;

  const stand = (km: number, className: string, text = '') => {
    const element = document.createElement('div');
    element.className = className;
    element.textContent = text;
    element.setAttribute('aria-hidden', 'true');
    const one = new Standing(latLng(positionAt(border, km)), element, DEPTH);
    standing.push(one.addTo(map));
    return element;
  };

  const drag = (handle: HTMLElement, at: 0 | 1) => {
    handle.addEventListener('pointerdown', (event) => {
      event.stopPropagation();
      event.preventDefault();
      const stop = new AbortController();
      const move = (moved: PointerEvent) => {
        const { lng, lat } = map.mouseEventToLatLng(moved);
        const km = Math.round(nearestOnLine(border, [lng, lat]).km);
        const other = ends![1 - at]!;
        if (km !== other) onMeasure(km < other ? [km, other] : [other, km]);
      };
      // The handle is drawn anew at each step, so that the window listens and not the handle.
      addEventListener('pointermove', move, { signal: stop.signal });
      for (const end of ['pointerup', 'pointercancel'] as const)
        addEventListener(end, () => stop.abort(), { signal: stop.signal });
    });
  };

  const clear = () => {
    for (const one of standing) one.remove();
    standing = [];
  };
  return {
    boxes(next, line) {
      if (!next) return [];
      const half = map.getSize().divideBy(2);
      const at = (km: number) => map.latLngToContainerPoint(latLng(positionAt(line, km))).subtract(half);
      const [from, to, middle] = [at(next[0]), at(next[1]), at((next[0] + next[1]) / 2)];
      const length = {
        x0: middle.x + LENGTH.off,
        y0: middle.y + LENGTH.off,
        x1: middle.x + LENGTH.off + LENGTH.width,
        y1: middle.y + LENGTH.off + LENGTH.height,
      };
      return [boxAround(from.x, from.y, HANDLE_HALF), boxAround(to.x, to.y, HANDLE_HALF), length];
    },
    draw(next, line) {
      if (next === ends && line === border) return;
      [ends, border] = [next, line];
      clear();
      lit.setLatLngs(next ? toLatLngs(sliceLine(line, ...next)) : []);
      if (!next) return;
      const [from, to] = [Math.min(next[0], lengthKm(line)), Math.min(next[1], lengthKm(line))];
      drag(stand(from, 'map-handle'), 0);
      drag(stand(to, 'map-handle'), 1);
      stand((from + to) / 2, 'map-length', `${Math.round(to - from).toLocaleString('en-GB')} km`);
    },
    destroy() {
      clear();
      lit.remove();
    },
  };
}
