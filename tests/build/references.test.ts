/** The list of references, the table of statements and the pages that lead to them. */
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/domain/chronology/index.ts';
import {
  byline,
  copiesOf,
  indexMentions,
  mentionsOf,
  numberNotes,
  tellStatus,
} from '../../src/domain/citations/index.ts';
import { strengthOf } from '../../src/domain/evidence/index.ts';
import type { Paragraph } from '../../src/model/corpus.ts';
import {
  LINK_MEANING,
  LINKS,
  SEEN_LABEL,
  STRENGTH_MEANING,
  STRENGTHS,
  SUPPORT_MEANING,
  SUPPORTS,
} from '../../src/model/words.ts';
import { corpus, follow, pageAt } from './dist.ts';
import { all, byId, one, textOf, type Element } from './html.ts';

const page = pageAt('references/');
const mentions = indexMentions(corpus);
const squash = (text: string) => text.replace(/\s+/g, ' ').trim();
const sources = [...corpus.sources.values()];
const claims = [...corpus.claims.values()];
const listOf = (name: string) =>
  one(page.root, name).children.filter((child): child is Element => typeof child !== 'string');
const entries = new Map(listOf('.all').map((li) => [li.attrs['id'], li]));
/** Links to places of this site, as `path#fragment`. */
const leadsTo = (within: Element, from = page) =>
  all(within, 'a').flatMap((a) => {
    const to = follow(from, a.attrs['href'] ?? '');
    return to.external ? [] : [`${to.path}${to.fragment && `#${to.fragment}`}`];
  });
const paragraphs = [...corpus.chapters.values()].flatMap((chapter) =>
  chapter.blocks.filter((block): block is Paragraph => block.kind === 'paragraph').map((block) => ({ chapter, block })),
);

test('every source is listed once', () => {
  expect(
    listOf('.all')
      .map((li) => li.attrs['id'])
      .sort(),
  ).toEqual(sources.map(({ id }) => id).sort());
});

test('a source is named, dated and annotated, with what was noted about its record', () => {
  for (const source of sources) {
    const entry = entries.get(source.id)!;
    const text = textOf(entry);
    const title = all(entry, 'a')[0]!;
    expect(title.attrs['href'], source.id).toBe(source.url);
    expect(textOf(title), source.id).toBe(squash(source.title ?? `[${source.describedAs}]`));
    expect(text, source.id).toContain(source.publisher);
    expect(text, source.id).toContain(source.date ? formatDate(source.date) : 'undated');
    expect(text, source.id).toContain(source.type);
    expect(text, source.id).toContain(byline(source));
    for (const words of [source.annotation, source.note, source.phrase])
      if (words) expect(text, source.id).toContain(squash(words));
    expect(text, source.id).toContain(`Seen ${formatDate(source.accessed)}`);
  }
});

test('how much of a page was read stands with it; what became of its report, there and wherever it is cited', () => {
  for (const source of sources) {
    const text = textOf(entries.get(source.id)!);
    expect(text, source.id).toContain(SEEN_LABEL[source.seen]);
    const copies = copiesOf(corpus, source);
    expect(text.includes('The same report as'), source.id).toBe(copies.length > 0);
    for (const copy of copies) expect(leadsTo(entries.get(source.id)!), source.id).toContain(`references/#${copy.id}`);
    const told = tellStatus(corpus, source);
    if (told === undefined) continue;
    const cited = [
      ...source.serves.map(({ claim }) => `claims/${claim}/`),
      ...[...corpus.events.values()]
        .filter((event) => event.sources.includes(source.id))
        .map(({ id }) => `events/${id}/`),
    ];
    for (const path of ['references/', ...cited]) {
      const main = one(pageAt(path).root, 'main');
      expect(textOf(main), `${path} ${source.id}`).toContain(`${told.words}, says ${told.byName}`);
      expect(leadsTo(main, pageAt(path)), path).toContain(`references/#${told.by!.id}`);
    }
  }
});

test('a title in another language is marked as such, right to left where its script runs so', () => {
  const foreign = sources.filter((source) => source.language !== 'en' && source.title !== undefined);
  expect(foreign.length).toBeGreaterThan(0);
  for (const source of sources) {
    const title = all(entries.get(source.id)!, 'a')[0]!;
    const isForeign = source.language !== 'en' && source.title !== undefined;
    expect(title.attrs['lang'], source.id).toBe(isForeign ? source.language : undefined);
    expect(title.attrs['dir'], source.id).toBe(
      isForeign && /^(?:fa|ar|ps|ur|prs)$/.test(source.language) ? 'rtl' : undefined,
    );
  }
});

test('every source has a permalink, and leads back to each sentence that leads to it', () => {
  for (const source of sources) {
    const entry = entries.get(source.id)!;
    expect(
      leadsTo(entry).filter((to) => to === `references/#${source.id}`),
      source.id,
    ).toHaveLength(1);
    const back = leadsTo(entry).filter((to) => to.startsWith('chapters/'));
    expect(back, source.id).toEqual(
      mentionsOf(corpus, mentions, source.id).map(({ chapter, paragraph }) => `chapters/${chapter.id}/#${paragraph}`),
    );
  }
});

test('every paragraph that cites a source itself, its claim or its event is among the back links', () => {
  // Counted from the chapters and not by the function that the page uses.
  for (const { chapter, block } of paragraphs) {
    for (const cite of block.cites) {
      const ids =
        cite.kind === 'source'
          ? [cite.ref]
          : cite.kind === 'claim'
            ? sources.filter((source) => source.serves.some(({ claim }) => claim === cite.ref)).map(({ id }) => id)
            : corpus.events.get(cite.ref)!.sources;
      for (const id of ids)
        expect(leadsTo(entries.get(id)!), `${id} from ${chapter.id} ${block.id}`).toContain(
          `chapters/${chapter.id}/#${block.id}`,
        );
    }
  }
});

test('a source names the claims it serves and what it does for each', () => {
  for (const source of sources) {
    expect(
      leadsTo(entries.get(source.id)!).filter((to) => to.startsWith('claims/')),
      source.id,
    ).toEqual(source.serves.map(({ claim }) => `claims/${claim}/`));
  }
});

test('the filters offer every type, language, claim and support that occurs', () => {
  const values = (name: string) =>
    all(
      one(page.root, (e) => e.tag === 'select' && e.attrs['name'] === name),
      'option',
    )
      .map((option) => option.attrs['value'])
      .filter(Boolean)
      .sort();
  expect(values('lang')).toEqual([...new Set(sources.map(({ language }) => language))].sort());
  expect(values('claim')).toEqual(claims.map(({ id }) => id).sort());
  expect(values('type')).toEqual(expect.arrayContaining(sources.map(({ type }) => type)));
  expect(values('support')).toEqual(expect.arrayContaining(claims.map(({ support }) => support)));
  expect(all(page.root, 'label').filter((label) => all(label, 'select').length === 1)).toHaveLength(5);
});

describe('method, names, licences', () => {
  const method = pageAt('method/');
  const glossary = pageAt('glossary/');
  const about = pageAt('about/');

  test('every statement of the brief is listed, with each paragraph that retells it', () => {
    for (const statement of corpus.statements.values()) {
      const row = byId(method.root, statement.id);
      expect(textOf(row), statement.id).toContain(squash(statement.text));
      const retold = paragraphs
        .filter(({ block }) => block.states.includes(statement.id))
        .map(({ chapter, block }) => `chapters/${chapter.id}/#${block.id}`);
      expect(retold.length, statement.id).toBeGreaterThan(0);
      expect(leadsTo(row, method), statement.id).toEqual(retold);
    }
  });

  test('every term is explained', () => {
    for (const term of corpus.glossary.values())
      expect(textOf(byId(glossary.root, term.id)), term.id).toContain(
        `${term.term}${term.short ? ` (${term.short})` : ''} ${squash(term.gloss)}`,
      );
  });

  test('the words for link, support, voice and strength are explained, each with how many claims have it', () => {
    const text = textOf(one(method.root, 'main'));
    const tally = (values: string[], value: string) => values.filter((one) => one === value).length;
    for (const support of SUPPORTS)
      expect(text).toContain(
        `${support} ${tally(
          claims.map((claim) => claim.support),
          support,
        )} ${SUPPORT_MEANING[support]}`,
      );
    for (const link of LINKS)
      expect(text).toContain(
        `${link} ${tally(
          claims.map((claim) => claim.link),
          link,
        )} ${LINK_MEANING[link]}`,
      );
    const strengths = claims.map((claim) => strengthOf(corpus, claim).strength);
    for (const strength of STRENGTHS)
      expect(text).toContain(`${strength} ${tally(strengths, strength)} ${STRENGTH_MEANING[strength]}`);
  });

  test('licences of text, code and data are named', () => {
    const text = textOf(byId(about.root, 'licences'));
    for (const licence of [
      'Creative Commons Attribution 4.0',
      'MIT',
      'Open Database Licence',
      '© OpenStreetMap contributors',
    ])
      expect(text).toContain(licence);
  });
});

describe('front page', () => {
  const home = pageAt('');

  test('every chapter is there, in order', () => {
    const chapters = [...corpus.chapters.values()];
    const rows = all(byId(home.root, 'chapters'), 'a');
    expect(rows.map((a) => follow(home, a.attrs['href']!))).toEqual(
      chapters.map(({ id }) => expect.objectContaining({ path: `chapters/${id}/` })),
    );
    for (const [at, { title, subtitle }] of chapters.entries()) {
      expect(textOf(rows[at]!)).toContain(title);
      expect(textOf(rows[at]!)).toContain(subtitle);
    }
  });

  test('the answer is that of the first chapter, the number that of the counts, and three ways lead in', () => {
    const [first, second] = [...corpus.chapters.values()];
    expect(textOf(one(home.root, '.answer'))).toContain(squash(first!.takeaway));
    const number = textOf(one(home.root, '.number'));
    expect(number).toContain(String(corpus.counts.get('border-clashes-2025')!.value));
    const ways = all(one(home.root, '.ways'), 'a').map((a) => follow(home, a.attrs['href']!));
    expect(ways).toEqual(
      [`chapters/${first!.id}/`, `chapters/${second!.id}/`, 'claims/'].map((path) => expect.objectContaining({ path })),
    );
  });
});

describe('how to read', () => {
  const method = pageAt('method/');

  test('its example of a mark is one of a chapter, with the number and the support that it has there', () => {
    const mark = all(one(method.root, '.demo'), (e) => e.tag === 'a')[0]!;
    const to = follow(method, mark.attrs['href']!);
    if (to.external) throw new Error(`${to.url} is not of this site`);
    const note = numberNotes(corpus.chapters.get(to.path!.split('/')[1]!)!).get(to.fragment)!;
    expect(textOf(mark)).toBe(String(note.number));
    expect(one(mark, 'use').attrs['href']).toBe(`#${corpus.claims.get(note.ref)!.support}`);
  });
});
