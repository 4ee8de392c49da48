/** What a reader sees of an embed on a page of somebody else's. */
import type { Frame } from 'playwright-core';
import type { Bench, Row } from './bench.ts';
import type { Code } from './codes.ts';

/** From best to worst: the live part; its picture with link and credit; a link; nothing of use, or a spoilt page. */
export const OUTCOMES = ['live', 'picture', 'link', 'broken'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Look {
  outcome: Outcome;
  /** In words, for the table. */
  seen: string;
}

/** A page to look at, and what is to be expected there. */
export interface Try {
  tried: string;
  url: string;
  wanted: Outcome;
}

/** A picture with its link stays one wherever it stands. */
export const best = ({ way }: Code): Outcome => (way === 'picture' ? 'picture' : 'live');
/** Where frames, elements and scripts are taken away, an element's picture stays, and the caption of every code. */
export const least = ({ way }: Code): Outcome => (way.startsWith('frame') ? 'link' : 'picture');

const WIDTH = 900;
/** Long enough for a frame that comes when it is near, and for what its script then does. */
const PATIENCE_MS = 60_000;
const IS_HERE = /^(?:localhost|127\.0\.0\.1)$/;
/** Pages that are open at once. */
const AT_ONCE = 3;

/** Opens a page and says what is seen of the site's part in it. @param wanted what is waited for */
async function lookAt(bench: Bench, url: string, wanted: Outcome): Promise<Look> {
  const page = await bench.browser.newPage({ viewport: { width: WIDTH, height: 900 } });
  try {
    // What a theme loads from elsewhere keeps nobody waiting.
    await page.route(
      ({ hostname }) => !IS_HERE.test(hostname),
      (route) => route.abort(),
    );
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS });
    // What is lazy begins when it comes near.
    await page.evaluate(() => {
      const part = document.querySelector('border-map, iframe, figure, .wp-block-embed');
      (part ?? document.body).scrollIntoView({ block: 'center' });
    });
    let seen = await seenOn();
    const until = Date.now() + PATIENCE_MS;
    while (wanted === 'live' && !seen.isLive && Date.now() < until) {
      await page.waitForTimeout(300);
      seen = await seenOn();
    }
    return judge(seen);
  } finally {
    await page.close();
  }

  async function seenOn(): Promise<Seen> {
    const found = await page.evaluate((home) => {
      const widthOf = (one: Element) => one.getBoundingClientRect().width;
      const isSeen = (one: Element) => one.checkVisibility({ visibilityProperty: true }) && widthOf(one) > 100;
      const elements = [...document.querySelectorAll('border-map')];
      const inside = elements.flatMap((one) => [...(one.shadowRoot?.querySelectorAll('iframe') ?? [])]);
      const all = [...document.querySelectorAll('iframe'), ...inside];
      const frames = all.filter((frame) => frame.src.startsWith(home) && isSeen(frame));
      const text = document.body.innerText;
      return {
        frames: frames.map((frame) => frame.getBoundingClientRect()).map(({ width, height }) => ({ width, height })),
        pictures: [...document.images].filter((image) => image.src.startsWith(home) && isSeen(image)).length,
        links: [...document.links].filter((link) => link.href.startsWith(home) && link.checkVisibility()).length,
        isCredited: /OpenStreetMap|CC BY/.test(text),
        isCode: /<\/?(?:iframe|figure|border-map|script|img|a)\b|border-map view=|loading="lazy"/.test(text),
        isWide: document.documentElement.scrollWidth > innerWidth + 1,
      };
    }, bench.siteUrl);
    const inner = page.frames().filter((frame) => frame.url().startsWith(`${bench.siteUrl}embed/`));
    const insides = (await Promise.all(inner.map(insideOf))).filter((one) => one !== undefined);
    const isRoomy = found.frames.some(({ width, height }) => width > 200 && height > 100);
    return {
      ...found,
      isLive: isRoomy && insides.some((one) => one.isCredited),
      isScrolled: insides.some((one) => one.isScrolled),
    };
  }
}

/** Whether the credit in a frame is in sight without scrolling in it, and whether there is anything to scroll. */
const insideOf = (frame: Frame) =>
  frame
    .evaluate(() => {
      const footer = document.querySelector('footer');
      const { top, bottom } = footer?.getBoundingClientRect() ?? { top: Infinity, bottom: Infinity };
      // What scrolls when a frame is too low; lists that are meant to scroll are others.
      const boxes = [document.documentElement, ...document.querySelectorAll('.framed .middle')];
      return {
        isCredited: top >= 0 && bottom < innerHeight + 2 && /OpenStreetMap|CC BY/.test(footer?.textContent ?? ''),
        isScrolled: boxes.some((box) => box.scrollHeight > box.clientHeight + 2),
      };
    })
    .catch(() => undefined);

interface Seen {
  /** Pixels. */
  frames: { width: number; height: number }[];
  pictures: number;
  links: number;
  isCredited: boolean;
  isCode: boolean;
  isWide: boolean;
  isLive: boolean;
  isScrolled: boolean;
}

function judge({ frames, pictures, links, isCredited, isCode, isWide, isLive, isScrolled }: Seen): Look {
  const sizes = frames.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`).join(', ');
  const faults = words(
    [isCode, 'code shown as text'],
    [isWide, 'wider than the page'],
    [isLive && pictures > 0, 'picture too'],
  );
  const framed = frames.length > 0 ? `frame ${sizes} without its credit` : '';
  const shown = isLive ? `frame ${sizes}` : pictures > 0 ? 'picture' : framed;
  const parts = words(
    [shown !== '', shown],
    [isScrolled, 'scrolls inside'],
    [links > 0, 'link'],
    [isCredited, 'credit'],
  );
  return { outcome: outcome(), seen: [...parts, ...faults].join(', ') || 'nothing' };

  function outcome(): Outcome {
    if (faults.length > 0 || (links === 0 && !isLive)) return 'broken';
    if (isLive) return 'live';
    return pictures > 0 && isCredited ? 'picture' : 'link';
  }
}

const words = (...all: [isSo: boolean, word: string][]): string[] =>
  all.filter(([isSo]) => isSo).map(([, word]) => word);

/** Rows of the table: right where what is seen is no worse than what was to be expected there. */
export async function rowsOf(bench: Bench, host: string, tries: readonly Try[]): Promise<Row[]> {
  const rows: Row[] = [];
  const left = tries.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [at, { tried, url, wanted }] of left) {
        const failed = (error: unknown): Look => ({ outcome: 'broken', seen: String(error).split('\n')[0]! });
        const { outcome, seen } = await lookAt(bench, url, wanted).catch(failed);
        // For whoever waits: the table comes at the end.
        console.error(`${host}: ${tried}: ${outcome}: ${seen}`);
        const isRight = OUTCOMES.indexOf(outcome) <= OUTCOMES.indexOf(wanted);
        rows[at] = { host, tried, seen: `${outcome}: ${seen}`, isRight };
      }
    }),
  );
  return rows;
}
