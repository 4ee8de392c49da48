/** The map on paper and as a file: the view at hand as a sheet, whatever the paper. */
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { describe, expect, inject, test } from 'vitest';
import { usePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
const newPage = usePages();

interface Paper {
  pages: number;
  text: string;
  /** Of all type, points. */
  sizes: number[];
  /** Words with where they stand, points from the left. */
  words: { text: string; x: number; y: number }[];
  width: number;
}

async function readPdf(data: Uint8Array): Promise<Paper> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const words: { text: string; x: number; y: number; size: number }[] = [];
  let width = 0;
  for (let i = 1; i <= pdf.numPages; i++) {
    const page = await pdf.getPage(i);
    width = page.view[2]!;
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
      words.push({ text: item.str, x, y, size: Math.hypot(a, b) });
    }
  }
  return {
    pages: pdf.numPages,
    text: words
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, ''),
    sizes: words.map(({ size }) => size),
    words,
    width,
  };
}

/** The map page at a view, with all that paper needs. */
async function open(query: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await newPage({ viewport: { width: 1280, height: 720 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const files = ['/sheet.json', ...(query.includes('sel=event/') ? ['/told/event/darvaz-parade.json'] : [])];
  const ready = files.map((file) =>
    page.waitForResponse((response) => response.url().endsWith(file), { timeout: 50_000 }),
  );
  await page.goto(`${siteUrl}map/${query}`);
  for (const response of await Promise.all(ready)) await response.finished();
  return { page, complaints };
}
/** A beat after the data came, the page has taken it in. */
const print = async (page: Page, options: Parameters<Page['pdf']>[0]) => {
  await page.evaluate(
    () =>
      new Promise((done) => {
        setTimeout(done);
      }),
  );
  return readPdf(await page.pdf(options));
};
const isSmall = (paper: Paper) => expect(Math.min(...paper.sizes)).toBeGreaterThan(6.9);

describe('on paper', () => {
  test.each([
    ['A4', false],
    ['Letter', true],
  ] as const)(
    'a near view on %s (across: %s) has its land, what is chosen, and its sources in full',
    async (format, landscape) => {
      const { page, complaints } = await open('?at=37.95,71.2,8.5&sel=event/darvaz-parade&until=2021-10');
      const paper = await print(page, { format, landscape });
      expect(paper.pages).toBe(1);
      for (const part of [
        'RahmonreviewsamilitaryparadeinDarvoz',
        '27September2021',
        'https://nuz.uz/2021/09/27/',
        'MinistryofInternalAffairsofTajikistan',
        'uptoOctober2021',
        'Checkedin',
        'sel=event/darvaz-parade',
        'Khorog',
      ])
        expect(paper.text, part).toContain(part);
      for (const part of ['Sharethisview', 'Allkinds', 'Measurefrom', 'Closer'])
        expect(paper.text, part).not.toContain(part);
      expect(Math.max(...paper.sizes)).toBeLessThan(14.1);
      isSmall(paper);
      expect(complaints).toEqual([]);
      // The page is as it was.
      expect(await page.locator('.sheet').count()).toBe(0);
    },
  );

  test('the whole border has both its ends, and the file is that sheet', async () => {
    const { page, complaints } = await open('');
    const paper = await print(page, { format: 'A4', landscape: true });
    expect(paper.pages).toBe(1);
    for (const name of ['Termez', '1300']) {
      const word = paper.words.find(({ text }) => text.includes(name))!;
      expect(word.x > 20 && word.x < paper.width - 40, name).toBe(true);
    }
    isSmall(paper);

    await page.locator('[data-share="view"]').click();
    const save = async (kind: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-sheet="${kind}"]`).click()]);
      return { name: file.suggestedFilename(), body: readFileSync(await file.path()) };
    };
    const svg = await save('svg');
    expect(svg.name).toBe('tajik-afghan-border.svg');
    expect(svg.body.toString()).toMatch(
      /^<svg [^>]*><style>@font-face\{font-family:'Source Sans'[^}]*url\(data:font\/woff2;base64,/,
    );
    expect(svg.body.length).toBeLessThan(250 * 1024);
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(svg.body.toString()).close();
    const png = await save('png');
    expect(png.name).toBe('tajik-afghan-border.png');
    expect(png.body.readUInt32BE(16)).toBe(2400);

    // No clipboard, and a canvas that gives nothing: said, and nothing breaks.
    const status = page.locator('#share .files [role="status"]');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
      HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    });
    await page.locator('[data-sheet="copy"]').click();
    await expect.poll(() => status.textContent(), { timeout: 15_000 }).toMatch(/does not let pages copy pictures/);
    await page.locator('[data-sheet="png"]').click();
    await expect.poll(() => status.textContent(), { timeout: 15_000 }).toMatch(/download the SVG/);
    expect(complaints).toEqual([]);
  });

  test('without script it is the whole border and the list', async () => {
    const page = await newPage({ javaScriptEnabled: false });
    await page.goto(`${siteUrl}map/`);
    const paper = await readPdf(await page.pdf({ format: 'A4' }));
    for (const part of ['Termez', '1300', 'Eventsonthemap']) expect(paper.text, part).toContain(part);
  });
});
