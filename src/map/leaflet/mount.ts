/**
 * The live map. It draws the scene of a view and says which view the reader went to; it never touches the address.
 * Everything that can be pressed is an element with a name:
 * one tab stop for all, arrow keys along the border from west to east.
 */
import { borderOf } from '../land/border-line.ts';
import { sceneAt } from '../scene/scene.ts';
import { nearestOnLine, type MeasuredLine } from '../../domain/geography/line.ts';
import type { Box } from '../scene/occupied.ts';
import type { Basemap, Drawn, Item, ItemId, Scene, Size, View } from '../types.ts';
import { FRAME, roundView, ZOOMS } from '../view/view.ts';
import { fetchDetail } from './detail.ts';
import { listenToGestures } from './gestures.ts';
import { createGround } from './land-layer.ts';
import { addHint } from './hint.ts';
import { createMarks } from './mark-layer.ts';
import { Map as LeafletMap, SVG, type LatLngBoundsLiteral, type LatLngTuple } from './parts.ts';
import { createMeasure } from './measure.ts';
import { roveFocus } from '../../dom/roving.ts';
import { addScale } from './scale-bar.ts';
import { createStretches } from './stretch-layer.ts';
import { addToolbar } from './toolbar.ts';

export interface MapOptions {
  items: readonly Item[];
  basemap: Basemap;
  view: View;
  /** Where "Whole border" leads. */
  home: () => Pick<View, 'centre' | 'zoom'>;
  /** Where to look in a box that has another size now; without it, where it looked. */
  fit?: () => Pick<View, 'centre' | 'zoom'>;
  /** Finer lines for close views. */
  loadDetail: () => Promise<Basemap>;
  /** The reader moved the map. */
  onView: (view: View) => void;
  /** The reader chose a mark or a stretch. */
  onSelect: (id: ItemId, byKeyboard: boolean) => void;
  /** The map was drawn, from a line as fine as it has. */
  onDraw?: (scene: Scene, border: MeasuredLine) => void;
  /** The reader dragged an end of the measured stretch. */
  onMeasure?: (ends: NonNullable<View['measure']>) => void;
  /** Room that something over the map takes up, pixels from its middle. */
  taken?: (size: Size) => readonly Box[];
}

export interface MountedMap {
  /**
   * @param isReaders moves gently, and what the map has to add to a reader's choice is told;
   *   what others ask for is there at once, untold
   */
  update(view: View, isReaders?: boolean): void;
  /** The element of an item, or of the mark that stands for it. */
  elementOf(id: ItemId): HTMLElement | SVGElement | undefined;
  /**
   * What a drawn mark stands for: itself, or the events of a place and its near neighbours.
   * Empty where it is not drawn.
   */
  membersOf(id: ItemId): readonly ItemId[];
  /** The name of a drawn mark. */
  nameOf(id: ItemId): string | undefined;
  destroy(): void;
}

const BOUNDS: LatLngBoundsLiteral = [
  [FRAME.south, FRAME.west],
  [FRAME.north, FRAME.east],
];
/** How far from the edge a chosen item should stand, pixels. */
const EDGE_PX = 48;
/** Whole pixels move a map a little aside of where it was sent: no reader did that. */
const ASIDE_PX = 1.5;
/** A step of Shift and an arrow key, pixels. */
const PAN_PX = 80;
const PAN_KEYS: Record<string, [number, number]> = {
  ArrowLeft: [-PAN_PX, 0],
  ArrowRight: [PAN_PX, 0],
  ArrowUp: [0, -PAN_PX],
  ArrowDown: [0, PAN_PX],
};

const latLng = ([lon, lat]: View['centre']): LatLngTuple => [lat, lon];
const samePlace = (a: View, b: View) => a.zoom === b.zoom && a.centre[0] === b.centre[0] && a.centre[1] === b.centre[1];

export function mount(
  box: HTMLElement,
  {
    items,
    basemap,
    view: first,
    home,
    fit,
    loadDetail,
    onView,
    onSelect,
    onDraw = () => {},
    onMeasure = () => {},
    taken = () => [],
  }: MapOptions,
): MountedMap {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const abort = new AbortController();
  let view = roundView(first);
  let border = borderOf(basemap);
  let drawn: readonly Drawn[] = [];
  /** What happens meanwhile is not the reader's doing. */
  let isOurs = false;

  const map = new LeafletMap(box, {
    center: latLng(view.centre),
    zoom: view.zoom,
    zoomSnap: 0.25,
    zoomDelta: 1,
    minZoom: ZOOMS.min,
    maxZoom: ZOOMS.max,
    maxBounds: BOUNDS,
    maxBoundsViscosity: 1,
    bounceAtZoomLimits: false,
    zoomControl: false,
    attributionControl: false,
    trackResize: false,
    zoomAnimation: !still.matches,
    markerZoomAnimation: !still.matches,
    fadeAnimation: false,
    inertia: !still.matches,
  });
  const renderer = new SVG({ padding: 0.4 });
  const ground = createGround(map, renderer, basemap);
  const pick = ({ id }: Drawn, byKeyboard: boolean) => {
    // The click that ends a drag is not a choice. Leaflet 1.9 knows, but says so only to itself.
    const { dragging } = map as unknown as { dragging: { moved(): boolean } };
    if (byKeyboard || !dragging.moved()) onSelect(id, byKeyboard);
  };
  const measure = createMeasure(map, renderer, onMeasure);
  const stretches = createStretches(map, renderer, pick);
  const marks = createMarks(map, pick);
  const scale = addScale(box);
  const hint = addHint(box);
  const tools = addToolbar(box, {
    zoomBy: (step) => map.setZoom(map.getZoom() + step, { animate: !still.matches }),
    home: () => go({ ...view, ...home() }),
  });
  const detail = fetchDetail(box, basemap.zoom, loadDetail, (finer) => {
    border = borderOf(finer);
    ground.setDetail(finer);
    draw();
  });
  const gestures = listenToGestures(map, hint.show);
  const roving = roveFocus(box, (element) => {
    const one = drawn.find(({ id }) => elementOf(id) === element);
    if (one) map.panInside(latLng(one.at), { padding: [EDGE_PX, EDGE_PX], animate: false });
  });

  function elementOf(id: ItemId): HTMLElement | SVGElement | undefined {
    const one = drawn.find((other) => other.id === id || other.members.includes(id));
    return one && (marks.elements().get(one.id) ?? stretches.elements().get(one.id));
  }

  /** Along the border, from the west: what stands off it comes where it is nearest. */
  const kms = new globalThis.Map<string, number>();
  function kmOf({ at, km }: Drawn): number {
    if (km) return km[0];
    const key = at.join();
    const known = kms.get(key) ?? nearestOnLine(border, at).km;
    kms.set(key, known);
    return known;
  }

  function draw(): void {
    const { x: width, y: height } = map.getSize();
    if (width === 0 || height === 0) return;
    const { lat, lng } = map.getCenter();
    const seen = { ...view, centre: [lng, lat] as const, zoom: map.getZoom() };
    const scene = sceneAt(items, seen, { width, height }, border, [
      tools.box({ width, height }),
      ...taken({ width, height }),
      ...measure.boxes(view.measure, border),
    ]);
    drawn = scene.drawn;
    ground.showLayers(view.layers);
    stretches.draw(
      drawn.filter(({ mark }) => mark === 'line'),
      border,
    );
    marks.draw(drawn, scene.names);
    measure.draw(view.measure, border);
    scale.draw(seen);
    tools.setZoom(seen.zoom, [ZOOMS.min, ZOOMS.max]);
    detail.want(seen.zoom);
    const walk = [...drawn].sort((a, b) => kmOf(a) - kmOf(b)).flatMap(({ id }) => elementOf(id) ?? []);
    roving.set(walk);
    if (view.selected) roving.stopAt(elementOf(view.selected) ?? walk[0]);
    onDraw(scene, border);
  }

  /** Moves the map; `draw` follows when it has arrived. */
  function go(next: View): void {
    view = roundView(next);
    map.setView(latLng(view.centre), view.zoom, { animate: !still.matches });
    onView(view);
  }

  /** Moves the map at once, whatever it is doing, and tells nobody. */
  function place(next: View, then = () => {}): void {
    view = roundView(next);
    isOurs = true;
    // A move that is not a reset is lost where another is under way.
    map.setView(latLng(view.centre), view.zoom, { reset: true } as object);
    then();
    isOurs = false;
    draw();
  }
  /** Brings what was chosen into sight. */
  function reveal(animate: boolean): void {
    const item = items.find(({ id }) => id === view.selected);
    if (item) map.panInside(latLng(item.at), { padding: [EDGE_PX, EDGE_PX], animate });
  }

  map.on('moveend', () => {
    if (isOurs) return;
    const [zoom, centre] = [map.getZoom(), map.getCenter()];
    const isMoved =
      zoom !== view.zoom || map.project(centre, zoom).distanceTo(map.project(latLng(view.centre), zoom)) > ASIDE_PX;
    if (isMoved) view = roundView({ ...view, centre: [centre.lng, centre.lat], zoom });
    draw();
    if (isMoved) onView(view);
  });
  box.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const pan = event.shiftKey ? PAN_KEYS[event.key] : undefined;
      const step = event.key === '+' || event.key === '=' ? 1 : event.key === '-' ? -1 : 0;
      if (!pan && !step) return;
      event.preventDefault();
      if (pan) map.panBy(pan, { animate: !still.matches });
      else map.setZoom(map.getZoom() + step, { animate: !still.matches });
    },
    { signal: abort.signal },
  );

  const resize = new ResizeObserver(() => {
    const { x, y } = map.getSize();
    if (box.clientWidth === 0 || (box.clientWidth === x && box.clientHeight === y)) return;
    isOurs = true;
    map.invalidateSize({ animate: false, pan: false });
    place({ ...view, ...fit?.() });
  });
  resize.observe(box);
  draw();

  return {
    update(next, isReaders = true) {
      const before = view;
      if (!isReaders) {
        place(next, before.selected === next.selected ? undefined : () => reveal(false));
        return;
      }
      view = roundView(next);
      if (!samePlace(before, view)) map.setView(latLng(view.centre), view.zoom, { animate: !still.matches });
      draw();
      if (view.selected !== before.selected) reveal(!still.matches);
    },
    elementOf,
    membersOf: (id) => drawn.find((one) => one.id === id)?.members ?? [],
    nameOf: (id) => drawn.find((one) => one.id === id)?.name,
    destroy() {
      abort.abort();
      resize.disconnect();
      for (const part of [gestures, roving, tools, hint, detail, scale, measure]) part.destroy();
      marks.clear();
      stretches.clear();
      map.remove();
    },
  };
}
