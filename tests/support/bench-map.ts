/**
 * How smoothly does the live map move? Not a test: a figure that depends on the machine. `npm run bench`, after
 * `npm run build`. The processor is slowed four times, as on a cheap telephone; the map is panned by hand for a while,
 * zoomed, and its slider dragged; what is reported is the time between frames. At 60 frames a second that is 16.7 ms.
 */
import type { CDPSession, Page } from 'playwright-core';
import { readBuildRecord } from '../../src/build/build-record.ts';
import { startServer } from '../../src/cli/serve.ts';
import { launchBrowser } from './browser.ts';

const SLOWER = 4;
const FRAME_MS = 1000 / 60;
/** A pan under a finger: steps of the pointer, one a frame. */
const STEPS = 180;

interface Figure {
  what: string;
  frames: number;
  median: number;
  p95: number;
  worst: number;
  /** Frames that came later than one and a half frame's time. */
  late: number;
}

async function measure(page: Page, slow: CDPSession, what: string, act: () => Promise<void>): Promise<Figure> {
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.evaluate(() => {
    const times: number[] = [];
    const state = window as unknown as { times: number[]; isOver: boolean };
    [state.times, state.isOver] = [times, false];
    const tick = (now: number) => {
      times.push(now);
      if (!state.isOver) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await act();
  const times = await page.evaluate(() => {
    const state = window as unknown as { times: number[]; isOver: boolean };
    state.isOver = true;
    return state.times;
  });
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const gaps = times
    .slice(1)
    .map((time, i) => time - times[i]!)
    .sort((a, b) => a - b);
  const at = (share: number) => gaps[Math.min(gaps.length - 1, Math.floor(share * gaps.length))] ?? 0;
  return {
    what,
    frames: gaps.length,
    median: at(0.5),
    p95: at(0.95),
    worst: at(1),
    late: gaps.filter((gap) => gap > 1.5 * FRAME_MS).length,
  };
}

const server = await startServer({ dir: 'dist', base: readBuildRecord('dist').base, port: 0 });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${server.url}map/?layers=provinces,water,segments,km,towns,crossings,bases,actors,events`);
  await page.locator('.map-tools').waitFor();
  const slow = await page.context().newCDPSession(page);
  const box = (await page.locator('.live').boundingBox())!;
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2 + 60];
  const figures = [
    await measure(page, slow, 'nothing moves', () => page.waitForTimeout(2000)),
    await measure(page, slow, 'panning', async () => {
      await page.mouse.move(cx, cy);
      await page.mouse.down();
      for (let i = 1; i <= STEPS; i++) await page.mouse.move(cx + 150 * Math.sin(i / 20), cy + 60 * Math.sin(i / 13));
      await page.mouse.up();
    }),
    await measure(page, slow, 'zooming in and out', async () => {
      for (const name of ['Closer', 'Closer', 'Farther', 'Farther']) {
        await page.getByRole('button', { name }).click();
        await page.waitForTimeout(500);
      }
    }),
    await measure(page, slow, 'dragging the date', async () => {
      const slider = (await page.locator('#until').boundingBox())!;
      await page.mouse.move(slider.x + slider.width - 12, slider.y + slider.height / 2);
      await page.mouse.down();
      for (let i = 1; i <= 90; i++)
        await page.mouse.move(slider.x + slider.width - 12 - i * 5, slider.y + slider.height / 2);
      await page.mouse.up();
    }),
  ];
  const drawnBy = `${browser.browserType().name()} ${browser.version()}`;
  console.log(`Time between frames, processor slowed ${SLOWER} times, ${drawnBy}, milliseconds`);
  console.table(
    figures.map(({ what, frames, median, p95, worst, late }) => ({
      what,
      frames,
      median: median.toFixed(1),
      '95 %': p95.toFixed(1),
      worst: worst.toFixed(1),
      late,
    })),
  );
} finally {
  await browser.close();
  await server.close();
}
