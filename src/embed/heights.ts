/**
 * How high a frame is in a column of any width, from a few that were measured:
 * between these a straight line is never too low.
 */

export const WIDTHS = [360, 700, 1000] as const;
/** Narrower than this, timeline and strip have drawings made for it, which are higher (`timeline.css`). Pixels. */
export const STEP = 576;
/** Pixels, in columns of `WIDTHS`; and just before `STEP`, where a frame is much lower from there on. */
export type Heights = readonly [at360: number, at700: number, at1000: number, beforeStep?: number];

/** Room for the line that a frame of an edition begins with, in columns of `WIDTHS`. Pixels. */
const LINE = [56, 34, 34] as const;
export const withLine = ([a, b, c]: Heights): Heights => [a + LINE[0], b + LINE[1], c + LINE[2]];

interface Line {
  base: number;
  /** Pixels for each pixel of width. */
  slope: number;
  /** It counts up to this width, or from it on. */
  upTo?: number;
  from?: number;
}
function lineThrough([x, low]: readonly [number, number], [to, high]: readonly [number, number]): Line {
  const slope = (high - low) / (to - x);
  return { slope, base: low - slope * x };
}
function linesOf([a, b, c, beforeStep]: Heights): Line[] {
  const wide = lineThrough([700, b], [1000, c]);
  if (beforeStep === undefined) return [lineThrough([360, a], [700, b]), wide];
  return [
    { ...lineThrough([360, a], [STEP, beforeStep]), upTo: STEP },
    { base: b, slope: 0, from: STEP },
    { ...wide, from: STEP },
  ];
}
const lowest = ([a, b, c]: Heights): number => Math.min(a, b, c);

/** Height in a column, pixels: the highest of the lines, and never less than the lowest that was measured. */
export const heightAt = (heights: Heights, width: number): number =>
  Math.ceil(
    Math.max(
      lowest(heights),
      ...linesOf(heights)
        .filter(({ upTo = Infinity, from = 0 }) => width >= from && width <= upTo)
        .map(({ base, slope }) => base + slope * width),
    ),
  );

/** A line falls away so fast where it does not count. */
const STEEP = 99;

/** The same in CSS, for a frame in a box that is a container. */
export function heightInCss(heights: Heights): string {
  const one = (value: number, digits: number) => String(Number(value.toFixed(digits)));
  const lines = linesOf(heights).map(
    ({ base, slope, upTo, from }) =>
      `${one(base + 0.5, 1)}px${slope < 0 ? ' - ' : ' + '}${one(Math.abs(slope) * 100, 2)}cqw` +
      (upTo === undefined ? '' : ` - max(0px,(100cqw - ${upTo}px)*${STEEP})`) +
      (from === undefined ? '' : ` - max(0px,(${from}px - 100cqw)*${STEEP})`),
  );
  return `max(${lines.join(',')},${lowest(heights)}px)`;
}
