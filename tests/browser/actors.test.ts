/** The page of the actors: cells that open, on a link and without script, and what a narrow screen makes of it. */
import { expect, inject, test } from 'vitest';
import { usePages } from '../support/pages.ts';

const siteUrl = inject('siteUrl');
const newPage = usePages();

test('a link to a cell opens it, and the next link the next cell', async () => {
  const page = await newPage();
  await page.goto(`${siteUrl}actors/`);
  const [first, second] = await page.locator('.matrix td[id]').evaluateAll((cells) => cells.map(({ id }) => id));
  await page.goto(`${siteUrl}actors/#${first}`);
  await page.locator(`#${first} details[open] p`).first().waitFor();
  await page.evaluate((id) => {
    location.hash = id;
  }, second!);
  await page.locator(`#${second} details[open] p`).first().waitFor();
});

test('without script a press opens a cell, and a link in it leads to what it rests on', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(`${siteUrl}actors/`);
  const cell = page.locator('.matrix td[id]').first();
  expect(await cell.locator('p').first().isVisible()).toBe(false);
  await cell.locator('summary').click();
  expect(await cell.locator('p').first().isVisible()).toBe(true);
  await cell.locator('.rests a').first().click();
  await page.waitForURL(/\/(?:events|claims)\/[^/]+\/$/);
});

test('from 320 px to 2560 the page fits the screen, every cell is in view, and the picture can be moved', async () => {
  const page = await newPage();
  await page.goto(`${siteUrl}actors/`);
  for (const width of [320, 360, 768, 1024, 1280, 2560]) {
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate(() => {
      const outside = [...document.querySelectorAll('.matrix :is(th, td, summary), .ties-table :is(th, td)')].filter(
        (e) => {
          const box = e.getBoundingClientRect();
          return box.left < -1 || (box.right > innerWidth + 1 && !e.closest('thead'));
        },
      );
      const picture = document.querySelector<SVGSVGElement>('svg.ties')!;
      const region = picture.closest<HTMLElement>('[tabindex="0"]')!;
      return {
        scroll: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        outside: outside.map((e) => e.textContent),
        size: picture.getBoundingClientRect().width / picture.viewBox.baseVal.width,
        isReached: region.scrollWidth <= region.clientWidth || getComputedStyle(region).overflowX === 'auto',
      };
    });
    expect(found, `${width} px`).toMatchObject({ scroll: 0, outside: [], isReached: true });
    // Words in the picture keep the size they were laid out for.
    expect(found.size, `${width} px`).toBeCloseTo(1, 1);
  }
});

test('a box in the picture leads to its actor by keyboard and is seen to have the focus', async () => {
  const page = await newPage();
  await page.goto(`${siteUrl}actors/`);
  const box = page.locator('svg.ties a').first();
  const plain = await box.locator('rect').evaluate((rect) => getComputedStyle(rect).stroke);
  await page.locator('.ties-figure [tabindex="0"]').focus();
  await page.keyboard.press('Tab');
  expect(await box.evaluate((a) => a === document.activeElement)).toBe(true);
  expect(await box.locator('rect').evaluate((rect) => getComputedStyle(rect).stroke)).not.toBe(plain);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/actors\/[^/]+\/$/);
});
