/** The plot of the claims as one SVG: as `claims/Plot.astro`, its strips in rows. */
import { escapeText } from '../../map/draw/path.ts';
import type { Drawing } from '../../pictures/sheet/sheet-figure.ts';
import { SECTION_TITLE, type Support } from '../../model/words.ts';
import type { Row } from '../claims/ledger.ts';
import { PLOT, plotStrips } from '../claims/plot.ts';

const WIDTH = 640;
const GAP = { across: 32, down: 20, title: 22 };

/** As `chapter/ShapeSprite.astro`, about their middles. */
const SHAPE: Record<Support, string> = {
  supported: '<circle r="4" class="fig-full"/>',
  qualified: '<circle r="3.8" class="fig-open"/><path d="M0-4a4 4 0 0 0 0 8z" class="fig-full"/>',
  contested: '<circle r="3.8" class="fig-open"/><circle r="1.6" class="fig-full"/>',
  unconfirmed: '<circle r="3.8" class="fig-open"/>',
};

export function drawClaims(rows: readonly Row[]): Drawing {
  const { column, bar, mark } = PLOT;
  const strips = plotStrips(rows);
  let [x, y] = [0, 0];
  const parts = strips.map((strip) => {
    if (x > 0 && x + strip.width > WIDTH) [x, y] = [0, y + strip.height + GAP.title + GAP.down];
    const at = `translate(${x} ${y + GAP.title})`;
    const title = `<text class="sheet-label" x="${x}" y="${y + 12}">${escapeText(SECTION_TITLE[strip.section])}</text>`;
    x += Math.max(strip.width, 90) + GAP.across;
    const left = (column - bar.width) / 2;
    const openSize = `width="${bar.width - 1}" height="${bar.height - 1}"`;
    const columns = strip.columns.map(
      (one) =>
        `<g transform="translate(${one.x} 0)">` +
        one.bearing
          .map((top) => `<rect class="fig-bar" x="${left}" y="${top}" width="${bar.width}" height="${bar.height}"/>`)
          .join('') +
        one.qualifying
          .map((top) => `<rect class="fig-open-bar" x="${left + 0.5}" y="${top + 0.5}" ${openSize}/>`)
          .join('') +
        `<g transform="translate(${column / 2} ${one.mark + mark / 2})">${SHAPE[one.row.claim.support]}</g>` +
        `<text class="sheet-fine" text-anchor="middle" x="${column / 2}" y="${one.figure}">` +
        `${one.row.evidence.languages.length}</text></g>`,
    );
    return `${title}<g transform="${at}">${columns.join('')}</g>`;
  });
  const height = y + (strips[0]?.height ?? 0) + GAP.title;
  return { width: WIDTH, height, svg: `<svg viewBox="0 0 ${WIDTH} ${height}">${parts.join('')}</svg>` };
}
