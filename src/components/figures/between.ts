/**
 * Who stands between Kabul and Dushanbe: the states around them, and the alliances,
 * with their stance of 2021 and of now.
 */
import { answerAsOf, byShift } from '../../domain/evidence/index.ts';
import { drawStanceShift, NOT_TOLD } from '../../figures/stance-shift.ts';
import type { Actor, Corpus } from '../../model/corpus.ts';
import { QUESTION_LABEL, STANCES, type Question } from '../../model/words.ts';
import { actorPath } from '../../site/href.ts';
import { stanceWord } from '../actors/words.ts';
import type { Shown } from './table.ts';

const WHO = [
  'tajikistan',
  'pakistan',
  'uzbekistan',
  'turkmenistan',
  'kazakhstan',
  'kyrgyzstan',
  'china',
  'iran',
  'russia',
  'eu',
  'united-states',
];
/** There is room for two; trade stands in the matrix of the actors. */
const ASKED = ['recognises', 'talks'] as const satisfies readonly Question[];
const title = 'Stance towards the Taliban, in 2021 and now';

const told = (actor: Actor, question: Question) => {
  const answer = answerAsOf(actor, question);
  return answer ? `${answer.answer}, ${answer.date.slice(0, 4)}` : NOT_TOLD;
};

export const BETWEEN: Shown = {
  title,
  note: () =>
    'A ring is the stance of 2021, a dot that of now. At the right, whether it recognises them and talks to them, ' +
    'by the latest answer in our records: full is yes, half partly, hollow no; ' +
    'a dash means that no dated record here tells it, which is not a no.',
  draw: (corpus: Corpus, width, className) =>
    drawStanceShift(
      byShift(corpus, WHO).map((actor) => ({
        name: actor.short,
        then: STANCES.indexOf(actor.stance2021),
        now: STANCES.indexOf(actor.stanceNow),
        answers: ASKED.map((question) => answerAsOf(actor, question)?.answer),
      })),
      { stances: STANCES.slice(0, 3).map(stanceWord), questions: ASKED },
      title,
      width,
      className,
    ),
  // The source of each reason is on the page of the actor.
  table: (corpus) => ({
    head: ['Who', '2021', 'Now', ...ASKED.map((question) => QUESTION_LABEL[question]), 'Why it is so now'],
    rows: byShift(corpus, WHO).map((actor) => [
      [{ text: actor.short, path: actorPath(actor.id) }],
      stanceWord(actor.stance2021),
      stanceWord(actor.stanceNow),
      ...ASKED.map((question) => told(actor, question)),
      actor.stanceNowReason,
    ]),
  }),
};
