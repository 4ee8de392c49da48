/** Map, list, timeline, strip and text hold the same things under the same ids. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forEvery } from '../support/for-every.ts';
import { chapterPages, DIST, pageAt } from './dist.ts';
import { all } from './html.ts';

const map = pageAt('map/');
const json = (path: string) => JSON.parse(readFileSync(join(DIST, path), 'utf8')) as unknown;
const items = (json('data/map/base.json') as { items: { id: string; layer: string }[] }).items.map(({ id }) => id);
const attribute = (name: string) => all(map.root, (e) => e.attrs[name] !== undefined).map((e) => e.attrs[name]!);
const listed = all(map.root, (e) => e.tag === 'li' && /^[a-z]+\/[a-z0-9-]+$/.test(e.attrs['id'] ?? '')).map(
  (e) => e.attrs['id']!,
);
const linked = all(map.root, (e) => e.tag === 'a' && e.attrs['data-item'] !== undefined);

describe('the map page', () => {
  test('lists what the live map draws, each once; what is listed besides lies off the map', () => {
    expect(new Set(listed).size).toBe(listed.length);
    expect(items.filter((id) => !listed.includes(id))).toEqual([]);
    expect(listed.filter((id) => !items.includes(id)).every((id) => /^(event|actor)\//.test(id))).toBe(true);
  });

  test('has every listed event on the timeline, and nothing else there', () => {
    const drawn = linked.map((e) => e.attrs['data-item']!).filter((id) => id.startsWith('event/'));
    expect([...new Set(drawn)].sort()).toEqual(listed.filter((id) => id.startsWith('event/')).sort());
  });

  test('leads from every mark of timeline and strip to a row of the list', () => {
    expect(linked.length).toBeGreaterThan(120);
    for (const link of linked) expect(listed, link.attrs['href']).toContain(link.attrs['href']!.slice(1));
  });

  test('draws nothing in its picture that the list does not have', () => {
    const drawn = attribute('data-id').filter((id) => !/^(events|actors)\//.test(id));
    expect(drawn.filter((id) => !listed.includes(id))).toEqual([]);
  });

  test('has words in words.json for each item of the live map, and no others', () => {
    expect(Object.keys(json('data/map/words.json') as object).sort()).toEqual([...items].sort());
  });
});

const everyChapter = forEvery(chapterPages, ({ path }) => path);

everyChapter('the map of a chapter is tied to things that there are, and to paragraphs of its own page', (page) => {
  const ties = [
    ...new Set(all(page.root, (e) => e.attrs['data-of'] !== undefined).flatMap((e) => e.attrs['data-of']!.split(' '))),
  ];
  const anchors = new Set(all(page.root, (e) => e.attrs['id'] !== undefined).map((e) => e.attrs['id']!));
  for (const tie of ties) {
    if (tie.startsWith('#')) expect(anchors, tie).toContain(tie.slice(1));
    else expect(listed, tie).toContain(tie);
  }
  if (all(page.root, (e) => e.tag === 'figure' && /\bmap\b/.test(e.attrs['class'] ?? '')).length > 0)
    expect(ties.length).toBeGreaterThan(0);
});
