/**
 * "Home" is a view without a place: the whole border in whatever room there is. An address leaves it out, so that a
 * link made on a wide screen shows the whole border on a narrow one too. For the same reason the zoom of an address is
 * that of a picture at least `REFERENCE_PX` wide: a telephone comes as much farther off as it is narrower, and shows
 * the same land.
 */
import type { LonLat } from '../../model/corpus.ts';
import { fitPoints, type Fit } from './fit.ts';
import type { Size, View } from '../types.ts';
import { DEFAULT_VIEW, encodeView, ZOOMS } from './view.ts';

/** Corners of the frame of the line, degrees. */
const WHOLE: readonly LonLat[] = [
  [67.75, 36.67],
  [74.9, 38.5],
];

export const isHome = ({ centre, zoom }: View): boolean =>
  zoom === DEFAULT_VIEW.zoom && centre[0] === DEFAULT_VIEW.centre[0] && centre[1] === DEFAULT_VIEW.centre[1];

/** The whole border in a picture of a size. */
export const homeIn = (size: Size): Fit => ({ centre: DEFAULT_VIEW.centre, zoom: fitPoints(WHOLE, size).zoom });

/** Width that the zooms of addresses are meant for, pixels. */
const REFERENCE_PX = 640;
/** How much farther off a narrow picture stands, in quarter zooms. */
const fartherBy = ({ width }: Size): number =>
  Math.max(0, Math.ceil(Math.log2(REFERENCE_PX / Math.max(1, width)) * 4) / 4);

/** The view of an address as it is drawn in a picture. */
export function viewIn(view: View, size: Size): View {
  if (isHome(view)) return { ...view, ...homeIn(size) };
  return { ...view, zoom: Math.max(ZOOMS.min, view.zoom - fartherBy(size)) };
}

/** The inverse of `viewIn`: the view that an address is to have. */
export function viewOf(view: View, size: Size): View {
  const home = homeIn(size);
  const atHome = view.zoom === home.zoom && view.centre[0] === home.centre[0] && view.centre[1] === home.centre[1];
  const { centre, zoom } = atHome
    ? DEFAULT_VIEW
    : { centre: view.centre, zoom: Math.min(ZOOMS.max, view.zoom + fartherBy(size)) };
  return { ...view, centre, zoom };
}

/** A view that is drawn, as the query of an address. */
export const addressOf = (view: View, size: Size): string => encodeView(viewOf(view, size));
