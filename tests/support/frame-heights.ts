/** How high the frames of the built site are in columns of some widths: for the file that the build reads, and for the test that holds it right. */
import type { Page } from 'playwright-core';
import { WIDTHS, type Heights } from '../../src/embed/heights.ts';

/** Lines break anew between the widths of the file: these are looked at too. */
const BETWEEN = Array.from({ length: 33 }, (_, i) => 360 + i * 20);
/** A browser rounds; another's lines may be a hair longer. Pixels. */
const SPARE = 2;

/**
 * Heights that a frame asks for, pixels, in each of some widths. It stands in a page of its own site, where it can be looked into.
 * @param page open at any page of the site
 * @param address of the frame
 */
export const measureFrame = (page: Page, address: string, widths: readonly number[]): Promise<number[]> => page.evaluate(async ([src, all]) => {
  const frame = document.createElement('iframe');
  // Higher than any: its middle has nothing to scroll.
  frame.style.cssText = `border:0;height:5900px;width:${all[0]}px`;
  frame.src = src;
  let told = 0;
  addEventListener('message', ({ source, data }: MessageEvent<{ height?: number }>) => { if (source === frame.contentWindow) told = data.height ?? told; });
  await new Promise((done) => { frame.onload = done; document.body.append(frame); });
  const inside = frame.contentDocument!;
  await inside.fonts.ready;
  const box = inside.querySelector('.framed');
  const heights: number[] = [];
  for (const width of all) {
    frame.style.width = `${width}px`;
    // The map has a shape and no height of its own: it says what it wants.
    if (!box) await new Promise((done) => { setTimeout(done, 150); });
    heights.push(box ? Math.ceil(box.getBoundingClientRect().height) : told);
  }
  frame.remove();
  return heights;
}, [address, [...widths]] as const);

/** Heights at `WIDTHS` through which straight lines run that are nowhere lower than the frame. */
export async function heightsOfFrame(page: Page, address: string): Promise<Heights> {
  const measured = await measureFrame(page, address, BETWEEN);
  const at = (width: number) => measured[BETWEEN.indexOf(width)]! + SPARE;
  const knots = WIDTHS.map(at) as [number, number, number];
  for (const [i, to] of [[0, 1], [1, 2]] as const) {
    const [a, b] = [WIDTHS[i], WIDTHS[to]];
    for (const width of BETWEEN.filter((one) => one > a && one < b)) {
      const share = (width - a) / (b - a);
      const lack = at(width) - (knots[i] + (knots[to] - knots[i]) * share);
      // The nearer end is raised: it takes the least.
      if (lack > 0) knots[share > 0.5 ? to : i] += Math.ceil(lack / Math.max(share, 1 - share));
    }
  }
  // The higher of two lines is the one that runs through both ends only where the second does not fall faster than the first.
  const fall = (knots[1] - knots[0]) / (WIDTHS[1] - WIDTHS[0]);
  knots[2] = Math.max(knots[2], Math.ceil(knots[1] + fall * (WIDTHS[2] - WIDTHS[1])));
  return knots;
}
