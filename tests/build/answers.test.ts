/** A reader of any page can tell of a fault, with its id; text files can be read whatever encoding a server names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { subjectIds } from '../../src/site/subjects.ts';
import { corpus, DIST, filesBelow, pageAt } from './dist.ts';
import { all, byId, textOf, type Element } from './html.ts';

const ways = (within: Element) =>
  all(within, (e) => e.tag === 'a' && textOf(e) === 'Something wrong? Tell us').map((a) =>
    decodeURIComponent(a.attrs['href']!),
  );

test('every claim, event, place, actor, source and chapter has a link that names it', () => {
  const ids = subjectIds(corpus);
  expect(ids.length).toBeGreaterThan(600);
  for (const id of ids) {
    const [kind, entry = ''] = id.split('/');
    const within = kind === 'sources' ? byId(pageAt('references/').root, entry) : pageAt(`${id}/`).root;
    expect(
      ways(within).some((way) => way.includes(id)),
      id,
    ).toBe(true);
  }
});

test('text files are ASCII, or say that they are UTF-8', () => {
  const files = filesBelow(DIST).filter((file) => file.endsWith('.txt'));
  expect(files).toEqual(expect.arrayContaining(['llms.txt', 'robots.txt', 'licences/fonts.txt']));
  expect(files.filter((file) => !/^(?:\ufeff|[\x00-\x7f]*$)/.test(readFileSync(join(DIST, file), 'utf8')))).toEqual([]);
});
