/**
 * How high the frames of the built site are in columns of some widths: for the file that the build reads, and for the
 * test that holds it right.
 */
import type { Page } from 'playwright-core';
import { STEP, WIDTHS, type Heights } from '../../src/embed/heights.ts';

/** Lines break anew between the widths of the file: these are looked at too. */
const BETWEEN = [...Array.from({ length: 33 }, (_, i) => 360 + i * 20), STEP - 1, STEP].sort((a, b) => a - b);
/** A browser rounds; another's lines may be a hair longer. Pixels. */
const SPARE = 2;

/**
 * Heights that a frame asks for, pixels, in each of some widths. It stands in a page of its own site, where it can be
 * looked into.
 * @param page open at any page of the site
 * @param address of the frame
 */
const measureFrame = (page: Page, address: string, widths: readonly number[]): Promise<number[]> =>
  page.evaluate(
    async ([src, all]) => {
      const frame = document.createElement('iframe');
      // Higher than any: its middle has nothing to scroll.
      frame.style.cssText = `border:0;height:5900px;width:${all[0]}px`;
      frame.src = src;
      let told = 0;
      addEventListener('message', ({ source, data }: MessageEvent<{ height?: number }>) => {
        if (source === frame.contentWindow) told = data.height ?? told;
      });
      await new Promise((done) => {
        frame.onload = done;
        document.body.append(frame);
      });
      const inside = frame.contentDocument!;
      await inside.fonts.ready;
      const box = inside.querySelector('.framed');
      const heights: number[] = [];
      for (const width of all) {
        frame.style.width = `${width}px`;
        // The map has a shape and no height of its own: it says what it wants.
        if (!box)
          await new Promise((done) => {
            setTimeout(done, 150);
          });
        heights.push(box ? Math.ceil(box.getBoundingClientRect().height) : told);
      }
      frame.remove();
      return heights;
    },
    [address, [...widths]] as const,
  );

/** A frame that falls by more than this at `STEP` has drawings of its own before it. Pixels. */
const FALL = 60;

/** Heights through which straight lines run that are nowhere lower than the frame. */
export async function heightsOfFrame(page: Page, address: string): Promise<Heights> {
  const measured = await measureFrame(page, address, BETWEEN);
  const at = (width: number) => measured[BETWEEN.indexOf(width)]! + SPARE;
  /**
   * The ends of a line between two widths, raised until nothing between them is higher: the nearer end takes the least.
   */
  const cover = ([a, b]: readonly [number, number], ends: [number, number]): [number, number] => {
    for (const width of BETWEEN.filter((one) => one > a && one < b)) {
      const share = (width - a) / (b - a);
      const lack = at(width) - (ends[0] + (ends[1] - ends[0]) * share);
      if (lack > 0) ends[share > 0.5 ? 1 : 0] += Math.ceil(lack / Math.max(share, 1 - share));
    }
    return ends;
  };
  const [narrow, middle, wide] = WIDTHS;
  if (at(STEP - 1) - at(STEP) > FALL) {
    const [low, beforeStep] = cover([narrow, STEP - 1], [at(narrow), at(STEP - 1)]);
    const flat = Math.max(...BETWEEN.filter((one) => one >= STEP && one <= middle).map(at));
    const [b, c] = cover([middle, wide], [flat, at(wide)]);
    return [low, b, c, beforeStep];
  }
  const [a, first] = cover([narrow, middle], [at(narrow), at(middle)]);
  const [b, c] = cover([middle, wide], [first, at(wide)]);
  // The higher of two lines is the one that runs through both ends only where the second does not fall faster than the
  // first.
  const fall = (b - a) / (middle - narrow);
  return [a, b, Math.max(c, Math.ceil(b + fall * (wide - middle)))];
}
