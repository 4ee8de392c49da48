/** A chapter has all that its content says, in the HTML itself: with no script, no style and no other page. */
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/domain/chronology/index.ts';
import {
  leadSources,
  noteId,
  numberNotes,
  publisherName,
  sourcesOfClaim,
  standing,
} from '../../src/domain/citations/index.ts';
import type { Chapter, Heading, Paragraph, Source } from '../../src/model/corpus.ts';
import { splitSentences } from '../../src/domain/wording/index.ts';
import { forEvery } from '../support/for-every.ts';
import { chapterPages, corpus, follow, pageAt } from './dist.ts';
import { all, byId, classesOf, one, textOf, type Element } from './html.ts';

const chapters = [...corpus.chapters.values()];
const squash = (text: string) => text.replace(/\s+/g, ' ').trim();
/** Words for what became of the brief's link, as a note says them. */
const LINK_WORDS = { found: 'the brief’s link found', lost: 'the brief’s link lost', none: 'no link in the brief' };

test('there is a page for each chapter, and no other', () => {
  expect(chapterPages.map((page) => page.path).sort()).toEqual(
    [...corpus.chapters.keys()].map((id) => `chapters/${id}/`).sort(),
  );
});

/** A chapter with its page and what should stand there. */
function partsOf(chapter: Chapter) {
  const page = pageAt(`chapters/${chapter.id}/`);
  const main = one(page.root, 'main');
  return {
    chapter,
    page,
    main,
    text: one(main, '.text'),
    paragraphs: chapter.blocks.filter((block): block is Paragraph => block.kind === 'paragraph'),
    headings: chapter.blocks.filter((block): block is Heading => block.kind === 'heading'),
    notes: [...numberNotes(chapter).values()],
  };
}
const everyChapter = forEvery(chapters.map(partsOf), ({ chapter }) => chapter.id);

describe('every chapter', () => {
  everyChapter('its head: title, takeaway, both authors, reading time', ({ chapter, main, paragraphs }) => {
    const head = one(main, '.head');
    expect(textOf(one(head, 'h1'))).toBe(chapter.title);
    expect(textOf(head)).toContain(squash(chapter.takeaway));
    for (const author of corpus.brief.authors) expect(textOf(head)).toContain(author);
    const minutes = Number(/(\d+) min/.exec(textOf(head))?.[1]);
    const words = paragraphs
      .map((block) => block.text)
      .join(' ')
      .split(/\s+/).length;
    expect(minutes).toBeGreaterThanOrEqual(1);
    expect(Math.abs(minutes - words / 220)).toBeLessThanOrEqual(1);
  });

  everyChapter('every paragraph is there in its order and voice, with all its words', ({ text, paragraphs }) => {
    const drawn = all(text, '.v');
    expect(drawn.map((v) => v.attrs['id'])).toEqual(paragraphs.map((block) => block.id));
    for (const [at, block] of paragraphs.entries()) {
      const v = drawn[at]!;
      expect(classesOf(v).has(block.speaker), `${block.id} speaks as ${block.speaker}`).toBe(true);
      // Marks are numbers between the words; the text of the corpus has none.
      expect(textWithoutMarks(v), block.id).toContain(squash(block.text));
    }
  });

  everyChapter(
    'who speaks is said in words where the voice changes; of the brief only to the ear',
    ({ chapter, text }) => {
      for (const [at, block] of chapter.blocks.entries()) {
        if (block.kind !== 'paragraph') continue;
        const labels = all(byId(text, block.id), '.who');
        const before = chapter.blocks[at - 1];
        const goesOn = before?.kind === 'paragraph' && before.speaker === block.speaker;
        if (!goesOn) expect(labels.map(textOf), block.id).toEqual([expect.stringMatching(/^\w/)]);
        for (const label of labels) expect(classesOf(label).has('vh'), block.id).toBe(block.speaker === 'brief');
      }
    },
  );

  everyChapter(
    'every paragraph and heading has its id and a permalink that says where it leads',
    ({ text, paragraphs, headings }) => {
      expect(headings.map(({ id }) => textOf(byId(text, id)).replace(/ ?#$/, ''))).toEqual(
        headings.map((block) => squash(block.text)),
      );
      for (const { id } of [...paragraphs, ...headings]) {
        // That of a heading stands beside it, so that the name of the heading is its text alone.
        const links = all(
          byId(text, id).parent!,
          (e) => e.tag === 'a' && e.attrs['href'] === `#${id}` && e.attrs['aria-label'] !== undefined,
        );
        expect(links, id).toHaveLength(1);
        expect(links[0]!.attrs['aria-label'], id).toMatch(/^Link to /);
      }
    },
  );

  everyChapter('its contents list every heading and the sources, for narrow screens and wide', ({ main, headings }) => {
    const wanted = [...headings.map(({ id }) => `#${id}`), '#sources'];
    const inPage = (within: Element) =>
      all(within, 'a')
        .map((a) => a.attrs['href'])
        .filter((href) => href?.startsWith('#'));
    expect(inPage(one(main, '.toc'))).toEqual(wanted);
    expect(inPage(one(main, '.rail'))).toEqual(wanted);
  });

  everyChapter('every map of the chapter is drawn in the page, with its caption', ({ chapter, page, text }) => {
    for (const block of chapter.blocks) {
      if (block.kind !== 'map') continue;
      const figure = byId(text, block.id);
      // One drawing for wide screens, one for narrow; both carry what the caption says.
      const drawings = all(figure, 'svg').filter((svg) => svg.attrs['role'] === 'img');
      expect(drawings.length, block.id).toBeGreaterThan(0);
      for (const drawing of drawings)
        expect(all(drawing, (e) => e.tag === 'path' || e.tag === 'use').length, block.id).toBeGreaterThan(5);
      expect(textOf(one(figure, 'figcaption')), block.id).toContain(block.title);
      expect(textOf(one(figure, 'figcaption')), block.id).toContain(squash(block.caption));
      const [live] = all(figure, 'a').map((a) => follow(page, a.attrs['href']!));
      expect(live, block.id).toMatchObject({ path: 'map/' });
    }
  });

  everyChapter('every note is there once, numbered by first mention', ({ main, notes }) => {
    const drawn = all(main, '.note');
    expect(drawn.map((note) => note.attrs['id'])).toEqual(notes.map((note) => noteId(note)));
    expect(drawn.map((note) => textOf(one(note, (e) => e.tag === 'b')).split(' ')[0])).toEqual(
      notes.map((note) => String(note.number)),
    );
  });

  everyChapter(
    'every cited word leads to a page and has a mark of the note’s number, for touch and for the margin',
    ({ text, paragraphs, notes }) => {
      const byNote = new Map(notes.map((note) => [noteId(note), note]));
      const cites = paragraphs.flatMap((block) => block.cites);
      const words = all(text, (e) => e.tag === 'a' && classesOf(e).has('c'));
      expect(words.map(textOf)).toEqual(cites.filter(({ also }) => also !== true).map((cite) => squash(cite.words)));
      expect(words.map((a) => a.attrs['href']).filter((href) => !/^https?:\/\//.test(href ?? ''))).toEqual([]);
      const buttons = all(text, (e) => e.tag === 'button' && classesOf(e).has('m'));
      const links = all(text, (e) => e.tag === 'a' && classesOf(e).has('m'));
      expect(buttons.map((e) => e.attrs['popovertarget'])).toEqual(cites.map(noteId));
      expect(links.map((e) => e.attrs['href'])).toEqual(cites.map((cite) => `#${noteId(cite)}`));
      // To readers without style sheets the number is told once, apart from the words.
      expect(buttons.map(textOf).join('')).toBe('');
      expect(links.map(textOf)).toEqual(cites.map((cite) => `[${byNote.get(noteId(cite))!.number}]`));
      for (const [at, cite] of cites.entries()) {
        const { number } = byNote.get(noteId(cite))!;
        for (const mark of [buttons[at]!, links[at]!]) {
          expect(mark.attrs['data-n']).toBe(String(number));
          expect(mark.attrs['aria-label']).toMatch(new RegExp(`^Note ${number}, \\w`));
        }
      }
    },
  );

  everyChapter(
    'a note has publisher, date, title, one line, and leads on; on a claim and an event also how it stands',
    ({ page, main, notes }) => {
      for (const { kind, ref, number } of notes) {
        const note = byId(main, noteId({ kind, ref }));
        const [head, line, way] = all(note, 'p');
        const claim = kind === 'claim' ? corpus.claims.get(ref)! : undefined;
        const event = kind === 'event' ? corpus.events.get(ref)! : undefined;
        const source = claim
          ? leadSources(corpus, claim)[0]!.source
          : corpus.sources.get(event ? event.sources[0]! : ref)!;
        expectSource(one(head!, 'a'), source, ref);
        const when = source.date ? formatDate(source.date) : 'undated';
        expect(textOf(one(head!, (e) => e.tag === 'b')), ref).toBe(
          `${number} ${publisherName(source.publisher)}, ${when}`,
        );
        const said = claim?.note ?? event?.dispute ?? event?.summary ?? source.annotation ?? source.note ?? '';
        expect(squash(textOf(line!)), ref).toContain(squash(splitSentences(said)[0] ?? ''));
        if (claim) expect(textOf(line!).toLowerCase(), ref).toContain(`${claim.support}; ${LINK_WORDS[claim.link]}`);
        if (event) expect(textOf(line!), ref).toContain(`${formatDate(event.date)}; `);
        const to = follow(page, one(way!, 'a').attrs['href']!);
        expect(to, ref).toMatchObject(
          claim
            ? { path: `claims/${ref}/` }
            : event
              ? { path: `events/${ref}/` }
              : { path: 'references/', fragment: ref },
        );
        if (claim)
          expect(textOf(way!), ref).toContain(
            String(
              standing(
                corpus,
                sourcesOfClaim(corpus, claim).map((ranked) => ranked.source),
              ).length,
            ),
          );
      }
    },
  );

  everyChapter('its list of sources names every note, in order', ({ main, notes }) => {
    const list = all(byId(main, 'sources'), 'li');
    expect(list.map((li) => /^\d+/.exec(textOf(li))?.[0])).toEqual(notes.map(({ number }) => String(number)));
    expect(list.filter((li) => all(li, 'a').length === 0)).toEqual([]);
  });

  everyChapter('it leads to the chapter before and the one after', ({ chapter, page, main }) => {
    const pager = one(main, '.pager');
    const near = [chapters[chapter.order - 2], chapters[chapter.order]].filter((c) => c !== undefined);
    expect(all(pager, 'a').map((a) => follow(page, a.attrs['href']!))).toEqual(
      near.map((c) => expect.objectContaining({ path: `chapters/${c.id}/` })),
    );
    for (const [at, c] of near.entries()) expect(textOf(all(pager, 'a')[at]!)).toContain(c.title);
    const current = all(one(main, '.rail'), (e) => e.attrs['aria-current'] === 'page');
    expect(current.map(textOf)).toEqual([`${chapter.order} ${chapter.title}`]);
  });
});

/** Its title as the link to its page, in its own language. */
function expectSource(link: Element, source: Source, where: string): void {
  const named = `${where}: ${source.id}`;
  expect(link.attrs['href'], named).toBe(source.url);
  expect(textOf(link), named).toBe(squash(source.title ?? `[${source.describedAs}]`));
  expectLanguage(link, source, named);
}

function expectLanguage(link: Element, source: Source, where: string): void {
  const isForeign = source.title !== undefined && source.language !== 'en';
  expect(link.attrs['lang'], where).toBe(isForeign ? source.language : undefined);
  expect(link.attrs['dir'], where).toBe(isForeign && /^(?:fa|ar|ps|ur|prs)$/.test(source.language) ? 'rtl' : undefined);
}

/** Text of a paragraph without the marks, the label of the speaker and the permalink. */
function textWithoutMarks(v: Element): string {
  const raw = (node: Element | string): string => {
    if (typeof node === 'string') return node;
    const classes = classesOf(node);
    return classes.has('m') || classes.has('pn') || classes.has('who') ? '' : node.children.map(raw).join('');
  };
  return squash(raw(v));
}
