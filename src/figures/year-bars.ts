/**
 * Counts by year as bars in one SVG string: each bar with its number, and who counted it where several did. Every
 * number in it stands in a table beside it.
 */
import { wrap } from '../pictures/sheet/sheet-text.ts';
import { apart, escapeText, short } from '../map/draw/path.ts';

export interface Bar {
  value: number;
  /** Who counted, or for which part of the year; left out where all are alike. */
  label?: string;
}
export interface BarYear {
  year: number;
  /** Empty where no count was found. */
  bars: readonly Bar[];
}

const ROW = { year: 48, bar: 16, step: 30, right: 34 } as const;
/** As in src/styles/chapter-figure.css, and a little over: another typeface may run wider. */
const NOTE = { name: 'yb-note', size: 12.5, leading: 14, over: 1.05 } as const;
export const NO_COUNT = 'no count found';

/** @param width pixels for which it is drawn */
export function drawYearBars(years: readonly BarYear[], title: string, width: number, className: string): string {
  const most = Math.max(1, ...years.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const room = width - ROW.year - ROW.right;
  const text = (x: number, y: number, words: string, name: string) =>
    `<text class="${name}" x="${short(x)}" y="${short(y)}">${escapeText(words)}</text>`;
  let y = 0;
  const rows = years.map(({ year, bars }) => {
    const top = y;
    const drawn = bars.map(({ value, label }) => {
      const long = (value / most) * room;
      const bar =
        `<rect class="yb-bar" x="${ROW.year}" y="${y + 4}" width="${short(Math.max(long, 1))}" height="${ROW.bar}"/>` +
        text(ROW.year + long + 6, y + 17, String(value), 'yb-value');
      const lines = label === undefined ? [] : wrap(label, NOTE, width - ROW.year);
      const named = lines.map((line, i) => text(ROW.year, y + 34 + i * NOTE.leading, line, NOTE.name)).join('');
      y += ROW.step + lines.length * NOTE.leading;
      return bar + named;
    });
    if (bars.length === 0) {
      drawn.push(
        `<path class="yb-none" d="M${ROW.year} ${y + 12}h24"/>${text(ROW.year + 32, y + 16, NO_COUNT, NOTE.name)}`,
      );
      y += ROW.step;
    }
    return text(0, top + 17, String(year), 'yb-year') + drawn.join('');
  });
  const told = years
    .map(({ year, bars }) => {
      const values = bars.map(({ value, label }) => (label ? `${value} (${label})` : value));
      return `${year}: ${values.length === 0 ? NO_COUNT : values.join(', ')}`;
    })
    .join('; ');
  return apart(
    `<svg class="yb ${className}" viewBox="0 0 ${width} ${y}"` +
      ` role="img" aria-label="${escapeText(`${title}. ${told}.`)}">` +
      `<path class="yb-axis" d="M${ROW.year} 0V${y}"/>${rows.join('')}</svg>`,
  );
}
