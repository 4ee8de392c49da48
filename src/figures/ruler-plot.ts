/**
 * Measured length against length of the ruler, as one SVG string: the walk's curve, other data sets at their mean step,
 * published figures at the right edge. Every number in it stands in a table on the page.
 */
import { clipLine, project, simplify, type Frame, type XY } from '../domain/geography/index.ts';
import type { Walk } from '../domain/geography/index.ts';
import type { LonLat } from '../model/corpus.ts';
import { apart, escapeText, pathOf, short } from '../map/draw/path.ts';

const PLOT = { width: 860, height: 470, left: 58, right: 250, top: 14, bottom: 46 } as const;
/** Narrower than this, there is no room for every number on the axis. */
const ROOMY = 800;
/** What the axes cover: rulers of 80 m to 250 km, lengths of 650 to 1,550 km. */
const RULER = [0.08, 250] as const;
const LENGTH = [650, 1550] as const;
const LABEL_STEP = 15;

export interface Published {
  km: number;
  /** As the sources write it. */
  label: string;
}
export interface PlotData {
  walks: readonly Walk[];
  datasets: readonly { name: string; km: number; stepKm: number }[];
  published: readonly Published[];
  /** Length of the whole line, km. */
  wholeKm: number;
}

const kmText = (km: number) => km.toLocaleString('en-GB', { maximumFractionDigits: 2 });

/** @param width pixels for which it is drawn */
export function drawRulerPlot(
  { walks, datasets, published, wholeKm }: PlotData,
  desc: string,
  width: number = PLOT.width,
): string {
  const inner = { x0: PLOT.left, x1: width - PLOT.right, y0: PLOT.top, y1: PLOT.height - PLOT.bottom };
  const xOf = (km: number) =>
    inner.x0 + (Math.log(km / RULER[0]) / Math.log(RULER[1] / RULER[0])) * (inner.x1 - inner.x0);
  const yOf = (km: number) => inner.y1 - ((km - LENGTH[0]) / (LENGTH[1] - LENGTH[0])) * (inner.y1 - inner.y0);
  const text = (x: number, y: number, words: string, className = '', anchor = '') => {
    const named = className && ` class="${className}"`;
    const anchored = anchor && ` text-anchor="${anchor}"`;
    return `<text${named} x="${short(x)}" y="${short(y)}"${anchored}>${escapeText(words)}</text>`;
  };
  const xTicks = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200].filter((_, i) => width >= ROOMY || i % 3 === 0);
  const yTicks = [700, 800, 900, 1000, 1100, 1200, 1300, 1400, 1500];
  const axes =
    `<path class="grid" d="${yTicks.map((km) => `M${inner.x0} ${short(yOf(km))}H${inner.x1}`).join('')}"/>` +
    `<path class="ax" d="M${inner.x0} ${inner.y1}H${inner.x1}` +
    `${xTicks.map((km) => `M${short(xOf(km))} ${inner.y1}v5`).join('')}"/>` +
    xTicks.map((km) => text(xOf(km), inner.y1 + 18, km < 1 ? `${km * 1000} m` : `${km} km`, '', 'middle')).join('') +
    yTicks.map((km) => text(inner.x0 - 7, yOf(km) + 4, kmText(km), '', 'end')).join('') +
    text((inner.x0 + inner.x1) / 2, PLOT.height - 8, 'Length of the ruler', 'axis', 'middle') +
    text(inner.x0, inner.y0 - 2, 'km measured', 'axis');
  const curve = [...walks]
    .sort((a, b) => a.rulerKm - b.rulerKm)
    .map(({ rulerKm, lengthKm }): XY => [xOf(rulerKm), yOf(lengthKm)]);
  const dots = curve.map(([x, y]) => `<circle class="walk" cx="${short(x)}" cy="${short(y)}" r="4"/>`).join('');
  const squares = datasets
    .map(
      ({ km, stepKm }) =>
        `<rect class="set" x="${short(xOf(stepKm) - 3.5)}" y="${short(yOf(km) - 3.5)}" width="7" height="7"/>`,
    )
    .join('');
  const whole =
    `<path class="whole" d="M${inner.x0} ${short(yOf(wholeKm))}H${inner.x1}"/>` +
    text(inner.x1 - 14, yOf(wholeKm) - 5, `the line itself, ${kmText(Math.round(wholeKm))} km`, 'whole', 'end');
  const labels = spread(published.map(({ km }) => yOf(km)));
  const figures = published
    .map(
      ({ km, label }, i) =>
        `<path class="pub" d="M${inner.x1 - 8} ${short(yOf(km))}h16L${inner.x1 + 26} ${short(labels[i]!)}"/>` +
        text(inner.x1 + 30, labels[i]! + 4, label, 'pub'),
    )
    .join('');
  return apart(
    `<svg class="rp" viewBox="0 0 ${width} ${PLOT.height}" role="img" aria-labelledby="rp-t rp-d">` +
      '<title id="rp-t">Length of the border against length of the ruler</title>' +
      `<desc id="rp-d">${escapeText(desc)}</desc>` +
      `${axes}${whole}<path class="walk" d="${pathOf(curve, 1)}"/>${squares}${dots}${figures}</svg>`,
  );
}

/** Moves labels apart, as little as need be, keeping their order. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const at = order.map((i) => wanted[i]!);
  for (let round = 0; round < 200; round++) {
    for (let i = 1; i < at.length; i++) {
      const lack = LABEL_STEP - (at[i]! - at[i - 1]!);
      if (lack <= 0) continue;
      at[i - 1]! -= lack / 2;
      at[i]! += lack / 2;
    }
  }
  return wanted.map((_, i) => at[order.indexOf(i)]!);
}

const SMALL = { width: 420, height: 128, margin: 8 } as const;

/** The walk of one ruler over the true line, small: what a ruler of that length sees of the border. */
export function drawWalk(border: readonly LonLat[], walk: Walk): string {
  const flat = border.map((point) => project(point, 7));
  const [xs, ys] = [flat.map(([x]) => x), flat.map(([, y]) => y)];
  const [west, north] = [Math.min(...xs), Math.min(...ys)];
  const scale = Math.min(
    (SMALL.width - 2 * SMALL.margin) / (Math.max(...xs) - west),
    (SMALL.height - 2 * SMALL.margin) / (Math.max(...ys) - north),
  );
  const place = ([x, y]: XY): XY => [SMALL.margin + (x - west) * scale, SMALL.margin + (y - north) * scale];
  const frame: Frame = [0, 0, SMALL.width, SMALL.height];
  const draw = (points: readonly XY[], tolerance: number) =>
    clipLine(points.map(place), frame)
      .map((run) => pathOf(simplify(run, tolerance), 1))
      .join('');
  const steps = walk.points.map((point) => project(point, 7));
  const feet =
    walk.points.length > 40
      ? ''
      : steps
          .map(place)
          .map(([x, y]) => `<circle cx="${short(x)}" cy="${short(y)}" r="2.6"/>`)
          .join('');
  return (
    `<svg class="walks" viewBox="0 0 ${SMALL.width} ${SMALL.height}" aria-hidden="true">` +
    `<path class="true" d="${draw(flat, 0.5)}"/><path class="steps" d="${draw(steps, 0.35)}"/>${feet}</svg>`
  );
}
