/** The chronology as one line: a mark for each event, stacked where several fall together. */
import { axisOf, compareDates, extentOf } from '../../domain/chronology/index.ts';
import { piecesOf } from '../../figures/timeline.ts';
import type { Event } from '../../model/corpus.ts';
import { isForce, type Phase } from '../../model/words.ts';
import { COLUMN, mark, SMALL } from './card-parts.ts';
import { MARGIN, stroke, text } from './card-svg.ts';
import { nth } from '../../model/need.ts';

/** Width that a mark takes, and height of a row of marks. */
const STEP = 17;
const LANE = 15;
const NAME: Record<Phase, string> = {
  background: 'Before',
  crisis: 'The crisis of 2021',
  aftermath: 'Since the brief',
};

/**
 * Between the margins of a card; as on the site, the weeks of the crisis have the most room.
 * @param base height of the axis; years stand below it
 * @param lit the event that the card is about, if it is about one: the others step back
 */
export function chronology(events: readonly Event[], base: number, lit?: Event): string {
  const { pieces, phases, end } = piecesOf(events);
  const axis = axisOf(pieces, end, COLUMN);
  const ends: number[] = [];
  const placed = [...events]
    .sort((a, b) => compareDates(a.date, b.date))
    .map((event) => {
      const [from, to] = extentOf(axis, event.date);
      const x = Math.max(STEP / 2, Math.min(COLUMN - STEP / 2, (from + to) / 2));
      const free = ends.findIndex((taken) => taken <= x - STEP / 2);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = x + STEP / 2;
      return { event, at: [MARGIN + x, base - 14 - LANE * lane] as const };
    });
  const draw = ({ event, at }: (typeof placed)[number], size: number) => mark(isForce(event.kind), at, size);
  const others = placed
    .filter(({ event }) => event !== lit)
    .map((one) => draw(one, 0.6))
    .join('');
  const chosen = placed.find(({ event }) => event === lit);
  return [
    stroke(`M${MARGIN} ${base}h${COLUMN}${axis.cuts.map((x) => `M${MARGIN + x} ${base}v9`).join('')}`, 'edge', 1.5),
    lit ? `<g opacity=".28">${others}</g>` : others,
    ...phases.map((phase, i) =>
      text(NAME[phase], [MARGIN + nth(axis.cuts, i) + (i > 0 ? 10 : 0), base + 29], SMALL, 'ink2'),
    ),
    chosen
      ? stroke(`M${chosen.at[0].toFixed(1)} ${base}V${chosen.at[1].toFixed(1)}`, 'ink2', 2) + draw(chosen, 1.7)
      : '',
  ].join('');
}
