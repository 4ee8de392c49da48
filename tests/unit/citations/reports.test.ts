/** Copies are one report, and what was taken back is told in every copy. */
import { describe, expect, test } from 'vitest';
import {
  copiesOf,
  isWithdrawn,
  reportOf,
  reportsIn,
  standing,
  statusAside,
  statusInFull,
  tellStatus,
} from '../../../src/domain/citations/index.ts';
import { attestedAs } from '../../../src/domain/evidence/index.ts';
import type { Source } from '../../../src/model/corpus.ts';
import { smallCorpus } from '../../support/small-corpus.ts';

const any = smallCorpus().sources.get('gazette-ferries-2021')!;
/** Sources by id, in this order. */
function of(...fields: (Partial<Source> & { id: string })[]) {
  const sources = new Map(fields.map((one) => [one.id, { ...any, ...one } as Source]));
  return { corpus: { sources }, get: (id: string) => sources.get(id)!, all: [...sources.values()] };
}
const ids = (sources: readonly Source[]) => sources.map(({ id }) => id);
const withdrawn = { state: 'withdrawn', date: '2025-12-04', source: 'herald' } as const;

describe('the report that a page carries', () => {
  test('is that of the record at the end of the chain, which has all others for copies', () => {
    const { corpus, get, all } = of({ id: 'a' }, { id: 'b', sameAs: 'a' }, { id: 'c', sameAs: 'b' }, { id: 'd' });
    expect(ids(all.map((one) => reportOf(corpus, one)))).toEqual(['a', 'a', 'a', 'd']);
    expect(ids(copiesOf(corpus, get('b')))).toEqual(['a', 'c']);
    expect(copiesOf(corpus, get('d'))).toEqual([]);
    expect(ids(reportsIn(corpus, all))).toEqual(['a', 'd']);
  });

  test('in a circle is one and the same for all that lead there, and a name that leads nowhere is passed over', () => {
    const { corpus, get, all } = of(
      { id: 'c', sameAs: 'b' },
      { id: 'b', sameAs: 'a' },
      { id: 'a', sameAs: 'b' },
      { id: 'self', sameAs: 'self' },
      { id: 'lost', sameAs: 'nowhere' },
    );
    expect(ids(all.map((one) => reportOf(corpus, one)))).toEqual(['a', 'a', 'a', 'self', 'lost']);
    expect(isWithdrawn(corpus, get('c'))).toBe(false);
  });
});

describe('what became of it', () => {
  const { corpus, get, all } = of(
    {
      id: 'a',
      publisher: 'Gazette / Reuters',
      origin: 'Reuters',
      status: { ...withdrawn, note: 'Insufficient evidence.' },
    },
    { id: 'b', publisher: 'Bote', sameAs: 'a' },
    { id: 'c', status: { ...withdrawn, state: 'corrected', date: '2025-12', note: 'Two rivers.' } },
    { id: 'd' },
    { id: 'herald', publisher: 'The Herald (Vesh)', url: 'https://herald.example/pulled' },
  );
  test('is told in words: by whom, when, and who says so', () => {
    expect(tellStatus(corpus, get('a'))).toMatchObject({
      words: 'Withdrawn by Reuters, 4 December 2025',
      byName: 'The Herald',
      by: { id: 'herald' },
      note: 'Insufficient evidence.',
    });
    expect(tellStatus(corpus, get('c'))!.words).toBe('Corrected by The Vesh Gazette, December 2025');
    expect(tellStatus(corpus, get('d'))).toBeUndefined();
    expect(statusInFull(corpus, get('a'))).toBe(
      'Withdrawn by Reuters, 4 December 2025, says The Herald, https://herald.example/pulled. Insufficient evidence.',
    );
    expect([statusAside(corpus, get('a')), statusAside(corpus, get('d'))]).toEqual([
      ' (withdrawn by Reuters, 4 December 2025)',
      '',
    ]);
  });

  test('holds for a copy too, and what is withdrawn stands no more', () => {
    expect(tellStatus(corpus, get('b'))!.words).toBe('Withdrawn by Reuters, 4 December 2025');
    expect(ids(standing(corpus, all))).toEqual(['c', 'd', 'herald']);
  });

  test('a copy that was withdrawn by itself takes nothing from the report', () => {
    const { corpus: other, get: one } = of({ id: 'a' }, { id: 'b', sameAs: 'a', status: withdrawn });
    expect([isWithdrawn(other, one('a')), isWithdrawn(other, one('b'))]).toEqual([false, true]);
  });

  test('an event that rests on withdrawn reports alone says so', () => {
    expect(attestedAs(corpus, { sources: ['a', 'b'], confidence: 'low' })).toBe(
      'thinly attested, and what was reported of it was withdrawn',
    );
    expect(attestedAs(corpus, { sources: ['a', 'd'], confidence: 'low' })).toBe('thinly attested');
  });
});
