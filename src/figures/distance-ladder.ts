/**
 * Distances from a bridge to a border, as one SVG string on a logarithmic scale: a dot each with its name and number.
 * Every number in it stands in a table beside it.
 */
import { apart, escapeText, short } from '../map/draw/path.ts';

export interface Rung {
  label: string;
  metres: number;
  /** As it is told. */
  value: string;
  /** Measured on the map, and not given by a source. */
  isMeasured: boolean;
}

const ROOMY = { from: 290, right: 84, row: 26, line: 0 } as const;
/** Names stand above their lines, and the scale only where the lines are. */
const TIGHT = { from: 6, right: 26, row: 40, line: 15 } as const;
const FOOT = 24;

const tickText = (metres: number) => (metres < 1000 ? `${metres} m` : `${(metres / 1000).toLocaleString('en-GB')} km`);

/** @param width pixels for which it is drawn */
export function drawDistances(rungs: readonly Rung[], title: string, width: number, className: string): string {
  const { from, right, row, line } = width < 480 ? TIGHT : ROOMY;
  const metres = rungs.map((rung) => rung.metres);
  const least = 10 ** Math.floor(Math.log10(Math.min(...metres, 100)));
  const most = Math.max(...metres, least * 10);
  const xOf = (m: number) => from + (Math.log(m / least) / Math.log(most / least)) * (width - from - right);
  const ticks = Array.from({ length: Math.floor(Math.log10(most / least) + 1e-9) + 1 }, (_, i) => least * 10 ** i);
  const high = row * rungs.length;
  const text = (x: number, y: number, words: string, name: string, anchor = '') => {
    const attributes = `class="${name}" x="${short(x)}" y="${short(y)}"${anchor && ` text-anchor="${anchor}"`}`;
    return `<text ${attributes}>${escapeText(words)}</text>`;
  };
  const rows = rungs.map(({ label, metres: m, value, isMeasured }, i) => {
    const top = row * i;
    const y = top + 13 + line;
    const x = short(xOf(m));
    const dot = `<circle class="yb-${isMeasured ? 'ring' : 'full'}" cx="${x}" cy="${y}" r="5"/>`;
    return text(0, top + 17, label, 'yb-year') + text(width, top + 17, value, 'yb-value', 'end') + dot;
  });
  const way = rungs.map(({ metres: m, isMeasured }, i) => {
    const end = xOf(m) - (isMeasured ? 5 : 0);
    return `M${from} ${row * i + 13 + line}H${short(end)}`;
  });
  const ways = `<path class="yb-move" d="${way.join('')}"/>`;
  const uprights = ticks.map((m) => `M${short(xOf(m))} ${line ? line + 8 : 0}V${high + (line ? 0 : 4)}`);
  const dashes = line ? ` stroke-dasharray="10 ${row - 10}"` : '';
  const tickTexts = ticks.map((m, i) => {
    const [x, anchor] = i === 0 ? [line ? 0 : from, ''] : [xOf(m), 'middle'];
    return text(x, high + FOOT - 4, tickText(m), 'yb-note', anchor);
  });
  const axis = `<path class="yb-axis"${dashes} d="${uprights.join('')}"/>${tickTexts.join('')}`;
  const told = rungs
    .map(
      ({ label, value, isMeasured }) => `${label}: ${value}${isMeasured ? ', measured on the map' : ', by a source'}`,
    )
    .join('; ');
  return apart(
    `<svg class="yb ${className}" viewBox="0 0 ${width} ${high + FOOT}"` +
      ` role="img" aria-label="${escapeText(`${title}. ${told}.`)}">` +
      `${axis}${ways}${rows.join('')}</svg>`,
  );
}
