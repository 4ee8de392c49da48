/**
 * How wide is a label? Advance widths of Source Sans 3, so that labels can be placed without a screen.
 * Leaves out kerning.
 */

/** Characters 32 to 126 in hundredths of the type size, regular weight; each is a code above 32. */
const ADVANCES = '4=KRRr]9>>JR9?9CRRRRRRRRRR99RRRJuV[Y^UQ^a:PZQiabYbYUV`ToSPV>C>RRVRWNXR=RV99R:sWVXXCJBVOhMOJ>8>R';
/** Dashes, apostrophes and letters beyond Latin: near enough to the mean. */
const OTHER = 0.5;
/**
 * Semibold over regular; serif capitals over sans ones; serif italics over sans. Means over the letters of our names.
 */
export const SEMIBOLD = 1.04;
export const SERIF_CAPITALS = 1.2;
export const SERIF_ITALIC = 1.085;

/** Width in pixels at a type size in pixels. Marks over letters (ŭ, ö) take no room. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text.normalize('NFD')) {
    const code = letter.charCodeAt(0);
    if (code >= 0x300 && code < 0x370) continue;
    width += code < 127 ? (ADVANCES.charCodeAt(code - 32) - 32) / 100 : OTHER;
  }
  return width * size;
}
