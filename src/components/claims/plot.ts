/**
 * How the brief stands up, section by section, as a picture of one column a claim: its mark; above it a bar for each
 * independent publisher that bears it out; below it an open bar for each page that narrows or corrects it; on top, the
 * number of languages.
 */
import { SECTIONS, type Section } from '../../model/words.ts';
import type { Row } from './ledger.ts';

/** Pixels. A column is as wide as a target must be. */
const COLUMN = 26;
const BAR = { width: 14, height: 2, pitch: 4 };
const MARK = 9;
const GAP = 5;
const FIGURE = 14;

export interface Column {
  row: Row;
  x: number;
  /** Tops of the bars above and below the mark. */
  bearing: readonly number[];
  qualifying: readonly number[];
  /** Top of the mark, and baseline of the figure. */
  mark: number;
  figure: number;
}
export interface Strip {
  section: Section;
  width: number;
  height: number;
  columns: readonly Column[];
}

/** One strip a section that has claims, in the brief's order; all of one height, so that their marks stand in line. */
export function plotStrips(rows: readonly Row[]): Strip[] {
  const most = (of: (row: Row) => number) => Math.max(0, ...rows.map(of));
  const mark = FIGURE + most(({ evidence }) => evidence.independent) * BAR.pitch + GAP;
  const below = mark + MARK + GAP;
  const height = below + most(({ evidence }) => evidence.qualifying) * BAR.pitch + 2;
  return SECTIONS.flatMap((section) => {
    const here = rows.filter(({ claim }) => claim.section === section);
    if (here.length === 0) return [];
    const columns = here.map((row, at): Column => {
      const { independent, qualifying } = row.evidence;
      return {
        row,
        x: at * COLUMN,
        mark,
        bearing: Array.from({ length: independent }, (_, i) => mark - GAP - BAR.height - i * BAR.pitch),
        qualifying: Array.from({ length: qualifying }, (_, i) => below + i * BAR.pitch),
        figure: mark - GAP - independent * BAR.pitch - 2,
      };
    });
    return [{ section, width: here.length * COLUMN, height, columns }];
  });
}

export const PLOT = { column: COLUMN, bar: BAR, mark: MARK };
