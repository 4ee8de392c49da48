import { describe, expect, it } from 'vitest';
import { isAsked, itemBy, narrows } from '../../../src/map/items/filter.ts';
import { itemsFrom } from '../../../src/map/items/items.ts';
import { actor, corpusOf, place } from './sample.ts';

const facts = { kind: 'violence', phase: 'crisis', actors: ['russia', 'taliban'] } as const;

describe('which events a view asks for', () => {
  it.each([
    [{}, true],
    [{ until: '2021-09' }, true],
    [{ until: '2021-08-31' }, false],
    [{ kind: 'violence' }, true],
    [{ kind: 'aid' }, false],
    [{ phase: 'crisis' }, true],
    [{ phase: 'aftermath' }, false],
    [{ actor: 'taliban' }, true],
    [{ actor: 'china' }, false],
    [{ kind: 'violence', actor: 'china' }, false],
    [{ until: '2021-10', kind: 'violence', phase: 'crisis', actor: 'russia' }, true],
  ] as const)('%j → %s', (asked, is) => expect(isAsked('2021-09-27', facts, asked)).toBe(is));
  it('asks one without facts for its date alone', () => {
    expect(isAsked('2021-09-27', undefined, { kind: 'aid' })).toBe(true);
    expect(isAsked('2021-09-27', undefined, { until: '2020' })).toBe(false);
  });
  it('knows whether it asks for fewer than all', () =>
    expect([narrows({}), narrows({ actor: 'x' })]).toEqual([false, true]));
});

describe('things as of a day', () => {
  const observations = [
    { date: '2021-07-04', state: 'shut' as const, what: 'Before the Taliban held the bank.', source: 's' },
    { date: '2022-03', state: 'shut' as const, what: 'Market: shut.', source: 's' },
    { date: '2023-09-02', state: 'open' as const, what: 'Market: working again.', source: 's' },
  ];
  const items = itemsFrom(
    corpusOf({
      places: [place('x', { kind: 'crossing', observations }), place('p')],
      actors: [
        actor('changed', { place: 'p', stance2021: 'hostile', stanceNow: 'wary' }),
        actor('same', { place: 'p', stance2021: 'engaging', stanceNow: 'engaging' }),
        actor('none', { place: 'p' }),
      ],
    }),
  );
  const by = (id: string, until?: string) => {
    const { kind, mark, sign } = itemBy(
      items.find((item) => item.id === id)!,
      until,
    );
    return [kind, mark, sign];
  };

  it('a crossing is what was last reported by then, since August 2021', () => {
    expect(by('place/x')).toEqual(['Crossing, open, market, 2 September 2023', 'gate-open', undefined]);
    expect(by('place/x', '2023-09-02')).toEqual(by('place/x'));
    expect(by('place/x', '2023-09-01')).toEqual(['Crossing, shut, market, March 2022', 'gate-shut', undefined]);
    expect(by('place/x', '2021-12')).toEqual(['Crossing, state unknown', 'gate-unknown', undefined]);
  });
  it('an actor has the stance of October 2021 until that month ends, and that of now from then on', () => {
    expect(by('actor/changed')).toEqual(['State, wary', 'actor', 'W']);
    expect(by('actor/changed', '2021-10')).toEqual(['State, hostile', 'actor', 'H']);
    expect(by('actor/changed', '2021-11')).toEqual(by('actor/changed'));
    expect(by('actor/same', '2021-10')).toEqual(['State, engaging', 'actor', 'E']);
    expect(by('actor/none', '2021-10')).toEqual(['State', 'actor', undefined]);
  });
});
