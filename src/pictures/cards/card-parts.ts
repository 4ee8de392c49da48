/** What cards have in common: head, title with text, a row of figures, foot, marks. */
import { balance, widthOf, type Type } from './card-text.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { Support } from '../../model/words.ts';
import { SITE_NAME } from '../../site/name.ts';
import { briefCredit } from '../../site/text.ts';
import type { XY } from '../../domain/geography/index.ts';
import type { Figure } from './card-pages.ts';
import { COLOUR, HEIGHT, MARGIN, stroke, text, WIDTH } from './card-svg.ts';
import { nth } from '../../model/need.ts';

export const COLUMN = WIDTH - 2 * MARGIN;
export const LABEL: Type = { face: 'sans', size: 26 };
const SITE: Type = { face: 'sans-semibold', size: 26 };
export const SMALL: Type = { face: 'sans', size: 22 };
const TEXT: Type = { face: 'text', size: 31 };
const LEADING = 43;
/** Between a title and its text. */
const GAP = 18;
/** Sizes of titles, tried from the largest; as h1 on the pages. */
const TITLE_SIZES = [88, 80, 72, 64, 56, 48, 40];
export const title = (size: number): Type => ({ face: 'display', size, tracking: -0.012 });
/** Baseline of the credit, at the foot of every card. */
const FOOT = HEIGHT - 24;

/** The site's name, and at the other end what the card is one of. */
export const head = (right?: string): string =>
  text(SITE_NAME, [MARGIN, 68], SITE, 'lapis') +
  (right === undefined ? '' : text(right, [WIDTH - MARGIN, 68], LABEL, 'ink2', { anchor: 'end' }));

export interface HeadingRoom {
  top: number;
  bottom: number;
  /** The whole card between its margins, when left out. */
  width?: number;
  /** Lines of a title in large type; two when left out. */
  lines?: number;
  /** The title leaves room for the first of the texts, in smaller type if need be. */
  keep?: boolean;
}

/** A title as large as fits, and below it the first of the `texts` that has room whole. */
export function heading(
  words: string,
  texts: readonly string[],
  { top, bottom, width = COLUMN, lines: most = 2, keep = false }: HeadingRoom,
): string {
  const sets = TITLE_SIZES.map((size) => {
    const lines = balance(words, title(size), width);
    return { size, lines, end: top + lines.length * size * 1.06 };
  });
  const told = texts.map((each) => balance(each, TEXT, width));
  // Few lines while the type is large; in the end, whatever stays above the bottom.
  const fits = (room: number) =>
    sets.find(({ lines, end, size }) => end < bottom - room && lines.length <= (size > 56 ? most : most + 2));
  const kept = keep ? fits(GAP + LEADING * nth(told, 0).length) : undefined;
  const titling = kept ?? fits(0) ?? nth(sets, -1);
  const start = titling.end + GAP;
  const lines = told.find((each) => start + each.length * LEADING <= bottom) ?? [];
  return [
    ...titling.lines.map((line, i) =>
      text(line, [MARGIN - titling.size / 24, top + titling.size * (0.86 + i * 1.06)], title(titling.size), 'ink'),
    ),
    ...lines.map((line, i) => text(line, [MARGIN, start + 31 + i * LEADING], TEXT, 'ink2')),
  ].join('');
}

/** A line that is set smaller if it is wider than `width`. */
export function fitted(words: string, at: XY, type: Type = SMALL, width = COLUMN): [string, XY, Type] {
  const wide = widthOf(words, type);
  return [words, at, wide > width ? { ...type, size: Math.floor((type.size * width) / wide) } : type];
}

/** Figures side by side between two rules, each with what it counts. `icons` are drawn left of them. */
export function figureRow(figures: readonly Figure[], icons?: readonly ((x: number, y: number) => string)[]): string {
  const pitch = COLUMN / figures.length;
  const y = 456;
  const left = icons ? 48 : 0;
  return (
    stroke(`M${MARGIN} 390H${WIDTH - MARGIN}M${MARGIN} 530H${WIDTH - MARGIN}`, 'rule', 1.5) +
    figures
      .map(([value, what], i) => {
        const x = MARGIN + i * pitch;
        return (
          (icons?.[i]?.(x + 17, y - 15) ?? '') +
          text(String(value), [x + left, y], { face: 'display', size: 52 }, 'ink') +
          text(...fitted(what, [x + left, y + 40], LABEL, pitch - left - 16), 'ink2')
        );
      })
      .join('')
  );
}

/** The mark of support, as in the notes of the pages. */
export function shape(support: Support, x: number, y: number): string {
  const ring = `<circle cx="${x}" cy="${y}" r="14" fill="none" stroke="${COLOUR.lapis}" stroke-width="3.5"/>`;
  const inside: Record<Support, string> = {
    supported: `<circle cx="${x}" cy="${y}" r="14" fill="${COLOUR.lapis}"/>`,
    qualified: `<path d="M${x} ${y - 14}a14 14 0 0 0 0 28z" fill="${COLOUR.lapis}"/>`,
    contested: `<circle cx="${x}" cy="${y}" r="5" fill="${COLOUR.lapis}"/>`,
    unconfirmed: '',
  };
  return ring + inside[support];
}

/** A diamond for the use or show of force, a disc for words and talks; as on the map. */
export const mark = (force: boolean, [x, y]: XY, size = 1): string => {
  const r = (force ? 11 : 8) * size;
  const d = force
    ? `M${x.toFixed(1)} ${(y - r).toFixed(1)}l${r} ${r}-${r} ${r}-${r}-${r}z`
    : `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`;
  const casing = `stroke="${COLOUR.casing}" stroke-width="${3 * Math.min(size, 2)}" paint-order="stroke"`;
  return `<path d="${d}" fill="${force ? COLOUR.spinel : COLOUR.ink}" ${casing}/>`;
};

/**
 * What the site is and, with the border, whose map.
 * @param words the credit of the brief; something else on a card that tells nothing of it,
 *   such as an event of later years
 */
export function foot({ brief }: Corpus, mapped = false, words = briefCredit(brief)): string {
  const map = mapped
    ? text('Map data © OpenStreetMap contributors', [WIDTH - MARGIN, FOOT], { face: 'sans', size: 20 }, 'ink2', {
        anchor: 'end',
      })
    : '';
  return text(words, [MARGIN, FOOT], SMALL, 'ink2') + map;
}
