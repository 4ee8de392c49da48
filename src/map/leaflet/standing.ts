/**
 * An element that stands at a point of the map and moves with it:
 * what of Leaflet's marker is needed here, without images and dragging.
 */
import { Layer, type LatLngTuple, type Map as LeafletMap, type Point, type ZoomAnimEvent } from './parts.ts';

/** Where a point will be after a zoom that is being animated; Leaflet's own layers ask the same. */
type Zooming = LeafletMap & {
  _latLngToNewLayerPoint(at: LatLngTuple, zoom: number, center: ZoomAnimEvent['center']): Point;
};

export class Standing extends Layer {
  readonly element: HTMLElement;
  #at: LatLngTuple;

  /** @param depth higher stands above lower, whatever their latitudes */
  constructor(at: LatLngTuple, element: HTMLElement, depth: number) {
    super();
    this.#at = at;
    this.element = element;
    this.depth = depth;
    element.classList.add('standing', 'leaflet-zoom-animated');
  }

  set depth(depth: number) {
    this.element.style.zIndex = String(depth);
  }

  override onAdd(map: LeafletMap): this {
    map.getPane('markerPane')!.append(this.element);
    this.#place();
    return this;
  }

  override onRemove(): this {
    this.element.remove();
    return this;
  }

  override getEvents() {
    return {
      zoom: () => this.#place(),
      viewreset: () => this.#place(),
      zoomanim: ({ zoom, center }: ZoomAnimEvent) =>
        this.#stand((this._map as Zooming)._latLngToNewLayerPoint(this.#at, zoom, center)),
    } as Record<string, (event: never) => void> as ReturnType<NonNullable<Layer['getEvents']>>;
  }

  #place(): void {
    this.#stand(this._map.latLngToLayerPoint(this.#at));
  }

  /**
   * In two dimensions: with Leaflet's `translate3d` each of a hundred marks is a layer of its own,
   * to be put together at every frame.
   */
  #stand(point: Point): void {
    const { x, y } = point.round();
    this.element.style.transform = `translate(${x}px, ${y}px)`;
  }
}
