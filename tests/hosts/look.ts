/** What a reader sees of an embed on a page of somebody else's. */
import type { Bench, Row } from './bench.ts';

/** From best to worst: the live part; its picture with a link and the credit; a link; nothing of use, or a page that is spoilt. */
export const OUTCOMES = ['live', 'picture', 'link', 'broken'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Look {
  outcome: Outcome;
  /** In words, for the table. */
  seen: string;
}

const WIDTH = 900;
/** Long enough for a frame that comes when it is near, and for what its script then does. */
const PATIENCE_MS = 20_000;

/** Opens a page and says what is seen of the site's part in it. @param wanted what is waited for */
export async function lookAt(bench: Bench, url: string, wanted: Outcome): Promise<Look> {
  const page = await bench.browser.newPage({ viewport: { width: WIDTH, height: 900 } });
  try {
    await page.goto(url, { waitUntil: 'load' });
    // What is lazy begins when it comes near.
    await page.evaluate(() => { (document.querySelector('border-map, iframe, figure, .wp-block-embed') ?? document.body).scrollIntoView({ block: 'center' }); });
    let seen = await seenOn();
    for (const until = Date.now() + PATIENCE_MS; wanted === 'live' && !seen.isLive && Date.now() < until; seen = await seenOn()) await page.waitForTimeout(300);
    return judge(seen);
  } finally {
    await page.close();
  }

  async function seenOn() {
    const found = await page.evaluate((home) => {
      const isSeen = (one: Element) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 100;
      const inside = [...document.querySelectorAll('border-map')].flatMap((one) => [...(one.shadowRoot?.querySelectorAll('iframe') ?? [])]);
      const frames = [...document.querySelectorAll('iframe'), ...inside].filter((frame) => frame.src.startsWith(home) && isSeen(frame));
      const text = document.body.innerText;
      return {
        frames: frames.map((frame) => { const { width, height } = frame.getBoundingClientRect(); return { width, height }; }),
        pictures: [...document.images].filter((image) => image.src.startsWith(home) && isSeen(image)).length,
        links: [...document.links].filter((link) => link.href.startsWith(home) && link.checkVisibility()).length,
        isCredited: /OpenStreetMap|CC BY/.test(text),
        isCode: /<\/?(?:iframe|figure|border-map|script)|border-map view=|loading="lazy"/.test(text),
        isWide: document.documentElement.scrollWidth > innerWidth + 1,
      };
    }, bench.siteUrl);
    const inner = page.frames().filter((frame) => frame !== page.mainFrame() && frame.url().startsWith(`${bench.siteUrl}embed/`));
    // In sight without scrolling inside.
    const credits = await Promise.all(inner.map((frame) => frame.evaluate(() => (document.querySelector('footer')?.getBoundingClientRect().bottom ?? Infinity) < innerHeight + 2).catch(() => false)));
    return { ...found, isLive: found.frames.some(({ width, height }) => width > 200 && height > 100) && credits.includes(true) };
  }
}

interface Seen {
  /** Pixels. */
  frames: { width: number; height: number }[];
  pictures: number;
  links: number;
  isCredited: boolean;
  isCode: boolean;
  isWide: boolean;
  isLive: boolean;
}

function judge({ frames, pictures, links, isCredited, isCode, isWide, isLive }: Seen): Look {
  const faults = [isCode && 'code shown as text', isWide && 'wider than the page', isLive && pictures > 0 && 'picture too'].filter(Boolean);
  const parts = [
    isLive ? `frame ${frames.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`).join(', ')}` : pictures > 0 ? 'picture' : '',
    links > 0 ? 'link' : '', isCredited ? 'credit' : '', ...faults,
  ].filter(Boolean);
  const outcome: Outcome = faults.length > 0 ? 'broken' : isLive ? 'live' : pictures > 0 && links > 0 && isCredited ? 'picture' : links > 0 ? 'link' : 'broken';
  return { outcome, seen: parts.join(', ') || 'nothing' };
}

/** A row of the table: right where what is seen is no worse than what was to be expected there. */
export async function rowOf(bench: Bench, host: string, tried: string, url: string, wanted: Outcome): Promise<Row> {
  const { outcome, seen } = await lookAt(bench, url, wanted);
  return { host, tried, seen: `${outcome}: ${seen}`, isRight: OUTCOMES.indexOf(outcome) <= OUTCOMES.indexOf(wanted) };
}
