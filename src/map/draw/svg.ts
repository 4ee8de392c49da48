/**
 * The map as one SVG string: on the page before any script, in print, and under the live map while it loads.
 * Classes and presentation attributes only, no `style` (the pages' CSP forbids it). One unit is one pixel at the usual
 * width, and 0 0 is the centre of the view. Shapes of marks come from `MARK_DEFS`, which the page holds once.
 */
import { sliceLine, type MeasuredLine } from '../../domain/geography/index.ts';
import type { LonLat } from '../../model/corpus.ts';
import { borderOf } from '../land/border-line.ts';
import { drawGround, newGroundPen } from './svg-land.ts';
import { drawLabels, drawMarks } from './svg-items.ts';
import { apart, escapeText, short } from './path.ts';
import { SCALE_PX, scaleBar } from '../scene/scale.ts';
import type { Basemap, Drawn, Scene, Size } from '../types.ts';

export interface SvgOptions {
  /** Begins the ids in this SVG; one of its own for each map on a page. */
  id: string;
  title: string;
  /** One or two sentences (`describe.ts`). */
  desc: string;
  /** More classes of the root. */
  className?: string;
  /** Decimals of the border and of positions; 1 for large pictures. */
  decimals?: 0 | 1;
  /** A ground already on the page (`drawSharedGround`) with the same centre, and the zoom it was drawn at. */
  ground?: { id: string; zoom: number };
  /** Ids of what is drawn, for script that works on the picture. */
  ids?: boolean;
  /**
   * What a mark or its label stands for, for script that ties the picture to a text: ids parted by spaces, or nothing.
   */
  of?: (one: Drawn) => string;
  /** What lies over the border and under the marks. */
  over?: string;
  /** Names of marks as tooltips. */
  tooltips?: boolean;
}

export function drawSvg(scene: Scene, basemap: Basemap, options: SvgOptions): string {
  const { id, title, desc, className = '', decimals = 0, tooltips = true, ground, ids = true, of, over = '' } = options;
  const { width, height } = scene.size;
  const pen = newGroundPen(scene, decimals);
  const border = borderOf(basemap);
  const parts = [
    ground
      ? `<use href="#${ground.id}" transform="scale(${short(2 ** (scene.view.zoom - ground.zoom), 3)})"/>`
      : drawGround(basemap, border, pen, id),
    ground && !ids ? '' : drawSegments(scene.drawn, border, pen.follow),
    over,
    drawMarks(scene.drawn, tooltips, false, decimals, of),
    drawLabels(scene, decimals, of),
    drawMarks(scene.drawn, tooltips, true, decimals, of),
    drawScale(scene),
  ];
  const svg =
    `<svg class="mp${className && ` ${className}`}" viewBox="${-width / 2} ${-height / 2} ${width} ${height}"` +
    ` width="${width}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d">` +
    `<title id="${id}-t">${escapeText(title)}</title><desc id="${id}-d">${escapeText(desc)}</desc>` +
    `${parts.join('')}</svg>`;
  return apart(ids ? svg : svg.replace(/ data-id="[^"]*"/g, ''));
}

/**
 * Ground and lit stretches for several pictures with one centre: drawn once, out of sight, and shown by each at its own
 * zoom. It cannot stand inside one of the pictures, because what is not displayed cannot be shown elsewhere; and it has
 * the class of a picture itself, because where it is shown, style sheets see nothing above it.
 * @param reach room that the widest of the pictures needs, in pixels at the zoom of `scene`
 */
export function drawSharedGround(scene: Scene, basemap: Basemap, reach: Size, id: string, decimals: 0 | 1 = 0): string {
  const pen = newGroundPen({ view: scene.view, size: reach }, decimals);
  const border = borderOf(basemap);
  const ground = drawGround(basemap, border, pen, id);
  const segments = drawSegments(scene.drawn, border, pen.follow).replace(/ data-id="[^"]*"/g, '');
  return `<svg class="vh" aria-hidden="true"><defs><g class="mp gr" id="${id}">${ground}${segments}</g></defs></svg>`;
}

/** Lit stretches: the first solid, the next hollow, and so on, like the bar of a scale. */
function drawSegments(
  drawn: readonly Drawn[],
  border: MeasuredLine,
  stroke: (line: readonly LonLat[]) => string,
): string {
  const lit = drawn.filter((one) => one.mark === 'line');
  if (lit.length === 0) return '';
  const paths = lit.map((one, i) => {
    const d = stroke(sliceLine(border, one.km![0], one.km![1]));
    const classes = `seg${i % 2 ? ' alt' : ''}${one.selected ? ' sel' : ''}`;
    const core = i % 2 ? `<path class="core" d="${d}"/>` : '';
    return `<g class="${classes}" data-id="${one.id}"><path d="${d}"/>${core}</g>`;
  });
  return `<g class="lyr-segments">${paths.join('')}</g>`;
}

export function drawScale({ view, size }: Pick<Scene, 'view' | 'size'>): string {
  const { km, px } = scaleBar(view.centre[1], view.zoom, SCALE_PX);
  const [x, y] = [-size.width / 2 + 16, size.height / 2 - 16];
  return (
    `<g class="scale"><path d="M${x} ${y - 5}v5h${short(px)}v-5M${short(x + px / 2)} ${y}v-3"/>` +
    `<text x="${x}" y="${y - 9}" text-anchor="middle">0</text>` +
    `<text x="${short(x + px)}" y="${y - 9}" text-anchor="middle">${km} km</text></g>`
  );
}
