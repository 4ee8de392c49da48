/** The key of a sheet: what is drawn on it, and nothing else. */
import { lengthKm, type MeasuredLine } from '../../domain/geography/line.ts';
import { LEGEND } from '../../map/draw/legend.ts';
import { markIcon } from '../../map/draw/mark-shapes.ts';
import type { Scene } from '../../map/types.ts';
import { drawText, STYLE, wrap } from './sheet-text.ts';
import { textWidth } from '../../map/scene/text-width.ts';

const ROW = 21;
const ICON = { width: 34, scale: 0.86 };
const GAP = 16;

const icon = (inside: string) => `<svg class="mk mp" viewBox="-18 -13 36 26" width="36" height="26">${inside}</svg>`;
const line = (name: string) => icon(`<path class="${name}" d="M-15 0h30"/>`);
/** A mark that stands for several, as on the map. */
const STACK = icon('<g class="ev force"><path d="M-16 0l10-10h12l10 10-10 10h-12z"/><text y="4">×4</text></g>');
const BORDER = icon('<path class="case" d="M-18 0h36"/><path class="bord" d="M-18 0h36"/>');
const STRETCHES = icon(
  '<g class="seg"><path d="M-16 0H0"/></g><g class="seg"><path d="M2 0h14"/><path class="core" d="M2 0h14"/></g>',
);
const CHOSEN = icon('<circle class="halo" r="9"/>');

/** What of the ground is there, by its class in the drawing. */
const GROUND: readonly (readonly [name: string, words: string, icon: string])[] = [
  ['limit', 'Limit between states', line('limit')],
  ['claim', 'Rival claim', line('claim')],
  ['prov lyr-provinces', 'Limit of a province', line('prov')],
  ['riv', 'River', line('riv')],
  ['lake', 'Lake', icon('<path class="lake" d="M-13 0c4-8 22-8 26 0c-4 8-22 8-26 0z"/>')],
];

/** One entry where there is such a thing, and else none. */
const entry = (isThere: boolean, shape: string, words: string): [string, string][] => (isThere ? [[shape, words]] : []);

/** @param svg the map as it was drawn */
export function drawKey(
  { drawn, view }: Scene,
  svg: string,
  border: MeasuredLine,
  width: number,
): { svg: string; height: number } {
  const marks = new Set(drawn.map(({ mark, bare }) => (bare ? undefined : mark)));
  const has = (name: string) => svg.includes(`class="${name}"`);
  const hasStack = drawn.some(({ members, layer }) => members.length > 1 && layer === 'events');
  const hasStretch = drawn.some(({ mark }) => mark === 'line');
  const hasChoice = drawn.some(({ selected, mark }) => selected && mark !== 'line');
  const length = `${Math.round(lengthKm(border)).toLocaleString('en-GB')} km`;
  const entries: [string, string][] = [
    ...entry(has('bord'), BORDER, `The border, ${length} as mapped`),
    ...LEGEND.filter(([mark]) => marks.has(mark)).map(([mark, words]): [string, string] => [markIcon(mark), words]),
    ...entry(hasStack, STACK, 'Several events at one place'),
    ...entry(hasStretch, STRETCHES, 'Stretches of the border'),
    ...entry(view.measure !== undefined, line('measured'), 'Stretch that is measured'),
    ...entry(hasChoice, CHOSEN, 'Chosen'),
    ...GROUND.filter(([name]) => has(name)).map(([, words, shape]): [string, string] => [shape, words]),
  ];
  let [x, y] = [0, 0];
  const parts = entries.flatMap(([shape, words]) => {
    const room = ICON.width + textWidth(words, STYLE.fine.size) + GAP;
    if (x > 0 && x + room - GAP > width) [x, y] = [0, y + ROW];
    const at = x;
    x += room;
    return wrap(words, STYLE.fine, width - ICON.width).map((text, i) => {
      if (i > 0) y += STYLE.fine.leading;
      const mark =
        i > 0
          ? ''
          : `<g transform="translate(${at} ${y + ROW / 2 - 13 * ICON.scale})scale(${ICON.scale})">${shape}</g>`;
      return mark + drawText(at + ICON.width, y + ROW / 2 + 3.5, text, STYLE.fine);
    });
  });
  return { svg: parts.join(''), height: entries.length > 0 ? y + ROW : 0 };
}
