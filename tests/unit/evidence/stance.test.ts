/** How actors stand as of a day: answers by date, the matrix made of them, and ties with both their ends. */
import { describe, expect, test } from 'vitest';
import { allTies, answerAsOf, answersTo, byShift, stanceMatrix, tiesOf } from '../../../src/domain/evidence/index.ts';
import type { Actor, Corpus } from '../../../src/model/corpus.ts';
import { QUESTIONS, type Answer, type Question } from '../../../src/model/words.ts';

const answer = (question: Question, date: string, word: Answer) => ({
  question,
  date,
  answer: word,
  says: `${word} in ${date}`,
  claims: ['c'],
  events: [],
  sources: [],
});
const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  short: id,
  kind: 'state',
  role: '',
  stance2021: 'wary',
  stanceNow: 'wary',
  stanceNowReason: '',
  sources: [],
  answers: [],
  ties: [],
  ...more,
});
const corpusOf = (...actors: Actor[]) =>
  ({ actors: new Map(actors.map((one) => [one.id, one])), brief: { written: '2021-10' } }) as unknown as Corpus;

describe('the answer as of a day', () => {
  const north = actor('north', {
    answers: [
      answer('talks', '2025-11-15', 'yes'),
      answer('talks', '2021-10-04', 'no'),
      answer('talks', '2021-11', 'partly'),
      answer('trades', '2019', 'yes'),
    ],
  });

  test('is the latest whose date is not after it, whatever the order of the file', () => {
    expect(answerAsOf(north, 'talks', '2021-10')?.answer).toBe('no');
    expect(answerAsOf(north, 'talks', '2021-11-30')?.answer).toBe('partly');
    expect(answerAsOf(north, 'talks', '2025-11-14')?.answer).toBe('partly');
    expect(answerAsOf(north, 'talks', '2025-11-15')?.answer).toBe('yes');
  });

  test('without a day is the latest of all; an old one stands until there is another', () => {
    expect(answerAsOf(north, 'talks')?.answer).toBe('yes');
    expect(answerAsOf(north, 'trades')?.date).toBe('2019');
  });

  test('is none before the first, and none where nothing was found', () => {
    expect(answerAsOf(north, 'talks', '2021-10-03')).toBeUndefined();
    expect(answerAsOf(north, 'hosts')).toBeUndefined();
  });

  test('of two with one date is the one told later', () => {
    const twice = actor('twice', { answers: [answer('hosts', '2022', 'no'), answer('hosts', '2022', 'yes')] });
    expect(answersTo(twice, 'hosts').map((one) => one.answer)).toEqual(['yes', 'no']);
  });
});

test('by shift: who came nearer, who stayed, who turned away; without those that have no stance', () => {
  const corpus = corpusOf(
    actor('away', { stance2021: 'engaging', stanceNow: 'hostile' }),
    actor('stayed', { stance2021: 'engaging', stanceNow: 'engaging' }),
    actor('kept', { stance2021: 'hostile', stanceNow: 'hostile' }),
    actor('nearer', { stance2021: 'hostile', stanceNow: 'wary' }),
    actor('none', { stance2021: 'n-a', stanceNow: 'n-a' }),
    actor('unasked'),
  );
  expect(byShift(corpus, ['away', 'stayed', 'kept', 'missing', 'nearer', 'none']).map(({ id }) => id)).toEqual([
    'nearer',
    'kept',
    'stayed',
    'away',
  ]);
});

describe('the matrix', () => {
  const told = (date: string, word: Answer = 'no') => [answer('recognises', date, word)];
  const groups = stanceMatrix(
    corpusOf(
      actor('away', { stance2021: 'engaging', stanceNow: 'engaging', answers: told('2022') }),
      actor('silent', { stance2021: 'hostile', stanceNow: 'hostile' }),
      actor('turned', { stance2021: 'engaging', stanceNow: 'hostile', answers: told('2021-09') }),
      actor('band', { kind: 'armed-group', stance2021: 'hostile', answers: told('2021-09') }),
      actor('foe', {
        stance2021: 'hostile',
        answers: [
          ...told('2021-09'),
          ...told('2025', 'yes'),
          answer('talks', '2021-09', 'no'),
          answer('talks', '2024', 'no'),
          answer('hosts', '2023', 'yes'),
        ],
      }),
    ),
  );

  test('has the actors with an answer, kind by kind, the most hostile of 2021 first', () => {
    expect(groups.map(({ kind, rows }) => [kind, rows.map((row) => row.actor.id)])).toEqual([
      ['state', ['foe', 'turned', 'away']],
      ['armed-group', ['band']],
    ]);
  });

  test('has a cell for each question; the former answer only where it was another one', () => {
    const cells = groups[0]!.rows[0]!.cells;
    expect(cells.map(({ question }) => question)).toEqual(QUESTIONS);
    const brief = (question: Question) => {
      const { now, was } = cells.find((cell) => cell.question === question)!;
      return [now?.answer, was?.answer];
    };
    expect(brief('recognises')).toEqual(['yes', 'no']);
    expect(brief('talks')).toEqual(['no', undefined]);
    expect(brief('hosts')).toEqual(['yes', undefined]);
    expect(brief('troops')).toEqual([undefined, undefined]);
  });
});

test('ties are told in the order of dates, and an actor has those that begin and those that end at it', () => {
  const tie = (to: string, date: string) => ({
    to,
    tie: 'supports' as const,
    date,
    says: 'so',
    claims: ['c'],
    events: [],
    sources: [],
  });
  const corpus = corpusOf(
    actor('a', { ties: [tie('b', '2024'), tie('c', '2021-05')] }),
    actor('b', { ties: [tie('c', '2022')] }),
    actor('c'),
  );
  const ends = (ties: ReturnType<typeof allTies>) => ties.map(({ from, to, date }) => `${from.id} ${to.id} ${date}`);
  expect(ends(allTies(corpus))).toEqual(['a c 2021-05', 'b c 2022', 'a b 2024']);
  expect(ends(tiesOf(corpus, 'b'))).toEqual(['b c 2022', 'a b 2024']);
  expect(ends(tiesOf(corpus, 'c'))).toEqual(['a c 2021-05', 'b c 2022']);
});
