/**
 * Figures that a chapter can show beside its words: by name the drawing at two widths, and the table that says the
 * same. A new one is a name in `FIGURE_NAMES` and a row here.
 */
import { formatDate } from '../../domain/chronology/index.ts';
import { countsByYear } from '../../domain/evidence/index.ts';
import { joinWords } from '../../domain/wording/index.ts';
import { drawYearBars, NO_COUNT, type BarYear } from '../../figures/year-bars.ts';
import type { Corpus, Count } from '../../model/corpus.ts';
import { FIGURE_COUNTS, type FigureName } from '../../model/words.ts';
import { BETWEEN } from './between.ts';
import { DISTANCES } from './distances.ts';
import { sourceLinks, type Cell, type Shown, type Table } from './table.ts';
import { given } from '../../model/need.ts';

/** A figure of counts by year. */
const countsFigure = (name: FigureName, title: string, note: (by: string) => string): Shown => ({
  title,
  note: (corpus) => note(byOf(corpus, name)),
  draw: (corpus, width, className) => drawYearBars(barsOf(corpus, name), title, width, className),
  table: (corpus) => tableOf(corpus, name),
});

const NOT_NONE = `“${NO_COUNT.charAt(0).toUpperCase()}${NO_COUNT.slice(1)}” is not none.`;

export const SHOWN: Readonly<Record<FigureName, Shown>> = {
  clashes: countsFigure(
    'clashes',
    'Armed clashes on the Tajik–Afghan border, year by year',
    (by) => `A bar is a count that somebody else made and published${by}. ${NOT_NONE}`,
  ),
  between: BETWEEN,
  distances: DISTANCES,
  aid: countsFigure(
    'aid',
    'Humanitarian aid received by Tajikistan, year by year',
    (by) => `Millions of US dollars, as published${by}. ${NOT_NONE}`,
  ),
};

/** In what the values of a figure are told, where that is not one by one. */
const UNITS: Readonly<Partial<Record<FigureName, { size: number; word: string }>>> = {
  aid: { size: 1e6, word: 'Million US dollars' },
};

const yearsOf = (corpus: Corpus, name: FigureName) =>
  countsByYear(corpus, given(FIGURE_COUNTS[name], `counts for "${name}"`));
const countsOf = (corpus: Corpus, name: FigureName): Count[] => yearsOf(corpus, name).flatMap(({ counts }) => counts);

function byOf(corpus: Corpus, name: FigureName): string {
  const by = [...new Set(countsOf(corpus, name).map((count) => count.by))];
  return by.length === 0 ? '' : `: ${joinWords(by, 'and')}`;
}

/** `2025`, `January 2024 to June 2024` */
const periodOf = (period: string) => period.split('/').map(formatDate).join(' to ');

/** Who counted is said at a bar where not all were counted by the same, and for when where that is not the year. */
function barsOf(corpus: Corpus, name: FigureName): BarYear[] {
  const isAlone = new Set(countsOf(corpus, name).map(({ by }) => by)).size < 2;
  return yearsOf(corpus, name).map(({ year, counts }) => ({
    year,
    bars: counts.map(({ value: counted, by, period }) => {
      const value = counted / (UNITS[name]?.size ?? 1);
      const label = [isAlone ? '' : by, period === String(year) ? '' : periodOf(period)].filter(Boolean).join(', ');
      return label ? { value, label } : { value };
    }),
  }));
}

function tableOf(corpus: Corpus, name: FigureName): Table {
  const unit = UNITS[name];
  const row = ({ period, value, by, sources, note = '' }: Count): Cell[] => [
    periodOf(period),
    (value / (unit?.size ?? 1)).toLocaleString('en-GB'),
    by,
    sources.flatMap((id) => sourceLinks(corpus, id)),
    note,
  ];
  return {
    head: ['When', unit?.word ?? 'Count', 'Counted by', 'Sources', 'Note'],
    rows: yearsOf(corpus, name).flatMap(({ year, counts }): Cell[][] =>
      counts.length > 0 ? counts.map(row) : [[String(year), NO_COUNT, '', '', '']],
    ),
  };
}
