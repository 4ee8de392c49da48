/**
 * The shapes of marks, drawn once a page and used by every map, list and legend on it. Told apart by outline and
 * filling, not by colour; colours come by inheritance from the class of whatever uses them (`map.css`).
 */
import { stackHalfWidth, STACK_HALF_HEIGHT } from '../scene/place-marks.ts';
import type { Mark } from '../types.ts';

const gate = (posts: string) => `<path class="gap" d="M0-4V4"/>${posts}`;

const SHAPES: Record<Exclude<Mark, 'line' | 'force-open' | 'word-open'>, string> = {
  force: '<path d="M0-11.5 11.5 0 0 11.5-11.5 0z"/>',
  word: '<circle r="9"/>',
  actor: '<path d="M-8 8V-3L0-9l8 6V8z"/>',
  base: '<path fill-rule="evenodd" d="M-5-5H5V5H-5zM-1.7-1.7V1.7H1.7V-1.7z"/>',
  capital: '<circle r="4.4" class="ring"/><circle r="2"/>',
  city: '<circle r="3"/>',
  town: '<circle r="2.2" class="ring"/>',
  site: '<path class="plus" d="M-3 0h6M0-3v6"/>',
  tripoint: '<circle r="3.6" class="ring"/>',
  tick: '<path d="M0-3v-7"/>',
  'gate-open': gate('<path class="gp" d="M-4.5-6V6M4.5-6V6"/>'),
  'gate-shut': gate('<path class="gp full" d="M-2.5-4.5h5v9h-5z"/>'),
  'gate-unknown': gate('<path class="gp hollow" d="M-3-4.5h6v9h-6z"/>'),
};

/** The open forms have the outline of the full ones; their class makes them hollow. */
const shapeOf = (mark: Mark) => mark.replace('-open', mark.startsWith('gate') ? '-open' : '') as keyof typeof SHAPES;

/**
 * Shapes whose class is their own; marks of events and actors take theirs from their user,
 * since hollow ones share an outline.
 */
const classed = (name: string) => (/^(force|word|actor)/.test(name) ? '' : ` class="${markClass(name as Mark)}"`);

/** Put once into each page with a map, in an SVG that is hidden but not `display: none`. */
export const MARK_DEFS = `<defs>${Object.entries(SHAPES)
  .map(([name, shape]) => `<g id="m-${name}"${classed(name)}>${shape}</g>`)
  .join('')}</defs>`;

/** `href` of a mark's shape. */
export const markHref = (mark: Mark): string => `#m-${shapeOf(mark)}`;

/** Classes of a mark: what it is, and whether it is hollow. */
export function markClass(mark: Mark): string {
  if (mark.startsWith('force') || mark.startsWith('word')) return `ev ${mark.replace('-', ' ')}`;
  if (mark === 'actor') return 'ev actor';
  return `mark ${mark.startsWith('gate') ? 'gate' : mark}`;
}

/** Outline of the mark that stands for several events: pointed at both ends for force, round for words. */
export function stackShape(mark: Mark, text: string): string {
  const [w, h] = [stackHalfWidth(text), STACK_HALF_HEIGHT];
  return mark.startsWith('force')
    ? `<path d="M${-w - 3} 0l${h}-${h}h${2 * (w + 3 - h)}l${h} ${h}-${h} ${h}h${-2 * (w + 3 - h)}z"/>`
    : `<rect x="${-w}" y="${-h}" width="${2 * w}" height="${2 * h}" rx="${h}"/>`;
}

/** Ring around the mark that stands for several. */
export function stackHalo(text: string): string {
  const [w, h] = [stackHalfWidth(text) + 7, STACK_HALF_HEIGHT + 6];
  return `<rect class="halo" x="${-w}" y="${-h}" width="${2 * w}" height="${2 * h}" rx="${h}"/>`;
}

/** The numeral inside a mark; three digits are set smaller, to keep clear of its edge. */
export const markText = (text: string): string =>
  /^\d{3}/.test(text) ? `<text class="s3" y="3">${text}</text>` : `<text y="4">${text}</text>`;

/** A mark by itself, for legends and lists; `text` is its numeral. */
export function markIcon(mark: Mark, text = ''): string {
  const inside = text && markText(text);
  const under =
    mark.startsWith('gate') || mark === 'tick' || mark === 'tripoint'
      ? '<path class="case" d="M-17 0h34"/><path class="bord" d="M-17 0h34"/>'
      : '';
  // A stretch has no shape of its own: it is a piece of the line.
  const shape = mark === 'line' ? '<path class="bord" d="M-10 0H10"/>' : `<use href="${markHref(mark)}"/>`;
  return (
    `<svg class="mk" viewBox="-18 -13 36 26" width="36" height="26" aria-hidden="true">` +
    `${under}<g class="${markClass(mark)}">${shape}${inside}</g></svg>`
  );
}
