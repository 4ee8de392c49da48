/** The ledger of claims, the page of each, and the pages of actors, events and places. */
import { describe, expect, test } from 'vitest';
import { indexMentions, sourcesOfClaim, titleOf } from '../../src/domain/citations/index.ts';
import { storyOf, strengthOf } from '../../src/domain/evidence/index.ts';
import { LINK_MEANING, STRENGTH_MEANING, SUPPORT_MEANING } from '../../src/model/words.ts';
import type { Claim } from '../../src/model/corpus.ts';
import { forEvery } from '../support/for-every.ts';
import { corpus, follow, pageAt } from './dist.ts';
import { all, byId, one, textOf, type Element } from './html.ts';

const squash = (text: string) => text.replace(/\s+/g, ' ').trim();
const claims = [...corpus.claims.values()];
const ledger = pageAt('claims/');
const entries = new Map(
  one(ledger.root, '.all')
    .children.filter((child): child is Element => typeof child !== 'string')
    .map((li) => [li.attrs['id'], li]),
);

test('the ledger lists every claim once, in the brief’s order', () => {
  expect([...entries.keys()].sort()).toEqual(claims.map(({ id }) => id).sort());
  const statements = [...entries.keys()].map((id) => corpus.claims.get(id!)!.statements[0]!);
  expect(statements).toEqual([...statements].sort());
});

test('each claim says there what the brief says, the four answers and what was counted, and leads to its page', () => {
  for (const claim of claims) {
    const entry = entries.get(claim.id)!;
    const { strength, independent, qualifying } = strengthOf(corpus, claim);
    const text = textOf(entry);
    for (const words of [
      claim.title,
      claim.says,
      claim.support,
      `link ${claim.link}`,
      claim.voice,
      `evidence ${strength}: ${independent === 0 ? 'nothing' : `${independent} independent`}`,
    ])
      expect(text, claim.id).toContain(squash(words));
    if (qualifying > 0) expect(text, claim.id).toContain(`${qualifying} page`);
    expect(follow(ledger, all(entry, 'a')[0]!.attrs['href']!), claim.id).toMatchObject({ path: `claims/${claim.id}/` });
  }
});

test('the picture has a column for each claim, named and leading to it, with a bar a publisher', () => {
  const columns = all(one(ledger.root, '.plot'), (e) => e.tag === 'a' && e.attrs['aria-label'] !== undefined);
  expect(columns).toHaveLength(claims.length);
  for (const column of columns) {
    const to = follow(ledger, column.attrs['href']!);
    const claim = corpus.claims.get(to.external ? '' : to.path!.split('/')[1]!)!;
    const { independent, languages, qualifying } = strengthOf(corpus, claim);
    expect(column.attrs['aria-label']).toContain(
      `${claim.title}: ${claim.support}; ${independent === 0 ? 'borne out by 0' : `${independent} publisher`}`,
    );
    const bars = (name: string) => (one(column, name).attrs['d']!.match(/M/g) ?? []).length;
    expect([bars('.b'), bars('.q')], claim.id).toEqual([independent, qualifying]);
    expect(textOf(one(column, 'text'))).toBe(String(languages.length));
    expect(one(column, 'use').attrs['href']).toBe(`#${claim.support}`);
  }
});

function partsOf(claim: Claim) {
  const page = pageAt(`claims/${claim.id}/`);
  const main = one(page.root, 'main');
  return { claim, page, main, text: textOf(main) };
}
const everyClaim = forEvery(claims.map(partsOf), ({ claim }) => claim.id);

describe('every claim', () => {
  everyClaim('what the brief says, the answers in words, the assessment', ({ claim, text }) => {
    for (const words of [
      claim.says,
      SUPPORT_MEANING[claim.support],
      LINK_MEANING[claim.link],
      STRENGTH_MEANING[strengthOf(corpus, claim).strength],
      claim.assessment,
      claim.anchor,
    ])
      expect(text).toContain(squash(words));
  });

  everyClaim('all its sources, on the side where they stand, with what each says', ({ claim, main, text }) => {
    const sides = all(one(main, '.sides'), '.says-list');
    const shown = sides.flatMap((list) => all(list, 'h4').map((h) => textOf(h))).sort();
    expect(shown).toEqual(
      sourcesOfClaim(corpus, claim)
        .map(({ source }) => squash(titleOf(source)))
        .sort(),
    );
    for (const { source } of sourcesOfClaim(corpus, claim)) expect(text).toContain(squash(source.annotation!));
  });

  everyClaim('every disagreement is a table with each value and who gives it', ({ claim, main }) => {
    const tables = all(main, '.differ');
    expect(tables.map((table) => textOf(one(table, 'caption')))).toEqual(
      claim.disagreements.map(({ about }) => squash(about)),
    );
    for (const [at, { values }] of claim.disagreements.entries()) {
      const rows = all(one(tables[at]!, 'tbody'), 'tr');
      expect(rows.map((row) => textOf(one(row, 'th')))).toEqual(values.map(({ value }) => squash(value)));
      for (const [i, { sources }] of values.entries()) expect(all(rows[i]!, 'a')).toHaveLength(sources.length);
      // Who gives a value is among the pages of the claim, with what it says.
      const own = sourcesOfClaim(corpus, claim).map(({ source }) => source.id);
      expect(values.flatMap(({ sources }) => sources).filter((id) => !own.includes(id))).toEqual([]);
    }
  });

  everyClaim('each sentence that cites it, and what happened since', ({ claim, page, main, text }) => {
    const mentions = indexMentions(corpus).get(`claim/${claim.id}`)!;
    const told = one(byId(main, 'mentioned'), '.told');
    expect(all(told, 'a').map((a) => follow(page, a.attrs['href']!))).toEqual(
      mentions.map(({ chapter, paragraph }) =>
        expect.objectContaining({ path: `chapters/${chapter.id}/`, fragment: paragraph }),
      ),
    );
    for (const { sentence } of mentions) expect(textOf(told)).toContain(squash(sentence));
    const { since: events, forecasts } = storyOf(corpus, claim);
    for (const { title } of events) expect(text).toContain(squash(title));
    for (const { reasoning } of forecasts) expect(text).toContain(squash(reasoning));
  });
});

test('every actor, event and place has a page with its name', () => {
  for (const { id, name } of corpus.actors.values()) expect(textOf(one(pageAt(`actors/${id}/`).root, 'h1'))).toBe(name);
  for (const { id, title } of corpus.events.values())
    expect(textOf(one(pageAt(`events/${id}/`).root, 'h1'))).toBe(squash(title));
  for (const { id, name } of corpus.places.values()) expect(textOf(one(pageAt(`places/${id}/`).root, 'h1'))).toBe(name);
});

test('an actor’s page has every event it took part in; an event’s page its summary and sources', () => {
  for (const actor of corpus.actors.values()) {
    const text = textOf(one(pageAt(`actors/${actor.id}/`).root, 'main'));
    for (const event of corpus.events.values())
      if (event.actors.includes(actor.id)) expect(text, actor.id).toContain(squash(event.title));
  }
  for (const event of corpus.events.values()) {
    const main = one(pageAt(`events/${event.id}/`).root, 'main');
    expect(textOf(main), event.id).toContain(squash(event.summary));
    expect(
      all(one(main, '.all'), 'li').map((li) => li.attrs['id']),
      event.id,
    ).toEqual(event.sources);
  }
});

test('a name in a chapter leads to its page where the chapter says it first, and states are left alone', () => {
  const page = pageAt('chapters/september-2021/');
  const named = all(page.root, '.v').flatMap((v) =>
    all(v, (e) => e.tag === 'a' && e.attrs['class'] === undefined).map((a) => ({
      words: textOf(a),
      to: follow(page, a.attrs['href']!),
    })),
  );
  expect(named).toContainEqual({ words: 'Khorog', to: expect.objectContaining({ path: 'places/khorog/' }) });
  expect(named).toContainEqual({
    words: 'Ahmad Massoud',
    to: expect.objectContaining({ path: 'actors/ahmad-massoud/' }),
  });
  expect(named.map(({ words }) => words)).not.toContain('Tajikistan');
  expect(new Set(named.map(({ to }) => JSON.stringify(to))).size).toBe(named.length);
});
