/**
 * "Home" is a view without a place: the whole border in whatever room there is. An address leaves it out, so that a link made on a wide
 * screen shows the whole border on a narrow one too.
 */
import type { LonLat } from '../model/corpus.ts';
import { fitPoints, type Fit } from './fit.ts';
import type { Size, View } from './types.ts';
import { DEFAULT_VIEW, encodeView } from './view.ts';

/** Corners of the frame of the line, degrees. */
const WHOLE: readonly LonLat[] = [[67.75, 36.67], [74.9, 38.5]];

export const isHome = ({ centre, zoom }: View): boolean =>
  zoom === DEFAULT_VIEW.zoom && centre[0] === DEFAULT_VIEW.centre[0] && centre[1] === DEFAULT_VIEW.centre[1];

/** The whole border in a picture of a size. */
export const homeIn = (size: Size): Fit => ({ centre: DEFAULT_VIEW.centre, zoom: fitPoints(WHOLE, size).zoom });

/** The view as it is drawn in a picture: home finds its zoom there. */
export const viewIn = (view: View, size: Size): View => (isHome(view) ? { ...view, ...homeIn(size) } : view);

/** The view as an address has it: at home, without a place. */
export function addressOf(view: View, size: Size): string {
  const home = homeIn(size);
  const atHome = view.zoom === home.zoom && view.centre[0] === home.centre[0] && view.centre[1] === home.centre[1];
  return encodeView(atHome ? { ...view, centre: DEFAULT_VIEW.centre, zoom: DEFAULT_VIEW.zoom } : view);
}
