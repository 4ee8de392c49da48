import { describe, expect, it } from 'vitest';
import {
  changedOn,
  changesOn,
  changesSince,
  editionOf,
  editionsFor,
  editionsHolding,
  firstSeen,
  pathInEdition,
  tellChanges,
  type Change,
} from '../../src/domain/editions/index.ts';
import { asOf } from '../../src/domain/citations/index.ts';
import { smallCorpus } from '../support/small-corpus.ts';

const corpus = smallCorpus();
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
    const before = but((edition) => {
      edition.claims[id] = { ...edition.claims[id]!, support: 'unconfirmed', link: 'none' };
    });
    expect(changesSince(before, now)).toMatchObject([
      { kind: 'claim', how: 'changed', id, before: 'unconfirmed, link none' },
    ]);
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
      edition.chapters['the-river']!.paragraphs['p1'] = 'It read otherwise.';
      (edition.stances as Record<string, string>)['ferrymen'] = 'wary';
      const [forecast] = Object.keys(edition.forecasts) as [string];
      edition.forecasts[forecast] = { ...edition.forecasts[forecast]!, verdict: 'nobody knew' };
    });
    expect(short(changesSince(before, now))).toEqual([
      expect.stringMatching(/^changed forecast /),
      'changed stance ferrymen',
      'changed paragraph chapters/the-river#p1',
    ]);
  });
});

describe('what has another id since', () => {
  const moved = new Map([
    ['claims/old', 'claims/river-length'],
    ['chapters/past', 'chapters/the-river'],
    ['chapters/the-quarrel#p91', 'chapters/the-river#p2'],
  ]);
  const rename = <T>(entries: Record<string, T>, from: string, to: string) => {
    entries[to] = entries[from]!;
    delete entries[from];
  };
  const before = but((edition) => {
    rename(edition.claims, 'river-length', 'old');
    rename(edition.chapters, 'the-river', 'past');
    edition.chapters['the-quarrel']!.paragraphs['p91'] = edition.chapters['past']!.paragraphs['p2']!;
    delete edition.chapters['past']!.paragraphs['p2'];
  });
  it('has not changed by that, whether claim, chapter or paragraph of another chapter', () => {
    expect(short(changesSince(before, now))).toContain('added claim river-length');
    expect(changesSince(before, now, moved)).toEqual([]);
  });
  it('is still told where it reads otherwise, and only led to where it can be found', () => {
    const judged = structuredClone(before) as Content;
    judged.claims['old'] = { ...judged.claims['old']!, support: 'contested' };
    const [change, ...more] = changesSince(judged, now, moved);
    expect([change!.id, more]).toEqual(['river-length', []]);
    expect(pathInEdition({ ...judged, id: 'first' }, change!)).toBe('v/first/');
    expect(pathInEdition({ ...now, id: 'second' }, change!)).toBe('v/second/#claim-river-length');
  });
});

it('changes are counted in words', () => {
  const [claim, other] = Object.keys(now.claims) as [string, string];
  const before = but((edition) => {
    for (const event of Object.keys(edition.events).slice(0, 3)) delete edition.events[event];
    edition.claims[claim] = { ...edition.claims[claim]!, support: 'nobody knew' };
    edition.claims[other] = { ...edition.claims[other]!, says: 'It read otherwise.' };
  });
  expect(tellChanges(changesSince(before, now))).toBe('1 verdict changed, 1 claim changed, 3 events added');
  expect(tellChanges([])).toBe('');
});

describe('since when a page says what it says', () => {
  const id = [...corpus.claims.keys()][0]!;
  const other = `claims/${[...corpus.claims.keys()][1]!}/`;
  const otherwise = but((edition) => {
    edition.claims[id] = { ...edition.claims[id]!, note: 'It read otherwise.' };
  });
  const withEditions = (...editions: Content[]) => ({
    ...corpus,
    editions: new Map(editions.map((edition, at) => [String(at), { ...edition, id: String(at) }])),
  });
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
    const before = but((edition) => {
      edition.chapters['the-river']!.paragraphs['p1'] = 'It read otherwise.';
    });
    const history = withEditions(dated(before, '2026-12-01'), dated(now, '2027-01-01'));
    expect(changedOn(history, 'chapters/the-river/')).toBe('2027-01-01');
    expect(changedOn(history, 'chapters/the-quarrel/')).toBe('2026-12-01');
  });

  const [event] = Object.keys(now.events) as [string];
  const page = `events/${event}/`;
  const less = but((edition) => {
    delete edition.events[event];
  });

  it('and when the site first had it: the oldest edition that has held it ever since', () => {
    const history = withEditions(
      dated(now, '2027-06-01'),
      dated(now, '2027-03-01'),
      dated(less, '2026-12-01'),
      dated(now, '2026-11-25'),
    );
    expect(firstSeen(history, page)).toBe('2027-03-01');
    expect(firstSeen(history, `claims/${id}/`)).toBe('2026-11-25');
    expect(editionsHolding(history, `https://example.org/base/${page}?x=1#y`).map(({ date }) => date)).toEqual([
      '2027-06-01',
      '2027-03-01',
      '2026-11-25',
    ]);
    expect(editionsHolding(history, 'places/northtown/')).toHaveLength(4);
  });
  it('what no edition holds yet came after the newest of them', () => {
    expect(firstSeen(withEditions(dated(less, '2026-12-01')), page)).toBe('2026-12-01');
    expect(firstSeen(withEditions(), page)).toBe(asOf(corpus));
    expect(editionsHolding(withEditions(dated(less, '2026-12-01')), page)).toEqual([]);
  });
  it('what has changed on a page is told by edition, the newest first, and not for the others', () => {
    const history = withEditions(dated(now, '2027-06-01'), dated(less, '2027-03-01'), dated(otherwise, '2026-12-01'));
    expect(changesOn(history, page).map(({ edition, changes }) => [edition.date, short(changes)])).toEqual([
      ['2027-03-01', [`added event ${event}`]],
    ]);
    expect(changesOn(history, `claims/${id}/`).map(({ edition }) => edition.date)).toEqual(['2026-12-01']);
    expect(changesOn(history, 'map/')).toHaveLength(1);
    expect(changesOn(history, other)).toEqual([]);
  });
  it('a frame can stay with the editions whose content was kept, and that have the claim', () => {
    const kept = (edition: Content, date: string) => ({ ...dated(edition, date), snapshot: 'sha256-x' });
    const without = but((edition) => {
      delete edition.claims[id];
    });
    const history = withEditions(dated(now, '2027-06-01'), kept(now, '2027-03-01'), kept(without, '2026-12-01'));
    expect(editionsFor(history, 'map').map(({ date }) => date)).toEqual(['2027-03-01', '2026-12-01']);
    expect(editionsFor(history, `claim/${id}`).map(({ date }) => date)).toEqual(['2027-03-01']);
    expect(editionsFor(history, 'timeline')).toEqual([]);
  });
});
