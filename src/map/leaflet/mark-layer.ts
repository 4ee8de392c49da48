/**
 * The marks of a scene as elements that stand on the map: buttons that are named, pressed and at least 24 pixels wide.
 * A mark keeps its element from scene to scene, so that focus stays where it is while the map is zoomed or filtered.
 */
import { MARK_STEP, stackHalfWidth } from '../scene/place-marks.ts';
import { drawLabels, drawMarks } from '../draw/svg-items.ts';
import type { Drawn, DrawnName, Scene } from '../types.ts';
import type { LatLngTuple, Map as LeafletMap } from './parts.ts';
import { makePressable } from '../../dom/press.ts';
import { Standing } from './standing.ts';

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
  mark: Standing;
  look: string;
}

/** What a scene of one item leaves empty. */
const NOTHING: Pick<Scene, 'drawn' | 'names'> = { drawn: [], names: [] };

const latLng = ([lon, lat]: readonly [number, number]): LatLngTuple => [lat, lon];

/** @param onPick hears which item was chosen, and whether by keyboard. */
export function createMarks(map: LeafletMap, onPick: (drawn: Drawn, byKeyboard: boolean) => void): MarkLayer {
  const kept = new Map<string, Kept>();
  const current = new Map<string, Drawn>();
  let names: Standing[] = [];

  const listen = (id: string, element: HTMLElement) =>
    makePressable(element, id, (byKeyboard) => {
      const drawn = current.get(id);
      if (drawn) onPick(drawn, byKeyboard);
    });

  const drawOne = (drawn: Drawn) => {
    const look = lookOf(drawn);
    let known = kept.get(drawn.id);
    current.set(drawn.id, drawn);
    if (!known) {
      known = { mark: new Standing(latLng(drawn.at), shell('map-mark'), 0), look: '' };
      known.mark.addTo(map);
      kept.set(drawn.id, known);
      if (isPressed(drawn)) listen(drawn.id, known.mark.element);
      else known.mark.element.classList.add('is-still');
    }
    const { mark } = known;
    if (known.look !== look) redraw(mark.element, drawn);
    known.look = look;
    if (isPressed(drawn)) {
      mark.element.setAttribute('aria-label', nameOf(drawn));
      mark.element.setAttribute('aria-pressed', String(drawn.selected));
    }
    mark.depth = drawn.selected ? DEPTH.selected : (DEPTH[drawn.layer] ?? DEPTH.rest);
  };

  const clear = (ids: Iterable<string>) => {
    for (const id of [...ids]) {
      kept.get(id)?.mark.remove();
      kept.delete(id);
      current.delete(id);
    }
    for (const name of names) name.remove();
  };

  return {
    draw(drawn, drawnNames) {
      const points = drawn.filter(({ mark }) => mark !== 'line');
      const wanted = new Set(points.map(({ id }) => id));
      clear([...kept.keys()].filter((id) => !wanted.has(id)));
      for (const one of points) drawOne(one);
      const half = map.getSize().divideBy(2);
      const written = (at: LatLngTuple, scene: Partial<Scene>) => {
        const element = shell('map-name');
        element.append(drawingOf(drawLabels({ ...NOTHING, ...scene })));
        return new Standing(at, element, DEPTH.name).addTo(map);
      };
      names = [
        ...drawnNames.map((name) => {
          const { lat, lng } = map.containerPointToLatLng(half.add([name.x, name.y]));
          return written([lat, lng], { names: [{ ...name, x: 0, y: 0 }] });
        }),
        // The name of a stretch stands beside it; what is pressed is the line itself (stretches.ts).
        ...drawn
          .filter(({ mark, label }) => mark === 'line' && label)
          .map((line) => written(latLng(line.at), { drawn: [{ ...line, x: 0, y: 0 }] })),
      ];
    },
    elements: () =>
      new Map(
        [...kept].flatMap(([id, { mark }]) =>
          current.has(id) && isPressed(current.get(id)!) ? [[id, mark.element] as const] : [],
        ),
      ),
    clear: () => clear(kept.keys()),
  };
}

/** Events over towns over ticks, all over the names of lands. */
const DEPTH: Partial<Record<Drawn['layer'], number>> & Record<'name' | 'rest' | 'selected', number> = {
  name: 0,
  rest: 1,
  crossings: 2,
  bases: 3,
  actors: 3,
  events: 4,
  selected: 5,
};

/** The posts of the kilometres only say where one is; the list has them too. */
const isPressed = ({ mark }: Drawn): boolean => mark !== 'tick';

/** What a mark looks like, place and name aside: the same look is not drawn again. */
const lookOf = ({ x: _x, y: _y, at: _at, name: _name, members: _members, ...look }: Drawn): string =>
  JSON.stringify(look);

/** The name begins with the numeral that is seen, so that it can be called by voice and found in the list. */
const nameOf = ({ text, members, name }: Drawn): string =>
  text && !(members.length > 1 && text.startsWith('×')) ? `${text}. ${name}` : name;

/** One item as the SVG draws it: leader, mark, label. */
const drawAlone = (one: Drawn): string =>
  drawMarks([one], false) + drawLabels({ ...NOTHING, drawn: [one] }) + drawMarks([one], false, true);

/**
 * The button covers the mark, and not the point that its leader comes from;
 * the drawing keeps its place around the point.
 */
function redraw(button: HTMLElement, drawn: Drawn): void {
  const width = drawn.members.length > 1 ? Math.max(TARGET, 2 * stackHalfWidth(drawn.text ?? '')) : TARGET;
  const [dx, dy] = drawn.off ?? [0, 0];
  const [left, top] = [Math.round(dx - width / 2), Math.round(dy - TARGET / 2)];
  const drawing = drawingOf(drawAlone({ ...drawn, x: 0, y: 0 }));
  Object.assign(button.style, {
    width: `${width}px`,
    height: `${TARGET}px`,
    marginLeft: `${left}px`,
    marginTop: `${top}px`,
  });
  Object.assign(drawing.style, { left: `${-left}px`, top: `${-top}px` });
  button.replaceChildren(drawing);
}

/** The element that stands on the map; a name has no size, and its drawing overflows it. */
function shell(className: string): HTMLElement {
  const box = document.createElement('div');
  box.className = className;
  return box;
}

function drawingOf(markup: string): SVGSVGElement {
  const svg = document.createElementNS(SVG_NS, 'svg');
  svg.setAttribute('class', 'mp map-drawing');
  svg.setAttribute('aria-hidden', 'true');
  // Markup of our own drawing code, which escapes every name.
  svg.innerHTML = markup;
  return svg;
}
