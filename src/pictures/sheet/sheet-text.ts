/**
 * Text set in lines for an SVG, which sets none by itself: broken by measured widths, and run from column to column.
 */
import { escapeText, short } from '../../map/draw/path.ts';
import { SEMIBOLD, textWidth } from '../../map/scene/text-width.ts';

/**
 * How a run of text looks: its class, its size and leading in pixels, and how much wider than the regular sans it runs.
 */
export interface Style {
  name: string;
  size: number;
  leading: number;
  over?: number;
}

/** Sizes in pixels, 96 to an inch: on paper 14 points for the title, and never under 7. */
export const STYLE = {
  title: { name: 'sheet-title', size: 18.6, leading: 22, over: 1.08 },
  name: { name: 'sheet-name', size: 16, leading: 19.5, over: 1.08 },
  label: { name: 'sheet-label', size: 10.5, leading: 14, over: SEMIBOLD },
  text: { name: 'sheet-text', size: 11.5, leading: 15 },
  small: { name: 'sheet-small', size: 10.5, leading: 14 },
  fine: { name: 'sheet-fine', size: 10, leading: 13 },
} as const satisfies Record<string, Style>;

export interface Line {
  text: string;
  style: Style;
  /** Air above it, but at the top of a column. */
  above: number;
  /** Words at its beginning that stand out. */
  lead?: string;
  /** Never the last of a column. */
  keep?: boolean;
}

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/;
/** What letters that are not Latin may need beyond the mean, which is all that is known of them. */
const UNKNOWN = 1.2;

const widthOf = (text: string, { size, over = 1 }: Style) =>
  textWidth(text, size) * over * (/[^\0-\u024f\u1e00-\u206f]/.test(text) ? UNKNOWN : 1);

/** An address may break after these; other words that are wider than a line break anywhere. */
const AFTER = /(?<=[/?&=_-])/;

/** Lines no wider than `width`; as many words on each as fit. What a space without break ties stays together. */
export function wrap(text: string, style: Style, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const put = (part: string, between: string) => {
    if (widthOf(line + between + part, style) <= width) {
      line += (line && between) + part;
      return;
    }
    if (line) lines.push(line);
    line = part;
  };
  for (const word of text.trim().split(/[ \t\r\n]+/)) {
    if (widthOf(word, style) <= width) {
      put(word, ' ');
      continue;
    }
    word.split(AFTER).forEach((part, i) => {
      if (widthOf(part, style) <= width) put(part, i === 0 ? ' ' : '');
      else [...part].forEach((letter, k) => put(letter, i + k === 0 ? ' ' : ''));
    });
  }
  return line ? [...lines, line] : lines;
}

/** A paragraph in lines. @param lead words before it that stand out */
export function setLines(
  text: string,
  style: Style,
  width: number,
  { above = 0, lead, keep = false }: { above?: number; lead?: string; keep?: boolean } = {},
): Line[] {
  const lines = wrap(lead ? `${lead} ${text}` : text, style, width);
  return lines.map((line, i) => ({
    text: line,
    style,
    above: i === 0 ? above : 0,
    ...(lead && i === 0 && line.startsWith(lead) ? { lead } : {}),
    // Neither the first nor the last but one alone, where a paragraph has three lines or more.
    ...(keep || (lines.length > 2 && (i === 0 || i === lines.length - 2)) ? { keep: true } : {}),
  }));
}

/** The lines cut so as to ask no more: the last one says that there was more. */
export const cutTo = (lines: readonly string[], most: number): string[] =>
  lines.length <= most ? [...lines] : [...lines.slice(0, most - 1), `${lines[most - 1]!.replace(/\s*\S*$/, '')}…`];

export interface Flow {
  /** Lines of each column. */
  columns: readonly (readonly Line[])[];
  /** What had no room. */
  rest: readonly Line[];
}

const leadingOf = ({ style, above }: Line, isFirst: boolean) => style.leading + (isFirst ? 0 : above);
/** Of lines under one another, pixels. */
export const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line, i) => sum + leadingOf(line, i === 0), 0);

/** Fills so many columns of a height, one after the other. */
export function flow(lines: readonly Line[], count: number, height: number): Flow {
  const columns: Line[][] = [];
  let at = 0;
  while (columns.length < count && at < lines.length) {
    let [end, used] = [at, 0];
    while (end < lines.length && used + leadingOf(lines[end]!, end === at) <= height)
      used += leadingOf(lines[end]!, end++ === at);
    // What may not end a column goes to the next one; unless it is all there is.
    let cut = end;
    while (cut < lines.length && cut > at && lines[cut - 1]!.keep) cut--;
    if (cut === at) cut = end;
    if (cut === at) break;
    columns.push(lines.slice(at, cut));
    at = cut;
  }
  return { columns, rest: lines.slice(at) };
}

/** The least height at which lines fit so many columns, pixels; no more than `most`. */
export function evenHeight(lines: readonly Line[], count: number, most = Infinity): number {
  let height = Math.ceil(heightOf(lines) / count);
  while (height < most && flow(lines, count, height).rest.length > 0) height += 3;
  return Math.min(height, most);
}

/** A line on its baseline. */
export function drawText(
  x: number,
  y: number,
  text: string,
  { name }: Style,
  { anchor = 'start', lead }: { anchor?: 'start' | 'end'; lead?: string } = {},
): string {
  // From right to left the end of a text is at its left.
  const turned = RIGHT_TO_LEFT.test(text) && !/[a-z]/i.test(text);
  const end = turned ? { start: 'end', end: 'start' }[anchor] : anchor;
  const words =
    lead === undefined
      ? escapeText(text)
      : `<tspan class="sheet-lead">${escapeText(lead)}</tspan>${escapeText(text.slice(lead.length))}`;
  const attributes = (end === 'end' ? ' text-anchor="end"' : '') + (turned ? ' direction="rtl"' : '');
  return `<text class="${name}" x="${short(x)}" y="${short(y)}"${attributes}>${words}</text>`;
}

/** Lines one under the other, the first one at the top of a column. */
export function drawLines(x: number, top: number, lines: readonly Line[]): string {
  let y = top;
  return lines
    .map((line, i) => {
      y += leadingOf(line, i === 0);
      return drawText(
        x,
        y - (line.style.leading - line.style.size) / 2 - line.style.size * 0.22,
        line.text,
        line.style,
        line.lead === undefined ? {} : { lead: line.lead },
      );
    })
    .join('');
}
