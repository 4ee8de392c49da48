/**
 * Where do lines of text break so that none is wider than its column?
 * By the advance widths of the fonts that draw them.
 */
import widths from './fonts/widths.json' with { type: 'json' };
import { nth } from '../../model/need.ts';

/** The fonts of the cards: `fonts/<face>.ttf`. */
export type Face = keyof typeof widths;
/** A face at a size in px; `tracking` is added between characters, in em. */
export interface Type {
  face: Face;
  size: number;
  tracking?: number;
}

/** Name of a face inside its file. */
export const FAMILY: Record<Face, string> = {
  display: 'Panj Display',
  text: 'Panj Text',
  sans: 'Panj Sans',
  'sans-semibold': 'Panj Sans Semibold',
};

/** Width in px, without kerning. A character that the face lacks counts as a whole em. */
export function widthOf(text: string, { face, size, tracking = 0 }: Type): number {
  const advances: Record<string, number> = widths[face];
  const characters = [...text.normalize('NFC')];
  const advance = characters.reduce((sum, character) => sum + (advances[character] ?? 1000) / 1000, 0);
  return (advance + tracking * Math.max(0, characters.length - 1)) * size;
}

/**
 * Lines no wider than `width`, as many words on each as fit.
 * A word that is wider by itself is broken: after a dash in it, or without a hyphen.
 */
export function wrap(text: string, type: Type, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/[ \n]+/)
    .filter(Boolean)
    .flatMap((word) => breakWord(word, type, width))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, type) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** After a dash if there is one, and else anywhere. */
function breakWord(word: string, type: Type, width: number): string[] {
  if (widthOf(word, type) <= width) return [word];
  const pieces = word.split(/(?<=[–-])/).flatMap((piece) => (widthOf(piece, type) > width ? [...piece] : [piece]));
  const parts = [''];
  for (const piece of pieces) {
    const longer = nth(parts, -1) + piece;
    if (parts.at(-1) && widthOf(longer, type) > width) parts.push(piece);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

/**
 * As `wrap`, with the lines as even as may be: the narrowest column that needs no more lines.
 * @example
 * balance('Weapons and telephone calls', type, 900)
 * // ['Weapons and', 'telephone calls'], not ['Weapons and telephone', 'calls']
 */
export function balance(text: string, type: Type, width: number): string[] {
  const lines = wrap(text, type, width);
  let [narrow, wide] = [0, width];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (wrap(text, type, middle).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return wrap(text, type, wide);
}
