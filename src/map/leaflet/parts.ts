/**
 * The parts of Leaflet 1.9.4 that the map uses, taken from its own modules: two thirds of the whole, since nothing
 * here draws tiles, images, popups or on a canvas, and marks are buttons of our own. The only file that names Leaflet;
 * handlers register themselves with `Map` when they are imported.
 */
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { Map } from 'leaflet/src/map/Map.js';
import type { Path, Renderer } from 'leaflet';

export { Map };
export { SVG } from 'leaflet/src/layer/vector/SVG.js';
export { Polyline } from 'leaflet/src/layer/vector/Polyline.js';
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js';
export { Layer } from 'leaflet/src/layer/Layer.js';
export type { LatLngTuple, LatLngBoundsLiteral, Point, ZoomAnimEvent } from 'leaflet';

// Leaflet's own version of this method brings the canvas renderer with it. Here every path names its renderer.
Map.include({
  getRenderer(this: Map, layer: Path): Renderer {
    const { renderer } = layer.options as { renderer: Renderer };
    if (!this.hasLayer(renderer)) this.addLayer(renderer);
    return renderer;
  },
});
