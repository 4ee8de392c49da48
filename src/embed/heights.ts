/** How high a frame is in a column of any width, from three that were measured: between these a straight line is never too low. */

export const WIDTHS = [360, 700, 1000] as const;
/** Pixels, in columns of `WIDTHS`. */
export type Heights = readonly [at360: number, at700: number, at1000: number];

/** Room for the line that a frame of an edition begins with, in columns of `WIDTHS`. Pixels. */
const LINE: Heights = [56, 34, 34];
export const withLine = (heights: Heights): Heights => [heights[0] + LINE[0], heights[1] + LINE[1], heights[2] + LINE[2]];

/** Lines through the heights: pixels, and pixels for each pixel of width. */
const linesOf = ([a, b, c]: Heights): { base: number; slope: number }[] => ([[360, a, 700, b], [700, b, 1000, c]] as const).map(([x, low, to, high]) => {
  const slope = (high - low) / (to - x);
  return { slope, base: low - slope * x };
});

/** Height in a column, pixels: the higher of two lines, and never less than at 1,000. */
export const heightAt = (heights: Heights, width: number): number => Math.ceil(Math.max(...linesOf(heights).map(({ base, slope }) => base + slope * width), Math.min(...heights)));

/** The same in CSS, for a frame in a box that is a container. */
export function heightInCss(heights: Heights): string {
  const one = (value: number, digits: number) => String(Number(value.toFixed(digits)));
  const lines = linesOf(heights).map(({ base, slope }) => `${one(base + 0.5, 1)}px${slope < 0 ? ' - ' : ' + '}${one(Math.abs(slope) * 100, 2)}cqw`);
  return `max(${lines.join(',')},${Math.min(...heights)}px)`;
}
