import { describe, expect, it } from 'vitest';
import { isOpen, itemsFrom } from '../../../src/map/items/items.ts';
import { listItems } from '../../../src/map/items/list.ts';
import { numberEvents } from '../../../src/map/items/numbers.ts';
import { crowd } from './crowd.ts';
import { actor, corpusOf, event, place, segment } from './sample.ts';

const found = (items: ReturnType<typeof itemsFrom>, id: string) => items.find((item) => item.id === id)!;

describe('items', () => {
  it('mark the border every 100 km', () => {
    const km = itemsFrom(corpusOf({})).filter((item) => item.mark === 'tick');
    expect(km.map((item) => item.id)).toEqual(Array.from({ length: 13 }, (_, i) => `km/${(i + 1) * 100}`));
  });
  it('tell the latest state of a crossing, with its date', () => {
    const observations = [
      { date: '2023-09-02', state: 'open' as const, what: 'Market: said to work again.', source: 's' },
      { date: '2022', state: 'shut' as const, what: 'Shut in the pandemic.', source: 's' },
    ];
    const items = itemsFrom(
      corpusOf({ places: [place('x', { kind: 'crossing', observations }), place('y', { kind: 'crossing' })] }),
    );
    expect(found(items, 'place/x')).toMatchObject({
      mark: 'gate-open',
      kind: 'Crossing, open, market, 2 September 2023',
      date: '2023-09-02',
    });
    expect(found(items, 'place/y')).toMatchObject({ mark: 'gate-unknown', kind: 'Crossing, state unknown' });
    expect(found(items, 'place/y').date).toBeUndefined();
  });
  it('tell force from words, and what is open to doubt', () => {
    const places = [place('khorog')];
    const kinds = [
      event('a', { kind: 'violence' }),
      event('b', { kind: 'deployment', dispute: 'Size.' }),
      event('c', { kind: 'rhetoric' }),
      event('d', { kind: 'aid', confidence: 'low' }),
      event('e', { kind: 'diplomacy', sources: ['one'] }),
    ].map((one) => ({ ...one, place: 'khorog' }));
    const items = itemsFrom(corpusOf({ places, events: kinds })).filter((item) => item.layer === 'events');
    expect(items.map((item) => item.mark)).toEqual(['force', 'force-open', 'word', 'word-open', 'word-open']);
    expect(items[1]!.kind).toBe('Deployment, 27 September 2021, disputed');
    expect(items[4]!.kind).toBe('Diplomacy, 27 September 2021, one report');
  });
  it('leave out what has no point', () => {
    const items = itemsFrom(corpusOf({ events: [event('far')], actors: [actor('far')] }));
    expect(items.some((item) => item.id.endsWith('/far'))).toBe(false);
  });
  it('number events by date, not by the order of files', () => {
    const items = itemsFrom(
      corpusOf({
        places: [place('p')],
        events: [event('late', { date: '2021-10-18', place: 'p' }), event('early', { date: '2021-09-02', place: 'p' })],
      }),
    );
    expect(Object.fromEntries(numberEvents(items))).toEqual({ 'event/early': 1, 'event/late': 2 });
  });
  it('end a stretch where the border ends', () => {
    const items = itemsFrom(corpusOf({ segments: [segment('b', 2, 700, 1364), segment('a', 1, 0, 700)] }));
    expect(items.slice(0, 2).map((item) => item.km)).toEqual([
      [0, 700],
      [700, 1364],
    ]);
  });
});

describe('the list', () => {
  const items = itemsFrom(crowd);
  const rows = listItems(items).flatMap((group) => group.rows);

  it('has every item once', () => {
    expect(rows.map((row) => row.id).sort()).toEqual(items.map((item) => item.id).sort());
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });
  it('says where things are', () => {
    const khorog = rows.find((row) => row.id === 'place/khorog')!;
    expect(khorog).toMatchObject({
      name: 'Khorog',
      kind: 'City',
      where: 'Tajikistan',
      coordinates: '37.49° N, 71.55° E',
      km: 'km 798',
    });
    expect(rows.find((row) => row.id === 'place/kabul')!.km).toBeUndefined();
    expect(rows.find((row) => row.id === 'segment/stretch-3')).toMatchObject({ km: 'km 408–544' });
  });
  it('numbers events as the marks do', () => {
    const numbers = numberEvents(items);
    for (const row of rows) expect(row.number, row.id).toBe(numbers.get(row.id));
  });
  it('agrees with the content on what is disputed', () => {
    for (const one of crowd.events.values()) {
      const item = items.find(({ id }) => id === `event/${one.id}`);
      if (item) expect(item.mark.endsWith('-open'), one.id).toBe(isOpen(crowd, one));
    }
  });
});
