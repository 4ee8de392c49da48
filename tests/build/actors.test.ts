/** The page of the actors: the matrix of stances, the ties, and what the page of each actor has of both. */
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/domain/chronology/index.ts';
import { allTies, answersTo, stanceMatrix, tiesOf } from '../../src/domain/evidence/index.ts';
import { actorPath, claimPath, eventPath, referencePath, stanceId } from '../../src/model/paths.ts';
import type { Actor } from '../../src/model/corpus.ts';
import { QUESTIONS, TIE_LABEL } from '../../src/model/words.ts';
import { forEvery } from '../support/for-every.ts';
import { corpus, fileFor, follow, pageAt, type BuiltPage } from './dist.ts';
import { all, byId, one, textOf, type Element } from './html.ts';

const page = pageAt('actors/');
const squash = (text: string) => text.replace(/\s+/g, ' ').trim();
const rows = stanceMatrix(corpus).flatMap((group) => group.rows);
const answered = rows.flatMap(({ actor, cells }) =>
  cells.flatMap(({ question, now, was }) => (now ? [{ actor, question, now, was }] : [])),
);
const ties = allTies(corpus);
const tieText = ({ from, tie, to, date }: (typeof ties)[number]) =>
  `${from.short} ${TIE_LABEL[tie]} ${to.short}, ${formatDate(date)}`;

/** Paths below the base that links lead to, sources with their place in the references; each is a page of the build. */
function leads(from: BuiltPage, within: Element): string[] {
  return all(within, 'a').map((a) => {
    const to = follow(from, a.attrs['href']!);
    expect(to.external ? undefined : fileFor(to.path ?? '?'), a.attrs['href']).toBeDefined();
    if (to.external) return '';
    return to.path === 'references/' ? `${to.path}#${to.fragment}` : to.path!;
  });
}
const grounds = ({
  events,
  claims,
  sources,
}: {
  events: readonly string[];
  claims: readonly string[];
  sources: readonly string[];
}) => [...events.map(eventPath), ...claims.map(claimPath), ...sources.map(referencePath)];

const everyAnswer = forEvery(
  answered.map((one) => ({ ...one, id: stanceId(one.actor.id, one.question) })),
  ({ id }) => id,
);

describe('the matrix', () => {
  test('has a row for each actor that has an answer, and a cell for each question under its header', () => {
    const tables = all(page.root, '.matrix');
    expect(tables).toHaveLength(rows.length > 0 ? 1 : 0);
    for (const table of tables) {
      const heads = all(one(table, 'thead'), 'th');
      expect(heads).toHaveLength(QUESTIONS.length + 2);
      const shown = all(table, 'tr').filter((tr) => all(tr, 'td').length > 0);
      expect(shown.map((tr) => textOf(one(tr, 'th')))).toEqual(rows.map(({ actor }) => squash(actor.name)));
      for (const tr of shown) expect(all(tr, 'td').map((td) => td.attrs['data-q'])).toEqual(heads.slice(1).map(textOf));
    }
  });

  everyAnswer(
    'has each answer with its date and sentence, what it was, and pages that it rests on',
    ({ id, now, was }) => {
      const cell = byId(page.root, id);
      expect(cell.tag).toBe('td');
      const summary = textOf(one(cell, 'summary'));
      expect(summary).toBe(`${now.answer} ${formatDate(now.date)}${was ? ` was: ${was.answer}` : ''}`);
      expect(all(one(cell, 'summary'), '.sign')).toHaveLength(was ? 2 : 1);
      for (const told of was ? [now, was] : [now]) {
        expect(textOf(cell)).toContain(squash(told.says));
        expect(grounds(told).length).toBeGreaterThan(0);
        expect(leads(page, cell)).toEqual(expect.arrayContaining(grounds(told)));
      }
    },
  );

  test('says of every other cell that no report was found, and gives it no address', () => {
    const empty = all(
      page.root,
      (e) => e.tag === 'td' && e.attrs['data-q'] !== undefined && textOf(e) === 'no record here',
    );
    expect(empty).toHaveLength(rows.length * QUESTIONS.length - answered.length);
    expect(empty.filter((cell) => 'id' in cell.attrs)).toEqual([]);
  });
});

describe('the ties', () => {
  const drawn = all(page.root, (e) => e.tag === 'svg' && e.attrs['class'] === 'ties').flatMap((svg) =>
    all(svg, (e) => e.tag === 'g' && e.attrs['class'] !== undefined),
  );
  const listed = all(page.root, '.ties-table').flatMap((table) => all(one(table, 'tbody'), 'tr'));

  test('are the same in the picture, in the table and in the content', () => {
    const inTable = listed.map((tr) => {
      const [tie, to, date] = all(tr, 'td').map(textOf);
      return `${textOf(one(tr, 'th'))} ${tie} ${to}, ${date}`;
    });
    expect(inTable).toEqual(ties.map(tieText));
    expect(drawn.map((edge) => textOf(one(edge, 'title'))).sort()).toEqual(inTable.sort());
  });

  test('have their sentence and what they rest on', () => {
    for (const [at, tr] of listed.entries()) {
      expect(textOf(tr)).toContain(squash(ties[at]!.says));
      expect(grounds(ties[at]!).length).toBeGreaterThan(0);
      expect(leads(page, tr)).toEqual(
        expect.arrayContaining([...grounds(ties[at]!), actorPath(ties[at]!.from.id), actorPath(ties[at]!.to.id)]),
      );
    }
  });
});

test('the page leads to every actor', () => {
  expect(leads(page, byId(page.root, 'all')).sort()).toEqual([...corpus.actors.keys()].map(actorPath).sort());
});

function partsOf(actor: Actor) {
  const own = pageAt(actorPath(actor.id));
  const section = (id: string) => all(own.root, (e) => e.tag === 'section' && e.attrs['id'] === id);
  return { actor, own, section };
}
const everyActor = forEvery([...corpus.actors.values()].map(partsOf), ({ actor }) => actor.id);

describe('the page of every actor', () => {
  everyActor(
    'has its stance then and now with the reason, once, where the question applies',
    ({ actor, own, section }) => {
      const applies = actor.stance2021 !== 'n-a' || actor.stanceNow !== 'n-a';
      expect(section('towards')).toHaveLength(applies || actor.answers.length > 0 ? 1 : 0);
      expect(textOf(one(own.root, 'main')).split(squash(actor.stanceNowReason))).toHaveLength(applies ? 2 : 1);
    },
  );

  everyActor('has every answer with its date and grounds, under the same address as its cell', ({ actor, own }) => {
    for (const question of QUESTIONS) {
      const answers = answersTo(actor, question);
      if (answers.length === 0) continue;
      const place = byId(own.root, stanceId(actor.id, question));
      const told = all(place, 'dd');
      expect(told).toHaveLength(answers.length);
      for (const [at, answer] of answers.entries()) {
        expect(textOf(told[at]!)).toContain(`${answer.answer}, ${formatDate(answer.date)}. ${squash(answer.says)}`);
        expect(leads(own, told[at]!)).toEqual(expect.arrayContaining(grounds(answer)));
      }
    }
  });

  everyActor('has its ties in both directions, each with a way to the other end', ({ actor, own, section }) => {
    const mine = tiesOf(corpus, actor.id);
    const told = section('ties').flatMap((one) => all(one, 'li'));
    expect(section('ties')).toHaveLength(mine.length > 0 ? 1 : 0);
    expect(told).toHaveLength(mine.length);
    for (const [at, tie] of mine.entries()) {
      expect(textOf(told[at]!)).toContain(
        `${tie.from.short} ${TIE_LABEL[tie.tie]} ${tie.to.short}. ${squash(tie.says)}`,
      );
      expect(leads(own, told[at]!)).toEqual(
        expect.arrayContaining([...grounds(tie), actorPath(tie.from.id === actor.id ? tie.to.id : tie.from.id)]),
      );
    }
  });
});
