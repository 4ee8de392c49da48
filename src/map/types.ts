/**
 * The words that the three drawings of the map share: static SVG, list and live Leaflet map.
 *
 * content ──items.ts──► Item[] ──scene.ts (view)──► Scene ──► svg.ts · list.ts · leaflet/
 *
 * `Item[]` does not depend on the view and is what the browser downloads; `sceneAt()` is pure and runs on both sides.
 */
import type { LonLat } from '../model/corpus.ts';
import type { EventKind, Phase } from '../model/words.ts';

/** Layers a reader can switch, bottom to top. */
export const LAYERS = [
  'provinces',
  'water',
  'segments',
  'km',
  'towns',
  'crossings',
  'bases',
  'actors',
  'events',
] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * `place/khorog`, `event/darvaz-parade`, `actor/csto`, `segment/darvoz`, `km/200`; a mark that stands for several
 * events of one place is `events/khorog`.
 */
export type ItemId = string;

/** What a reader looks at. All of it is in the address (`view.ts`). */
export interface View {
  centre: LonLat;
  /** Web Mercator zoom (256-px tiles), quarter steps allowed. */
  zoom: number;
  layers: ReadonlySet<Layer>;
  selected?: ItemId;
  /**
   * Show what had happened up to and including this date (EDTF, year to day), and crossings and stances as they were.
   */
  until?: string;
  /** Only events of this kind, phase or actor; each narrows the others. */
  kind?: EventKind;
  phase?: Phase;
  /** Id of an actor. */
  actor?: string;
  /** Ends of the stretch that is being measured, whole km from the west; the first is the smaller. */
  measure?: readonly [from: number, to: number];
}

/** Shape of a mark; told apart without colour. */
export type Mark =
  | 'capital'
  | 'city'
  | 'town'
  | 'site'
  | 'tripoint'
  | 'base'
  | 'actor'
  | 'gate-open'
  | 'gate-shut'
  | 'gate-unknown'
  | 'force'
  | 'force-open'
  | 'word'
  | 'word-open' // …-open: hollow, size or place disputed or one report only
  | 'tick'
  | 'line';

/** What a reader can narrow events by, besides their date. */
export interface EventFacts {
  kind: EventKind;
  phase: Phase;
  /** Ids. */
  actors: readonly string[];
}

/** What a crossing or an actor was from a day on. */
export type ItemState = Pick<Item, 'kind' | 'mark' | 'sign'> & { since?: string };

/** One thing on the map, the same in picture, list and data. */
export interface Item {
  id: ItemId;
  layer: Layer;
  /** What a list row calls it; a label drops what stands in brackets. */
  name: string;
  /**
   * What it is, in words: 'Crossing, open in 2025', 'Deployment, 25 September 2021'.
   * With the name it is the accessible name.
   */
  kind: string;
  mark: Mark;
  /** Where a point stands; for a line, where its label stands. */
  at: LonLat;
  /** Country or district, as the reader sees it. */
  where: string;
  /** For a stretch of the border: its kilometres, from the west; for a point at the border, the nearest one twice. */
  km?: readonly [from: number, to: number];
  /** EDTF date, for events and for the latest observation of a crossing. */
  date?: string;
  /** Of an event: what it can be asked for by. */
  event?: EventFacts;
  /** Of an event, in frames: ids of the claims that it bears on. */
  claims?: readonly string[];
  /** A letter inside the mark: an actor's stance. */
  sign?: string;
  /**
   * What it was before, for views up to a date: latest first, the last one without a day. The first is what it is now.
   */
  states?: readonly ItemState[];
  /** Label rank: 1 always tried first … 4 only when close; 0 has no label. */
  rank: 0 | 1 | 2 | 3 | 4;
  /** Zoom from which it is drawn. */
  minZoom: number;
  /** The place an event or actor stands at: items that share one are gathered into one mark. */
  place?: string;
}

/** Where a label stands from its point: compass direction. */
export type Anchor = 'e' | 'ne' | 'se' | 'w' | 'nw' | 'sw' | 'n' | 's';

/** Which end of the text stands at its position; the words of SVG's `text-anchor`. */
export type Align = 'start' | 'middle' | 'end';

/** Width and height of a picture in pixels. */
export interface Size {
  width: number;
  height: number;
}

/** An item as it is drawn at a view. */
export interface Drawn {
  id: ItemId;
  /** The items it stands for: itself, or the events gathered at one place. */
  members: readonly ItemId[];
  layer: Layer;
  mark: Mark;
  /** Accessible name. */
  name: string;
  /** Pixels from the centre of the view, y down, at the view's zoom. */
  x: number;
  y: number;
  at: LonLat;
  km?: readonly [from: number, to: number];
  /** Numeral or count inside the mark. */
  text?: string;
  /** Offset of a mark that stands off its point on a leader, pixels. */
  off?: readonly [dx: number, dy: number];
  /** Degrees by which a gate or tick is turned with the line, clockwise from east. */
  angle?: number;
  /** The dot gives way to a gate that stands on it; only the label is drawn. */
  bare?: true;
  /** `dx`, `dy`: from the point to the text's position on its baseline, pixels. */
  label?: { text: string; anchor: Anchor; rank: 1 | 2 | 3 | 4; dx: number; dy: number; align: Align };
  selected: boolean;
}

/** A name in the picture that is no item: set by hand in `names.ts`. */
export interface DrawnName {
  text: string;
  kind: 'country' | 'neighbour' | 'province' | 'water';
  /** Middle of the baseline, pixels from the centre of the view. */
  x: number;
  y: number;
  /** Degrees, clockwise. */
  rotate?: number;
  /** A country's name in the broad view. */
  small?: true;
}

export interface Scene {
  view: View;
  size: Size;
  /** Bottom to top. */
  drawn: readonly Drawn[];
  names: readonly DrawnName[];
}

/** Geometry under the items, at one level of detail. Lines are encoded polylines (`geography/polyline.ts`). */
export interface Basemap {
  /** Finest zoom it is good for. */
  zoom: number;
  /** Decimals of every line; need not be whole. */
  decimals: number;
  /** Degrees (west, south, east, north) at which land and lines are cut: an edge along it is no limit. */
  frame: readonly [west: number, south: number, east: number, north: number];
  border: string;
  /**
   * Tenths of a km along the full border at each point of `border` (`encodeSteps`):
   * the simplified line keeps its true posts.
   */
  borderKm: string;
  /** Land of the two countries by code (`TJ`, `AF`), rings. All other land is the ground that they lie on. */
  land: Readonly<Record<string, readonly string[]>>;
  /** International limits that touch neither country; those of the two are the outlines of their land. */
  limits: readonly string[];
  /** Claims that rival the drawn limits. */
  disputed: readonly string[];
  provinces: readonly string[];
  rivers: readonly string[];
  lakes: readonly string[];
}
