/** A rule for many things: every breach is told, with its name and what was found. */
import { expect, test } from 'vitest';
import { breachesOf } from '../../support/for-every.ts';

const told = async (things: readonly string[], check: (thing: string) => void | Promise<void>) =>
  (await breachesOf(things, (thing) => `<${thing}>`, check)).map(({ name, fault }) => `${name}: ${fault}`);

test('one that breaks it stops no other, and those that keep it are not told', async () => {
  expect(await told(['a', 'b', 'c'], (thing) => expect(thing, 'should be b').toBe('b'))).toEqual([
    expect.stringMatching(/^<a>: should be b: expected 'a' to be 'b'/),
    expect.stringMatching(/^<c>: should be b: expected 'c' to be 'b'/),
  ]);
});

test('a list that should be empty is told whole; whatever else is thrown counts too, also later', async () => {
  const dangling = ['<a> names #one', '<a> names #two', '<a> names #three', '<a> names #four'];
  expect(await told(['p'], () => expect(dangling, 'ids').toEqual([]))).toEqual([`<p>: ids: ${dangling.join('; ')}`]);
  expect(
    await told(['a'], async () => {
      await Promise.resolve();
      throw new Error('no such page');
    }),
  ).toEqual(['<a>: no such page']);
});
