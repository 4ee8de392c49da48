/** What frames and pages say to each other: good messages are read, others are nobody's. */
import { describe, expect, it, test } from 'vitest';
import { heightIn, HEIGHTS, pack, readTold, readWish } from '../../../src/embed/messages.ts';

describe('what a frame tells', () => {
  it('is read as it was packed', () => {
    for (const told of [
      { event: 'ready', height: 480 },
      { event: 'height', height: 300 },
      { event: 'state', view: 'at=37,71,8' },
    ] as const)
      expect(readTold(pack(told))).toEqual(told);
  });
  it('has a height between the limits, whatever it says', () => {
    expect(readTold(pack({ event: 'height', height: 1e9 }))).toEqual({ event: 'height', height: HEIGHTS.max });
    expect(readTold(pack({ event: 'height', height: -5 }))).toEqual({ event: 'height', height: HEIGHTS.min });
    expect(readTold(pack({ event: 'height', height: 300.4 }))).toEqual({ event: 'height', height: 300 });
  });
  test.each([
    [undefined],
    [null],
    ['border-map'],
    [7],
    [[]],
    [{}],
    [{ type: 'border-map' }],
    [{ type: 'border-map', version: 2, event: 'ready', height: 400 }],
    [{ type: 'other', version: 1, event: 'ready', height: 400 }],
    [pack({ event: 'height', height: Number.NaN })],
    [pack({ event: 'height', height: Infinity })],
    [{ ...pack({ event: 'ready', height: 1 }), height: '400' }],
    [{ ...pack({ event: 'ready', height: 1 }), event: 'constructor' }],
    [{ ...pack({ event: 'state', view: '' }), view: 7 }],
    [pack({ event: 'state', view: 'x'.repeat(5000) })],
  ])('%j is ignored', (data) => expect(readTold(data)).toBeUndefined());
});

describe('what a page wishes', () => {
  it('is read as it was packed, without a question mark', () => {
    expect(readWish(pack({ set: { theme: 'dark', view: '?sel=place/khorog' } }))).toEqual({
      theme: 'dark',
      view: 'sel=place/khorog',
    });
  });
  it('is read in parts: what is wrong is left out', () => {
    expect(readWish({ type: 'border-map', version: 1, set: { theme: 'pink', view: 'at=1,2,3' } })).toEqual({
      view: 'at=1,2,3',
    });
    expect(readWish({ type: 'border-map', version: 1, set: { theme: 'light', view: {} } })).toEqual({ theme: 'light' });
  });
  test.each([
    [undefined],
    ['set'],
    [{ set: { theme: 'dark' } }],
    [{ type: 'border-map', version: 1 }],
    [{ type: 'border-map', version: 1, set: 'dark' }],
    [{ type: 'border-map', version: 1, set: null }],
  ])('%j is ignored', (data) => expect(readWish(data)).toBeUndefined());
});

test('a height in an address is one of ours or none', () => {
  expect(heightIn('600')).toBe(600);
  for (const text of [null, '', '0', '60', '9999', '1e3', '-600', '600px', '<b>', '6'.repeat(400)])
    expect(heightIn(text), String(text)).toBeUndefined();
});
