/**
 * Stretches of the border as lines that can be focused, named and pressed: Leaflet leaves lines out of the keyboard's
 * way (https://github.com/Leaflet/Leaflet/issues/7822). Each is a wide unseen stroke to aim at,
 * over a seen one that lights up.
 */
import { sliceLine, type MeasuredLine } from '../../domain/geography/line.ts';
import type { Drawn } from '../types.ts';
import { toLatLngs } from './land-layer.ts';
import { Polyline, type Map as LeafletMap, type SVG } from './parts.ts';
import { makePressable } from '../../dom/press.ts';

/** Width of the unseen stroke, pixels: a comfortable target (WCAG 2.2, 2.5.8, asks for 24). */
const AIM_PX = 24;

export interface StretchLayer {
  draw(drawn: readonly Drawn[], border: MeasuredLine): void;
  elements(): ReadonlyMap<string, SVGElement>;
  clear(): void;
}

interface Kept {
  aim: Polyline;
  seen: Polyline;
  /** Makes a stretch hollow: every second one is. */
  core: Polyline;
}

export function createStretches(
  map: LeafletMap,
  renderer: SVG,
  onPick: (drawn: Drawn, byKeyboard: boolean) => void,
): StretchLayer {
  const kept = new Map<string, Kept>();
  const current = new Map<string, Drawn>();
  let cutFrom: MeasuredLine | undefined;

  const element = ({ aim }: Kept) => aim.getElement() as SVGElement;

  const add = (id: string): Kept => {
    const seen = new Polyline([], { renderer, interactive: false, className: 'seg' }).addTo(map);
    const core = new Polyline([], { renderer, interactive: false, className: 'seg-core' }).addTo(map);
    const aim = new Polyline([], {
      renderer,
      interactive: false,
      className: 'seg-aim',
      weight: AIM_PX,
      opacity: 0,
      lineCap: 'butt',
    }).addTo(map);
    const path = aim.getElement() as SVGElement;
    makePressable(path, id, (byKeyboard) => {
      const drawn = current.get(id);
      if (drawn) onPick(drawn, byKeyboard);
    });
    // The unseen stroke is what is pointed at and focused; the seen one shows it.
    const light = (on: boolean) => seen.getElement()?.classList.toggle('near', on);
    for (const type of ['pointerenter', 'focus'] as const) path.addEventListener(type, () => light(true));
    for (const type of ['pointerleave', 'blur'] as const) path.addEventListener(type, () => light(false));
    const one = { aim, seen, core };
    kept.set(id, one);
    return one;
  };

  return {
    draw(drawn, border) {
      const isNewLine = border !== cutFrom;
      cutFrom = border;
      const wanted = new Set(drawn.map(({ id }) => id));
      for (const [id, { aim, seen, core }] of kept) {
        if (wanted.has(id)) continue;
        for (const line of [aim, seen, core]) line.remove();
        kept.delete(id);
        current.delete(id);
      }
      for (const [i, one] of drawn.entries()) {
        const isNew = !kept.has(one.id);
        const lines = kept.get(one.id) ?? add(one.id);
        current.set(one.id, one);
        if (isNew || isNewLine) {
          const points = toLatLngs(sliceLine(border, ...one.km!));
          for (const line of [lines.aim, lines.seen, lines.core]) line.setLatLngs(points);
        }
        lines.core.getElement()?.classList.toggle('is-hollow', i % 2 === 1);
        lines.seen.getElement()?.classList.toggle('sel', one.selected);
        element(lines).setAttribute('aria-label', one.name);
        element(lines).setAttribute('aria-pressed', String(one.selected));
      }
    },
    elements: () => new Map([...kept].map(([id, lines]) => [id, element(lines)])),
    clear() {
      for (const { aim, seen, core } of kept.values()) for (const line of [aim, seen, core]) line.remove();
      kept.clear();
    },
  };
}
