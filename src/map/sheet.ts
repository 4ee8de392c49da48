/**
 * A view as a picture that stands alone: map, title, key and credit on one sheet, for print, slides and other people's pages. It is
 * drawn by the same code as the map on the page.
 */
import type { MeasuredLine } from '../domain/geography/index.ts';
import { describeScene } from './describe.ts';
import { MARK_DEFS, markClass, markHref } from './mark-shapes.ts';
import { escapeText } from './path.ts';
import { sceneAt } from './scene.ts';
import { drawSvg } from './svg.ts';
import { textWidth } from './text-width.ts';
import type { Basemap, Item, Mark, Scene, Size, View } from './types.ts';

/** The sheet, pixels; and that of a social card. */
export const SHEET: Size = { width: 1200, height: 800 };
export const CARD: Size = { width: 1200, height: 630 };
const MARGIN = 28;
const TOP = 76;
const FOOT = 84;
/** The map on a sheet: what is left under the title and over key and credit. */
export const mapOn = ({ width, height }: Size): Size => ({ width, height: height - TOP - FOOT });

export interface SheetWords {
  title: string;
  /** What is to be read under the title: the date up to which events are shown, or the state of the data. */
  state: string;
  /** Who made it, where it is, and whose data it is made of: one line each. */
  credit: readonly string[];
}

/** Marks of the key, in its order. */
const KEY: readonly [Mark, string][] = [
  ['force', 'force'], ['force-open', 'force, disputed or one report'], ['word', 'words, talks, aid'], ['word-open', 'words, disputed or one report'],
  ['gate-open', 'crossing last reported open'], ['gate-shut', 'shut'], ['gate-unknown', 'state unknown'], ['base', 'base'], ['actor', 'seat of an actor'],
];

export const sceneOfSheet = (items: readonly Item[], view: View, border: MeasuredLine, size: Size = SHEET): Scene => sceneAt(items, view, mapOn(size), border);

/** @param style plain rules (`sheet-style.ts`) */
export function drawSheet(scene: Scene, items: readonly Item[], basemap: Basemap, border: MeasuredLine, style: string, { title, state, credit }: SheetWords): string {
  const { width, height } = { width: scene.size.width, height: scene.size.height + TOP + FOOT };
  const map = drawSvg(scene, basemap, { id: 'sheet', title, desc: describeScene(scene, items, border), decimals: 1, tooltips: false })
    .replace('<svg ', `<svg x="0" y="${TOP}" `).replace(/ data-id="[^"]*"/g, '')
    // Not every program knows `text-transform`.
    .replace(/(<text class="(?:country|neighbour|province)[^>]*>)([^<]*)/g, (_, tag: string, words: string) => tag + words.toUpperCase());
  const text = (x: number, y: number, words: string, className: string, anchor = 'start') => `<text class="${className}" x="${x}" y="${y}" text-anchor="${anchor}">${escapeText(words)}</text>`;
  const foot = TOP + scene.size.height;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="sheet-t sheet-d"><style>${style}</style>${MARK_DEFS}`
    + `<rect class="sheet-paper" width="${width}" height="${height}"/>${text(MARGIN, 48, title, 'sheet-title')}${text(width - MARGIN, 48, state, 'sheet-small', 'end')}${map}`
    + drawKey(scene, foot + 26, text)
    + credit.map((line, i) => text(MARGIN, height - 12 - 17 * (credit.length - 1 - i), line, 'sheet-small')).join('') + '</svg>';
}

/** Only what the picture shows. */
function drawKey(scene: Scene, y: number, text: (x: number, y: number, words: string, className: string) => string): string {
  const used = new Set(scene.drawn.map(({ mark }) => mark));
  let x = MARGIN;
  return KEY.filter(([mark]) => used.has(mark)).map(([mark, words]) => {
    const at = x + 12;
    x += 30 + textWidth(words, 13) + 18;
    const line = mark.startsWith('gate') ? `<g class="mp"><path class="case" d="M${at - 12} ${y - 4}h24"/><path class="bord" d="M${at - 12} ${y - 4}h24"/></g>` : '';
    return `${line}<g class="mp"><g class="${markClass(mark)}" transform="translate(${at} ${y - 4})scale(.8)"><use href="${markHref(mark)}"/></g></g>${text(at + 18, y, words, 'sheet-key')}`;
  }).join('');
}

/** Rules of the sheet around the map, in the same plain form. */
export const sheetStyle = (tokens: ReadonlyMap<string, string>, families: { sans: string; display: string }): string =>
  `.sheet-paper{fill:${tokens.get('paper')}}.sheet-title{font-family:${families.display};font-size:30px;fill:${tokens.get('ink')}}`
  + `.sheet-small,.sheet-key{font-family:${families.sans};font-size:13px;fill:${tokens.get('ink-2')}}`;
