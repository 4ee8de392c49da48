/** Whose reporting a page carries: copies of one house are one voice, and a house has one name. */
import { describe, expect, test } from 'vitest';
import { houseOf, publisherName } from '../../../src/domain/citations/index.ts';

describe('a publisher is named without what it relays', () => {
  test.each([
    ['UrduPoint / Sputnik', 'UrduPoint'],
    ['Guyana Chronicle (Reuters)', 'Guyana Chronicle'],
    ['Izvestia via CentrAsia', 'Izvestia'],
    ['Central Asia Program, George Washington University', 'Central Asia Program'],
    ['RFE/RL', 'RFE/RL'],
  ])('%s is %s', (publisher, name) => {
    expect(publisherName(publisher)).toBe(name);
  });
});

describe('a page speaks for one house', () => {
  test('a wire copy for its agency, so that it is no second voice beside another copy or the agency itself', () => {
    const houses = [
      { publisher: 'Dawn / AFP', origin: 'AFP' },
      { publisher: 'Moneycontrol (AFP)', origin: 'AFP' },
      { publisher: 'AFP' },
    ].map(houseOf);
    expect(new Set(houses).size).toBe(1);
  });

  test('a page of its own for its publisher, whatever service or language it names', () => {
    expect(houseOf({ publisher: 'Amu TV (Dari)' })).toBe(houseOf({ publisher: 'Amu TV' }));
    expect(houseOf({ publisher: 'Gazeta.Ru' })).toBe(houseOf({ publisher: 'Gazeta.ru' }));
    expect(houseOf({ publisher: 'Dawn' })).not.toBe(houseOf({ publisher: 'Dawn / AFP', origin: 'AFP' }));
  });
});
