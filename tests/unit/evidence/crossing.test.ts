import { describe, expect, test } from 'vitest';
import { crossingState } from '../../../src/domain/evidence/index.ts';
import { smallCorpus } from '../../support/small-corpus.ts';

const corpus = smallCorpus();
type Observations = Parameters<typeof crossingState>[0]['observations'];
const seen = (...all: [date: string, state: 'open' | 'shut'][]): { observations: Observations } => ({
  observations: all.map(([date, state]) => ({ date, state, what: `It was ${state}.`, source: 'survey-1998' })),
});

describe('the state of a crossing', () => {
  test('is that of the latest report about it, in whatever order they are written down', () => {
    const place = seen(['2022-03-01', 'open'], ['2024-05', 'shut'], ['2021-09-22', 'open']);
    expect(crossingState(place)).toMatchObject({ state: 'shut', latest: { date: '2024-05' } });
    expect(crossingState(place).all.map(({ date }) => date)).toEqual(['2024-05', '2022-03-01', '2021-09-22']);
    expect(crossingState(corpus.places.get('old-ferry')!)).toMatchObject({
      state: 'open',
      latest: { date: '2022-03-01' },
    });
  });

  test('is unknown where nothing was reported', () => {
    expect(crossingState(corpus.places.get('new-bridge')!)).toEqual({ state: 'unknown', all: [] });
  });

  test('is unknown where all reports are older than the Taliban on the bank, and these are kept to be shown', () => {
    const state = crossingState(seen(['2020', 'open'], ['2021-07-31', 'shut']));
    expect(state.state).toBe('unknown');
    expect(state.latest).toBeUndefined();
    expect(state.all).toHaveLength(2);
  });

  test('counts from August 2021 on', () => {
    expect(crossingState(seen(['2021-08-01', 'shut'])).state).toBe('shut');
    expect(crossingState(seen(['2021-08', 'open'])).state).toBe('open');
    expect(crossingState(seen(['2021-07', 'open'])).state).toBe('unknown');
  });

  test('leaves the record as it was', () => {
    const place = seen(['2022', 'open'], ['2024', 'shut']);
    Object.freeze(place.observations);
    crossingState(place);
    expect(place.observations.map(({ date }) => date)).toEqual(['2022', '2024']);
  });
});
