/**
 * Heights of the frames as a browser measured them, in `heights.json`: `npm run measure:frames` writes it. A frame that
 * was added since has none, which breaks no build: it is given room, and the build says so.
 */
import measured from './heights.json' with { type: 'json' };
import { WIDTHS, type Heights } from './heights.ts';

const known: Readonly<Record<string, readonly number[]>> = measured;
/** `claim/border-length/short` is of the kind of all that begin and end as it does. */
const kindOf = (what: string) =>
  what
    .split('/')
    .filter((_, i) => i !== 1)
    .join('/');
/** Given to a kind of which none was measured. Pixels. */
const LEAST = 480;
let isTold = false;

export const isMeasured = (what: string): boolean => known[what] !== undefined;

/**
 * Heights of one frame, by its path below `embed/`; what was not measured is taken to be as high as the highest
 * of its kind.
 */
export function heightsOf(what: string): Heights {
  const own = known[what];
  if (own) return own as unknown as Heights;
  if (!isTold) {
    console.warn(
      `Frames without a measured height, embed/${what}/ the first of them: ` +
        'after the build run "npm run measure:frames".',
    );
  }
  isTold = true;
  const others = Object.entries(known)
    .filter(([path]) => kindOf(path) === kindOf(what))
    .map(([, heights]) => heights);
  return WIDTHS.map((_, i) => Math.max(LEAST, ...others.map((heights) => heights[i] ?? LEAST))) as unknown as Heights;
}
