/** How strong the evidence is: counted by rule, on invented sources. */
import { expect, test } from 'vitest';
import { storyOf, strengthOf } from '../../../src/domain/evidence/index.ts';
import type { Claim, Corpus, Event, Source } from '../../../src/model/corpus.ts';
import { smallCorpus } from '../../support/small-corpus.ts';

const claim = { id: 'c', lead: [] as string[], statements: ['s01'] } as unknown as Claim;
/** `house/type/language/relation`, and after a second slash pair the origin. */
const corpusOf = (
  ...sources: [publisher: string, type: string, language: string, relation: string, origin?: string][]
) =>
  ({
    sources: new Map(
      sources.map(([publisher, type, language, relation, origin], at) => [
        `s${at}`,
        {
          id: `s${at}`,
          publisher,
          type,
          language,
          serves: [{ claim: 'c', relation }],
          ...(origin ? { origin } : {}),
        } as unknown as Source,
      ]),
    ),
  }) as unknown as Corpus;
const of = (...sources: Parameters<typeof corpusOf>) => strengthOf(corpusOf(...sources), claim);

test('copies of one agency are one voice, as that agency', () => {
  const evidence = of(
    ['Gazette (AFP)', 'news', 'en', 'corroborates', 'AFP'],
    ['Herald / AFP', 'news', 'en', 'corroborates', 'AFP'],
    ['AFP', 'news', 'fr', 'likely-original'],
  );
  expect(evidence).toMatchObject({ pages: 3, independent: 1, languages: ['en', 'fr'], strength: 'thin' });
});

test('two pages of one publisher are one voice, whatever the section of the house', () => {
  expect(
    of(['RFE/RL (Kyrgyz Service)', 'news', 'ky', 'corroborates'], ['RFE/RL', 'news', 'en', 'corroborates']).independent,
  ).toBe(1);
});

test('what narrows the claim is counted apart and adds no strength', () => {
  const evidence = of(
    ['A', 'primary', 'en', 'qualifies'],
    ['B', 'news', 'ru', 'qualifies'],
    ['C', 'news', 'en', 'qualifies'],
    ['D', 'news', 'en', 'corroborates'],
  );
  expect(evidence).toMatchObject({ strength: 'thin', independent: 1, primary: 0, qualifying: 3 });
});

test.each([
  ['thin', 2, 0, 2],
  ['fair', 2, 1, 1],
  ['fair', 3, 0, 1],
  ['fair', 5, 0, 3],
  ['fair', 5, 1, 1],
  ['fair', 4, 1, 2],
  ['broad', 5, 1, 2],
] as const)('%s: %i publishers, %i of them primary, in %i languages', (strength, publishers, primary, languages) => {
  const sources = Array.from({ length: publishers }, (_, at): Parameters<typeof corpusOf>[0] => [
    `P${at}`,
    at < primary ? 'primary' : 'news',
    ['en', 'ru', 'tg'][at % languages]!,
    'corroborates',
  ]);
  expect(of(...sources).strength).toBe(strength);
});

/** Sources by id, each bearing the claim out unless it says otherwise. */
const withFields = (...sources: (Partial<Source> & { id: string; publisher: string })[]) =>
  strengthOf(
    {
      sources: new Map(
        sources.map((source) => [
          source.id,
          {
            type: 'news',
            language: 'en',
            seen: 'extract',
            serves: [{ claim: 'c', relation: 'corroborates' }],
            ...source,
          } as unknown as Source,
        ]),
      ),
    } as unknown as Corpus,
    claim,
  );
const status = { state: 'withdrawn', date: '2025-12-04', source: 'z' } as const;
const [qualifies, nothing] = [{ serves: [{ claim: 'c', relation: 'qualifies' as const }] }, { serves: [] }];

test('a page of which only the headline was seen bears nothing out, and narrows nothing', () => {
  expect(
    withFields(
      { id: 'a', publisher: 'A', seen: 'whole' },
      { id: 'b', publisher: 'B', seen: 'headline', type: 'primary', language: 'ru' },
      { id: 'c', publisher: 'C', seen: 'headline', ...qualifies },
    ),
  ).toMatchObject({ pages: 1, independent: 1, primary: 0, languages: ['en'], qualifying: 0, uncounted: 2 });
});

test('a report in two copies counts once, for its own house, also where only the copies serve the claim', () => {
  expect(
    withFields(
      { id: 'a', publisher: 'A' },
      { id: 'b', publisher: 'B', sameAs: 'a' },
      { id: 'c', publisher: 'C', sameAs: 'b' },
    ),
  ).toMatchObject({ pages: 1, independent: 1, uncounted: 2 });
  expect(
    withFields(
      { id: 'a', publisher: 'A', ...nothing },
      { id: 'b', publisher: 'B', sameAs: 'a' },
      { id: 'c', publisher: 'C', sameAs: 'b' },
      { id: 'd', publisher: 'A' },
    ),
  ).toMatchObject({ pages: 2, independent: 1 });
  expect(
    withFields({ id: 'a', publisher: 'A', ...qualifies }, { id: 'b', publisher: 'B', sameAs: 'a', ...qualifies }),
  ).toMatchObject({ qualifying: 1, uncounted: 1 });
});

test('a report of which one copy was read counts, and one read in no copy does not', () => {
  expect(
    withFields({ id: 'a', publisher: 'A', seen: 'headline' }, { id: 'b', publisher: 'B', sameAs: 'a' }),
  ).toMatchObject({ pages: 1, independent: 1, uncounted: 1 });
  expect(
    withFields(
      { id: 'a', publisher: 'A', seen: 'headline' },
      { id: 'b', publisher: 'B', sameAs: 'a', seen: 'headline' },
    ),
  ).toMatchObject({ pages: 0, independent: 0, uncounted: 2 });
});

test('a withdrawn report counts for nothing, in any copy; a corrected one counts', () => {
  expect(
    withFields(
      { id: 'a', publisher: 'A', status },
      { id: 'b', publisher: 'B', sameAs: 'a' },
      { id: 'c', publisher: 'C', status, ...qualifies },
    ),
  ).toMatchObject({ pages: 0, independent: 0, qualifying: 0, uncounted: 3, strength: 'thin' });
  expect(withFields({ id: 'a', publisher: 'A', status: { ...status, state: 'corrected' } })).toMatchObject({
    pages: 1,
    independent: 1,
    uncounted: 0,
  });
});

test('a circle of copies, which the content check refuses, still counts once', () => {
  expect(
    withFields(
      { id: 'a', publisher: 'A', sameAs: 'b' },
      { id: 'b', publisher: 'B', sameAs: 'a' },
      { id: 'c', publisher: 'C', sameAs: 'b' },
      { id: 'd', publisher: 'D', sameAs: 'd' },
    ),
  ).toMatchObject({ pages: 2, independent: 2 });
});

test('nothing that bears it out is thin, and no language', () => {
  expect(of(['A', 'news', 'en', 'qualifies'])).toMatchObject({
    strength: 'thin',
    independent: 0,
    languages: [],
    qualifying: 1,
  });
});

test('since the brief: later events and judged forecasts on the same statements, by date, and no earlier event', () => {
  const [first] = [...smallCorpus().events.values()];
  const happened = (id: string, date: string, phase: Event['phase'], statement: string): [string, Event] => [
    id,
    { ...first!, id, date, phase, statements: [statement] },
  ];
  const events = new Map([
    happened('later', '2026-01-02', 'aftermath', 's02'),
    happened('sooner', '2022', 'aftermath', 's02'),
    happened('of-something-else', '2023', 'aftermath', 's04'),
    happened('in-the-crisis', '2021-09-22', 'crisis', 's02'),
  ]);
  const { before, since, forecasts } = storyOf({ ...smallCorpus(), events }, { statements: ['s02', 's05'] });
  expect(since.map(({ id }) => id)).toEqual(['sooner', 'later']);
  expect(before.map(({ id }) => id)).toEqual(['in-the-crisis']);
  expect(forecasts.map(({ id }) => id)).toEqual(['no-fight']);
});
