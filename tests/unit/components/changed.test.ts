/** What a page says of its own changes, on an invented edition of the small corpus. */
import { expect, test } from 'vitest';
import AsOf from '../../../src/components/editions/AsOf.astro';
import ChangedHere from '../../../src/components/editions/ChangedHere.astro';
import ChangedSince from '../../../src/components/editions/ChangedSince.astro';
import { changesOn, editionOf } from '../../../src/domain/editions/index.ts';
import { all, one, textOf } from '../../build/html.ts';
import { corpus, draw } from './render.ts';

const now = editionOf(corpus, '2027-05-02');
const then = structuredClone(now);
then.claims['river-length'] = { ...then.claims['river-length']!, support: 'contested', link: 'lost' };
then.chapters['the-quarrel']!.paragraphs['p1'] = `It read otherwise. ${'And so on. '.repeat(30)}`;
then.chapters['the-quarrel']!.paragraphs['p99'] = 'It stood here.';
const [event] = Object.keys(now.events) as [string];
then.events[event] = { ...then.events[event]!, date: '2020-03' };
for (let n = 0; n < 12; n += 1) then.sources[`gone-${n}`] = `<b>Source</b> ${n}`;
const history = { ...corpus, editions: new Map([['may', { ...then, id: 'may' }]]) };
const foot = async (path: string) => {
  const drawn = await draw(ChangedHere, { props: { changed: changesOn(history, path), path }, corpus: history });
  return { drawn, lines: all(drawn, 'li').map(textOf), links: all(drawn, 'a').map((a) => a.attrs['href']) };
};

test('a claim says how it stood up then and stands up now', async () => {
  const { drawn, lines, links } = await foot('claims/river-length/');
  const { support, link } = now.claims['river-length']!;
  expect(lines).toEqual([`How it stands up: contested, link lost ${support}, link ${link}; as it was`]);
  expect([textOf(one(drawn, 'del')), textOf(one(drawn, 'ins'))]).toEqual([
    'contested, link lost',
    `${support}, link ${link}`,
  ]);
  expect(links).toEqual(['/v/may/', '/v/may/#claim-river-length']);
});

test('an event says which date it had, in words', async () => {
  expect((await foot(`events/${event}/`)).lines[0]).toMatch(/^Date: March 2020 /);
});

test('a chapter names paragraphs by number, leads to them and what they were, without text if it is long', async () => {
  const { lines, links } = await foot('chapters/the-quarrel/');
  const { order } = corpus.chapters.get('the-quarrel')!;
  expect(lines).toEqual([
    `Paragraph ${order}.1 reads otherwise; as it was`,
    `Paragraph ${order}.99 is no longer there; as it was`,
  ]);
  expect(links).toEqual(['/v/may/', '#p1', '/v/may/#the-quarrel-p1', '/v/may/#the-quarrel-p99']);
});

test('a page of many things names a few, the page of the edition the rest; no markup of theirs is one', async () => {
  const { drawn, lines, links } = await foot('references/');
  expect(lines).toHaveLength(9);
  expect(lines[0]).toBe('<b>Source</b> 0 is no longer there; as it was');
  expect(all(drawn, 'b')).toEqual([]);
  expect([lines.at(-1), links.at(-1)]).toEqual(['and 4 more', '/v/may/#changes']);
});

test('at the head the same is hidden, under the name of its edition, until a script has read the address', async () => {
  const path = 'claims/river-length/';
  const head = await draw(ChangedSince, { props: { changed: changesOn(history, path), path }, corpus: history });
  expect(one(head, 'aside').attrs).toMatchObject({ 'data-since': 'may', hidden: '' });
  expect(textOf(one(head, 'aside'))).toMatch(
    /^You followed a link to the edition of 2 May 2027\. Since then: ?How it stands up: contested/,
  );
});

test('a frame that stays as it was says of which day it is, what has changed and where the present is', async () => {
  const edition = history.editions.get('may')!;
  const line = async (changes: object[], present = 'map/') =>
    draw(AsOf, { props: { edition, changes, present }, corpus: history });
  const changed = await line([
    ...changesOn(history, 'claims/river-length/')[0]!.changes,
    ...changesOn(history, 'map/')[0]!.changes,
  ]);
  expect(textOf(changed)).toBe('As of 2 May 2027. Since then: 1 verdict changed, 1 event changed. See the present');
  expect(one(changed, 'a').attrs['href']).toMatch(/^https:\/\/.*\/map\/\?v=may$/);
  expect(textOf(await line([]))).toBe('As of 2 May 2027. Nothing in it has changed since. See the present');
});
