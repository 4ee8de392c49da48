/**
 * The marks of a scene as Leaflet markers: buttons that are named, pressed and at least 24 pixels wide.
 * A mark keeps its element from scene to scene, so that focus stays where it is while the map is zoomed or filtered.
 */
import { MARK_STEP, stackHalfWidth } from '../marks.ts';
import { drawLabels, drawMarks } from '../svg-items.ts';
import type { Drawn, DrawnName, Scene } from '../types.ts';
import { DivIcon, Marker, type LatLngTuple, type Map as LeafletMap } from './parts.ts';

const SVG_NS = 'http://www.w3.org/2000/svg';
/** Sides of a target, pixels (WCAG 2.2, 2.5.8). */
const TARGET = MARK_STEP;

export interface MarkLayer {
  draw(drawn: readonly Drawn[], names: readonly DrawnName[]): void;
  /** The focusable element of each mark. */
  elements(): ReadonlyMap<string, HTMLElement>;
  clear(): void;
}

interface Kept {
  marker: Marker;
  look: string;
}

/** What a scene of one item leaves empty. */
const NOTHING = { drawn: [], names: [] } as unknown as Scene;

const latLng = ([lon, lat]: readonly [number, number]): LatLngTuple => [lat, lon];

/** @param onPick hears which item was chosen, and whether by keyboard. */
export function createMarks(map: LeafletMap, onPick: (drawn: Drawn, byKeyboard: boolean) => void): MarkLayer {
  const kept = new Map<string, Kept>();
  const current = new Map<string, Drawn>();
  let names: Marker[] = [];

  const listen = (id: string, element: HTMLElement) => {
    element.setAttribute('role', 'button');
    element.tabIndex = -1;
    element.dataset.item = id;
    const pick = (byKeyboard: boolean) => {
      const drawn = current.get(id);
      if (drawn) onPick(drawn, byKeyboard);
    };
    element.addEventListener('click', () => pick(false));
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      pick(true);
    });
  };

  const drawOne = (drawn: Drawn) => {
    const look = lookOf(drawn);
    const known = kept.get(drawn.id);
    current.set(drawn.id, drawn);
    if (known) {
      if (known.look !== look) known.marker.setIcon(iconOf(drawn));
      known.look = look;
    } else {
      const marker = new Marker(latLng(drawn.at), { icon: iconOf(drawn), keyboard: false, autoPanOnFocus: false, interactive: false });
      marker.addTo(map);
      kept.set(drawn.id, { marker, look });
      listen(drawn.id, marker.getElement()!);
    }
    const { marker } = kept.get(drawn.id)!;
    const element = marker.getElement()!;
    element.setAttribute('aria-label', drawn.name);
    element.setAttribute('aria-pressed', String(drawn.selected));
    marker.setZIndexOffset(drawn.selected ? 20_000 : depth(drawn));
  };

  return {
    draw(drawn, drawnNames) {
      const wanted = new Set(drawn.map(({ id }) => id));
      for (const [id, { marker }] of kept) {
        if (wanted.has(id)) continue;
        marker.remove();
        kept.delete(id);
        current.delete(id);
      }
      for (const one of drawn) drawOne(one);
      for (const name of names) name.remove();
      const half = map.getSize().divideBy(2);
      names = drawnNames.map((name) => {
        const at = map.containerPointToLatLng(half.add([name.x, name.y]));
        return new Marker(at, { icon: shell('map-name', drawLabels({ ...NOTHING, names: [{ ...name, x: 0, y: 0 }] }, 1)), keyboard: false, interactive: false, zIndexOffset: -20_000 }).addTo(map);
      });
    },
    elements: () => new Map([...kept].map(([id, { marker }]) => [id, marker.getElement()!])),
    clear() {
      for (const { marker } of kept.values()) marker.remove();
      for (const name of names) name.remove();
      kept.clear();
      current.clear();
    },
  };
}

/** Events over towns over ticks: Leaflet stacks markers by latitude alone. */
const depth = ({ layer }: Drawn): number => (layer === 'events' ? 10_000 : layer === 'actors' || layer === 'bases' ? 5000 : layer === 'crossings' ? 0 : -10_000);

/** What a mark looks like, place on the map aside: the same look is not drawn again. */
const lookOf = ({ x: _x, y: _y, at: _at, name: _name, members: _members, ...look }: Drawn): string => JSON.stringify(look);

/** One item as the SVG draws it: leader, mark, label. */
const drawAlone = (one: Drawn): string =>
  drawMarks([one], 1, false) + drawLabels({ ...NOTHING, drawn: [one] }, 1) + drawMarks([one], 1, false, true);

/** A point of no size at the item's position; the drawing and the target stand around it. */
function iconOf(drawn: Drawn): DivIcon {
  const icon = shell(`map-mark${drawn.selected ? ' is-selected' : ''}`, drawAlone({ ...drawn, x: 0, y: 0 }));
  const target = document.createElement('span');
  target.className = 'map-target';
  const width = drawn.members.length > 1 ? Math.max(TARGET, 2 * stackHalfWidth(drawn.text ?? '')) : TARGET;
  const [dx, dy] = drawn.off ?? [0, 0];
  target.style.width = `${width}px`;
  target.style.transform = `translate(${dx - width / 2}px, ${dy - TARGET / 2}px)`;
  (icon.options.html as HTMLElement).append(target);
  return icon;
}

/** A marker of no size with a drawing that overflows it. */
function shell(className: string, markup: string): DivIcon {
  const box = document.createElement('span');
  const svg = document.createElementNS(SVG_NS, 'svg');
  svg.setAttribute('class', 'mp map-drawing');
  svg.setAttribute('aria-hidden', 'true');
  // Markup of our own drawing code, which escapes every name.
  svg.innerHTML = markup;
  box.append(svg);
  return new DivIcon({ className, html: box, iconSize: [0, 0] });
}
