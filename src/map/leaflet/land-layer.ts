/** The ground of the map as Leaflet layers: land, provinces, water, limits, and over them the border. */
import { decodePolyline } from '../../domain/geography/polyline.ts';
import type { LonLat } from '../../model/corpus.ts';
import type { Basemap, Layer } from '../types.ts';
import { Polygon, Polyline, type LatLngTuple, type Map as LeafletMap, type SVG } from './parts.ts';

export const toLatLngs = (line: readonly LonLat[]): LatLngTuple[] => line.map(([lon, lat]) => [lat, lon]);

/** Bottom to top: classes in map.css, layer that switches it, and where its lines are. */
const PARTS: readonly { name: string; layer?: Layer; closed?: true; lines: (base: Basemap) => readonly string[] }[] = [
  { name: 'land af', closed: true, lines: (base) => base.land.AF ?? [] },
  { name: 'land tj', closed: true, lines: (base) => base.land.TJ ?? [] },
  { name: 'prov', layer: 'provinces', lines: (base) => base.provinces },
  { name: 'limit', lines: (base) => base.limits },
  { name: 'claim', lines: (base) => base.disputed },
  { name: 'riv', layer: 'water', lines: (base) => base.rivers },
  { name: 'lake', layer: 'water', closed: true, lines: (base) => base.lakes },
  { name: 'case', lines: (base) => [base.border] },
  { name: 'bord', lines: (base) => [base.border] },
];

export interface GroundLayer {
  /** Changes the level of detail in place, so that nothing changes its order. */
  setDetail(base: Basemap): void;
  showLayers(layers: ReadonlySet<Layer>): void;
}

export function createGround(map: LeafletMap, renderer: SVG, first: Basemap): GroundLayer {
  const decode = (base: Basemap, lines: readonly string[]) =>
    lines.map((line) => toLatLngs(decodePolyline(line, base.decimals)));
  // Leaflet thins lines by half a pixel as it draws; the lines were thinned for their zoom already.
  const options = { renderer, interactive: false, smoothFactor: 0.5 } as const;
  const parts = PARTS.map((part) => {
    const lines = decode(first, part.lines(first));
    const path = part.closed
      ? new Polygon(
          lines.map((ring) => [ring]),
          { ...options, className: part.name, stroke: true, fillOpacity: 1 },
        )
      : new Polyline(lines, { ...options, className: part.name });
    return { ...part, path: path.addTo(map) };
  });
  return {
    setDetail(base) {
      for (const { path, lines, closed } of parts) {
        const decoded = decode(base, lines(base));
        path.setLatLngs(closed ? decoded.map((ring) => [ring]) : decoded);
      }
    },
    showLayers(layers) {
      for (const { path, layer } of parts) if (layer) path.getElement()?.toggleAttribute('hidden', !layers.has(layer));
    },
  };
}
