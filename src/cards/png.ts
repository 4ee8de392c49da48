/** SVG of a card → PNG. In Node only, from the project's folder, where the fonts are. */
import { resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { FAMILY } from './text.ts';

const fontFiles = Object.keys(FAMILY).map((face) => resolve('src/cards/fonts', `${face}.ttf`));

/**
 * The same on every machine: no font of the system is asked.
 * @param zoom pixels of the picture to one of the SVG
 */
export function toPng(svg: string, zoom = 1): Uint8Array<ArrayBuffer> {
  const picture = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom }, font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FAMILY.sans } });
  return new Uint8Array(picture.render().asPng());
}
