/** A figure by itself, as a file: title, drawing, what its signs mean, and the credit. */
import { MARK_DEFS } from '../../map/draw/mark-shapes.ts';
import type { Size } from '../../map/types.ts';
import { svgOf } from './sheet.ts';
import { drawLines, heightOf, setLines, STYLE } from './sheet-text.ts';

const MARGIN = 24;
/** No narrower than its words can be read in. */
const LEAST = 640;

export interface Drawing extends Size {
  svg: string;
}

/** @param note what its signs mean, in a sentence or two */
export function drawFigure(
  { svg, width, height }: Drawing,
  { title, note, foot }: { title: string; note: string; foot: readonly string[] },
  style: string,
): string {
  const room = Math.max(LEAST, width);
  const head = setLines(title, STYLE.title, room);
  const words = [
    ...(note ? setLines(note, STYLE.small, room) : []),
    ...foot.flatMap((text, i) => setLines(text, STYLE.fine, room, { above: i === 0 ? 8 : 0 })),
  ];
  const top = MARGIN + heightOf(head) + 16;
  const whole = { width: room + 2 * MARGIN, height: Math.ceil(top + height + 16 + heightOf(words) + MARGIN) };
  // Links lead nowhere from a file, and what stands over the edge of a drawing is part of it.
  const still = svg
    .replace(/ (?:href="(?!#)[^"]*"|data-item="[^"]*"|tabindex="-1")/g, '')
    .replace(/(<a\b[^>]*?) href="[^"]*"/g, '$1')
    .replace(/^<svg([^>]*)>/, (_, attributes: string) => {
      const kept = attributes.replace(/ (?:width|height)="[^"]*"/g, '');
      return `<svg${kept} x="${MARGIN}" y="${top}" width="${width}" height="${height}" overflow="visible">`;
    });
  const paper = `<rect class="sheet-paper" width="${whole.width}" height="${whole.height}"/>`;
  return svgOf(
    {
      ...whole,
      label: title,
      inner: MARK_DEFS + paper + drawLines(MARGIN, MARGIN, head) + still + drawLines(MARGIN, top + height + 16, words),
    },
    style,
  );
}
