/**
 * The words that the three drawings of the map share: static SVG, list and live Leaflet map.
 *
 * content ──items.ts──► Item[] ──scene.ts (view)──► Scene ──► svg.ts · list.ts · leaflet/
 *
 * `Item[]` does not depend on the view and is what the browser downloads; `sceneAt()` is pure and runs on both sides.
 */
import type { LonLat } from '../model/corpus.ts';

/** Layers a reader can switch, bottom to top. */
export const LAYERS = ['provinces', 'water', 'segments', 'km', 'towns', 'crossings', 'bases', 'actors', 'events'] as const;
export type Layer = (typeof LAYERS)[number];

/** `place/khorog`, `event/darvaz-parade`, `actor/csto`, `segment/darvoz`, `km/200`; a mark that stands for several events of one place is `events/khorog`. */
export type ItemId = string;

/** What a reader looks at. All of it is in the address (`view.ts`). */
export interface View {
  centre: LonLat;
  /** Web Mercator zoom (256-px tiles), quarter steps allowed. */
  zoom: number;
  layers: ReadonlySet<Layer>;
  selected?: ItemId;
  /** Show events up to and including this date (EDTF, year to day). */
  until?: string;
}

/** Shape of a mark; told apart without colour. */
export type Mark =
  | 'capital' | 'city' | 'town' | 'site' | 'tripoint' | 'base' | 'actor'
  | 'gate-open' | 'gate-shut' | 'gate-unknown'
  | 'force' | 'force-open' | 'word' | 'word-open' // …-open: hollow, size or place disputed or one report only
  | 'tick' | 'line';

/** One thing on the map, the same in picture, list and data. */
export interface Item {
  id: ItemId;
  layer: Layer;
  /** What a label or a list row calls it. */
  name: string;
  /** What it is, in words: 'Crossing, open in 2025', 'Deployment, 25 September 2021'. With the name it is the accessible name. */
  kind: string;
  mark: Mark;
  /** Where a point stands; for a line, where its label stands. */
  at: LonLat;
  /** For a stretch of the border: its kilometres, from the west. The line is cut from the border itself. */
  km?: readonly [from: number, to: number];
  /** EDTF date, for events and for the latest observation of a crossing. */
  date?: string;
  /** Label rank: 1 always tried first … 4 only when close; 0 has no label. */
  rank: 0 | 1 | 2 | 3 | 4;
  /** Zoom from which it is drawn. */
  minZoom: number;
  /** The place an event or actor stands at: items that share one are gathered into one mark. */
  place?: string;
}

/** Where a label stands from its point: compass direction. */
export type Anchor = 'e' | 'ne' | 'se' | 'w' | 'nw' | 'sw' | 'n' | 's';

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
  label?: { text: string; anchor: Anchor; rank: 1 | 2 | 3 | 4 };
  selected: boolean;
}

export interface Scene {
  view: View;
  /** Bottom to top. */
  drawn: readonly Drawn[];
}

/** Geometry under the items, at one level of detail. Lines are encoded polylines (`geography/polyline.ts`). */
export interface Basemap {
  /** Finest zoom it is good for. */
  zoom: number;
  border: string;
  /** Land by country code, rings. */
  land: Readonly<Record<string, readonly string[]>>;
  /** International limits other than the border; claims that rival the drawn limits. */
  limits: readonly string[];
  disputed: readonly string[];
  provinces: readonly string[];
  rivers: readonly string[];
  lakes: readonly string[];
}
