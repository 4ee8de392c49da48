/** Lines as the `d` of an SVG path: relative, short, without the drift of rounded steps. */
import type { XY } from '../../domain/geography/mercator.ts';

/** @param decimals 0 or 1: a tenth of a pixel is finer than any screen shows */
export function pathOf(points: readonly XY[], decimals: 0 | 1 = 0, closed = false): string {
  const unit = 10 ** decimals;
  let path = '';
  let count = 0;
  let last: XY = [0, 0];
  for (const [x, y] of points) {
    const at: XY = [Math.round(x * unit), Math.round(y * unit)];
    if (count > 0 && at[0] === last[0] && at[1] === last[1]) continue;
    const dx = short((count > 0 ? at[0] - last[0] : at[0]) / unit);
    const dy = short((count > 0 ? at[1] - last[1] : at[1]) / unit);
    path +=
      (count === 0 ? 'M' : count === 1 ? 'l' : dx.startsWith('-') ? '' : ' ') +
      dx +
      (dy.startsWith('-') ? '' : ' ') +
      dy;
    last = at;
    count++;
  }
  return count < 2 ? '' : path + (closed ? 'z' : '');
}

/** A rounded number as short as SVG allows: `-.5`, `12`. */
export const short = (value: number, decimals: 0 | 1 | 3 = 1): string =>
  String(Math.round(value * 10 ** decimals) / 10 ** decimals || 0).replace(/^(-?)0\./, '$1.');

/**
 * A drawing whose texts do not run together for readers without its look: text browsers, search engines, the clipboard.
 */
export const apart = (svg: string): string => svg.replace(/<\/(?:text|title|desc)>(?=<)/g, '$& ');

/** For the text of an element and for an attribute in double quotes, of HTML and of SVG. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
