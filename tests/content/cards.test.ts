/** The cards of the real content. */
import { expect, test } from 'vitest';
import { PLATE_ZOOM } from '../../src/pictures/cards/card-border.ts';
import { drawCard } from '../../src/pictures/cards/card.ts';
import { cardAlt, cardNames, subjectOf } from '../../src/pictures/cards/index.ts';
import { toPng } from '../../src/pictures/cards/png.ts';
import { buildBasemap } from '../../src/map/land/basemap.ts';
import { expectSound } from '../support/card-lines.ts';
import { pngSize } from '../support/png.ts';
import { realCorpus } from '../support/real-corpus.ts';
import { border, region } from '../unit/map/sample.ts';

const corpus = realCorpus();
const basemap = buildBasemap(region, border, PLATE_ZOOM);

test('every card is sound, is a PNG of 1200 × 630 and weighs less than 300 KB', async () => {
  const kinds = new Set<string>();
  for (const name of cardNames(corpus)) {
    const svg = drawCard(corpus, basemap, name);
    expectSound(svg);
    // One picture of a kind; the tests of the build look at all of them.
    const { kind } = subjectOf(corpus, name);
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    const png = Buffer.from(await toPng(svg));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(pngSize(png)).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(300_000);
  }
});

test('a card has words for those who do not see it, and that of a view says what it shows', () => {
  for (const name of cardNames(corpus)) expect(cardAlt(corpus, name).length, name).toBeLessThan(420);
  for (const view of corpus.views.values()) expect(cardAlt(corpus, `view-${view.id}`)).toContain(view.title);
});
