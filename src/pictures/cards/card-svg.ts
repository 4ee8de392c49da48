/** The parts that cards are drawn of, as SVG. Pixels of the card, y down. */
import type { XY } from '../../domain/geography/index.ts';
import { escapeText } from '../../map/draw/path.ts';
import { FAMILY, type Type } from './card-text.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;
/** Left and right margin. */
export const MARGIN = 72;

/** The light theme of `styles/tokens.css`: a card has no reader whose theme it could follow. */
export const COLOUR = {
  paper: '#fbf8f1',
  ink: '#221e18',
  ink2: '#5d5546',
  rule: '#dcd4c3',
  edge: '#8a8171',
  lapis: '#1c4a8e',
  spinel: '#a5143d',
  landTj: '#faf4e3',
  landAf: '#f1e9d6',
  land0: '#e3e0d8',
  lake: '#c6d9d4',
  casing: '#ffffff',
} as const;
export type Colour = keyof typeof COLOUR;

const round = (n: number) => Math.round(n * 10) / 10;

/** A line of text on its baseline; with a halo, it can be read on a map. */
export function text(
  words: string,
  [x, y]: XY,
  type: Type,
  fill: Colour,
  { anchor = 'start', halo = false }: { anchor?: 'start' | 'middle' | 'end'; halo?: boolean } = {},
): string {
  const tracking = type.tracking ? ` letter-spacing="${round(type.tracking * type.size * 10) / 10}"` : '';
  const font = `font-family="${FAMILY[type.face]}" font-size="${type.size}"`;
  const casing = halo ? ` stroke="${COLOUR.casing}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"` : '';
  return (
    `<text x="${round(x)}" y="${round(y)}" ${font} text-anchor="${anchor}"${tracking}` +
    ` fill="${COLOUR[fill]}"${casing}>${escapeText(words.normalize('NFC'))}</text>`
  );
}

/** Path data of a line, or of a ring where it is closed. */
export const course = (points: readonly XY[], closed = false): string =>
  points.length < 2 ? '' : `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}${closed ? 'Z' : ''}`;

export const area = (d: string, fill: Colour): string => `<path d="${d}" fill="${COLOUR[fill]}"/>`;

export const stroke = (d: string, colour: Colour, width: number, dash?: string): string =>
  `<path d="${d}" fill="none" stroke="${COLOUR[colour]}" stroke-width="${width}" stroke-linejoin="round"` +
  ` stroke-linecap="round"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`;

/** The whole card. */
export const sheet = (parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
  `${area(`M0 0H${WIDTH}V${HEIGHT}H0Z`, 'paper')}${parts.join('')}</svg>`;
