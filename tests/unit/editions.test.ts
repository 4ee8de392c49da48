import { describe, expect, it } from 'vitest';
import { changedOn, changesSince, editionOf, firstSeen, type Change } from '../../src/domain/editions/index.ts';
import { asOf } from '../../src/domain/citations/index.ts';
import { realCorpus } from './map/sample.ts';

const corpus = realCorpus();
const now = editionOf(corpus, '2026-11');
type Content = typeof now;
/** The edition with something done to a copy of it. */
const but = (act: (edition: Content) => void): Content => {
  const copy = structuredClone(now) as Content;
  act(copy);
  return copy;
};
const short = (changes: readonly Change[]) => changes.map(({ kind, how, id }) => `${how} ${kind} ${id}`);

describe('what has changed since an edition', () => {
  it('is nothing where all is as it was', () => expect(changesSince(now, editionOf(corpus, '2027'))).toEqual([]));
  it('a claim that is judged anew, with what it was and is', () => {
    const [id] = Object.keys(now.claims) as [string];
    const before = but((edition) => { edition.claims[id] = { ...edition.claims[id]!, support: 'unconfirmed', link: 'none' }; });
    expect(changesSince(before, now)).toMatchObject([{ kind: 'claim', how: 'changed', id, before: 'unconfirmed, link none' }]);
  });
  it('what was added and what is gone, of each kind', () => {
    const [event] = Object.keys(now.events) as [string];
    const [source] = Object.keys(now.sources) as [string];
    const less = but((edition) => {
      delete (edition.events as Record<string, unknown>)[event];
      delete (edition.sources as Record<string, unknown>)[source];
    });
    expect(short(changesSince(less, now))).toEqual([`added event ${event}`, `added source ${source}`]);
    expect(short(changesSince(now, less))).toEqual([`removed event ${event}`, `removed source ${source}`]);
  });
  it('a paragraph, a verdict and a stance that read otherwise', () => {
    const before = but((edition) => {
      edition.chapters['since']!.paragraphs['p1'] = 'It read otherwise.';
      (edition.stances as Record<string, string>)['russia'] = 'wary';
      const [forecast] = Object.keys(edition.forecasts) as [string];
      edition.forecasts[forecast] = { ...edition.forecasts[forecast]!, verdict: 'nobody knew' };
    });
    expect(short(changesSince(before, now))).toEqual([expect.stringMatching(/^changed forecast /), 'changed stance russia', 'changed paragraph chapters/since#p1']);
  });
});

it('the editions in the content are of the shape of today, and can be compared with it', () => {
  expect(corpus.editions.size).toBeGreaterThan(0);
  for (const edition of corpus.editions.values()) expect(Array.isArray(changesSince(edition, now))).toBe(true);
});

describe('since when a page says what it says', () => {
  const id = [...corpus.claims.keys()][0]!;
  const other = `claims/${[...corpus.claims.keys()][1]!}/`;
  const otherwise = but((edition) => { edition.claims[id] = { ...edition.claims[id]!, note: 'It read otherwise.' }; });
  const withEditions = (...editions: Content[]) => ({ ...corpus, editions: new Map(editions.map((edition, at) => [String(at), { ...edition, id: String(at) }])) });
  const dated = (edition: Content, date: string): Content => ({ ...edition, date });

  it('is the day of the oldest edition that has it so', () => {
    const history = withEditions(dated(now, '2027-03-01'), dated(otherwise, '2026-12-01'), dated(now, '2027-06-01'));
    expect(changedOn(history, `claims/${id}/`)).toBe('2027-03-01');
    expect(changedOn(history, other)).toBe('2026-12-01');
    expect(changedOn(history, 'about/')).toBe('2027-03-01');
  });
  it('is the day up to which the site has looked, where no edition has it so', () => {
    expect(changedOn(withEditions(dated(otherwise, '2026-12-01')), `claims/${id}/`)).toBe(asOf(corpus));
    expect(changedOn(withEditions(), other)).toBe(asOf(corpus));
  });
  it('a paragraph that changes dates its chapter, and no other', () => {
    const before = but((edition) => { edition.chapters['since']!.paragraphs['p1'] = 'It read otherwise.'; });
    const history = withEditions(dated(before, '2026-12-01'), dated(now, '2027-01-01'));
    expect(changedOn(history, 'chapters/since/')).toBe('2027-01-01');
    expect(changedOn(history, 'chapters/history/')).toBe('2026-12-01');
  });
  it('stood first in the oldest edition that holds it', () => {
    const without = but((edition) => { delete edition.claims[id]; });
    const history = withEditions(dated(now, '2027-03-01'), dated(without, '2026-12-01'), dated(otherwise, '2027-01-01'));
    expect(firstSeen(history, `claims/${id}/`)).toBe('2027-01-01');
    expect(firstSeen(history, other)).toBe('2026-12-01');
    expect(firstSeen(history, 'places/any/')).toBe('2026-12-01');
    expect(firstSeen(history, 'claims/of-tomorrow/')).toBe(asOf(corpus));
    expect(firstSeen(withEditions(), other)).toBe(asOf(corpus));
  });
});
