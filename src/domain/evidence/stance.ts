/**
 * How actors stand towards the Taliban and to each other, as of a day: read from dated answers, never guessed.
 * Where no answer was found there is none; it is not taken for a no.
 */
import { compareDates, happenedBy } from '../chronology/index.ts';
import type { Actor, Corpus } from '../../model/corpus.ts';
import { ACTOR_KINDS, QUESTIONS, STANCES, type ActorKind, type Question } from '../../model/words.ts';
import { need } from '../../model/need.ts';

export type DatedAnswer = Actor['answers'][number];

/** All answers of an actor to a question, latest first; of two with one date the one told later in the file. */
export const answersTo = ({ answers }: Pick<Actor, 'answers'>, question: Question): DatedAnswer[] =>
  answers
    .filter((one) => one.question === question)
    .reverse()
    .sort((a, b) => compareDates(b.date, a.date));

/**
 * The answer of an actor to a question as of a day: its latest answer whose date is not after it.
 * @param day EDTF; without one, the latest answer of all
 */
export const answerAsOf = (actor: Pick<Actor, 'answers'>, question: Question, day?: string): DatedAnswer | undefined =>
  answersTo(actor, question).find(({ date }) => day === undefined || happenedBy(date, day));

export interface Cell {
  question: Question;
  /** The latest answer; none where no report was found. */
  now?: DatedAnswer | undefined;
  /** The answer when the brief was written, where it was another one. */
  was?: DatedAnswer | undefined;
}
export interface MatrixRow {
  actor: Actor;
  /** One for each question, in their order. */
  cells: readonly Cell[];
}
export interface MatrixGroup {
  kind: ActorKind;
  rows: readonly MatrixRow[];
}

/**
 * The actors that have answered at least one question, kind by kind. Within a kind from the most hostile in 2021 to the
 * most engaging, then by the stance now, then by name: so the first row is who stood against the Taliban
 * when the brief was written.
 */
export function stanceMatrix({ actors, brief }: Pick<Corpus, 'actors' | 'brief'>): MatrixGroup[] {
  const rows = [...actors.values()].filter(({ answers }) => answers.length > 0).sort(inOrder);
  return ACTOR_KINDS.flatMap((kind) => {
    const ofKind = rows.filter((actor) => actor.kind === kind);
    return ofKind.length === 0
      ? []
      : [
          {
            kind,
            rows: ofKind.map((actor) => ({
              actor,
              cells: QUESTIONS.map((question) => cellOf(actor, question, brief.written)),
            })),
          },
        ];
  });
}

const inOrder = (a: Actor, b: Actor) =>
  STANCES.indexOf(a.stance2021) - STANCES.indexOf(b.stance2021) ||
  STANCES.indexOf(a.stanceNow) - STANCES.indexOf(b.stanceNow) ||
  a.short.localeCompare(b.short, 'en');

/**
 * How far an actor has moved towards the Taliban since the brief was written; less than nothing where it moved away.
 */
export const shiftOf = ({ stance2021, stanceNow }: Pick<Actor, 'stance2021' | 'stanceNow'>): number =>
  STANCES.indexOf(stanceNow) - STANCES.indexOf(stance2021);

/**
 * Of these actors those whose stance is told: who came nearer first, then who stayed, last who turned away; among
 * equals in the order of the matrix.
 */
export const byShift = ({ actors }: Pick<Corpus, 'actors'>, ids: readonly string[]): Actor[] =>
  ids
    .flatMap((id) => actors.get(id) ?? [])
    .filter(({ stance2021, stanceNow }) => stance2021 !== 'n-a' && stanceNow !== 'n-a')
    .sort((a, b) => shiftOf(b) - shiftOf(a) || inOrder(a, b));

function cellOf(actor: Actor, question: Question, written: string): Cell {
  const now = answerAsOf(actor, question);
  const then = answerAsOf(actor, question, written);
  return { question, now, was: then && then.answer !== now?.answer ? then : undefined };
}

/** How one actor stands to another, with both ends. */
export interface ToldTie extends Omit<Actor['ties'][number], 'to'> {
  from: Actor;
  to: Actor;
}

/** All ties, in the order of dates; of one date, of the actors that they start from. */
export const allTies = ({ actors }: Pick<Corpus, 'actors'>): ToldTie[] =>
  [...actors.values()]
    .flatMap((from) => from.ties.map((tie) => ({ ...tie, from, to: need(actors, tie.to, 'actor') })))
    .sort((a, b) => compareDates(a.date, b.date));

/** The ties of one actor, in both directions. */
export const tiesOf = (corpus: Pick<Corpus, 'actors'>, actor: string): ToldTie[] =>
  allTies(corpus).filter(({ from, to }) => from.id === actor || to.id === actor);
