/**
 * Has every fact its link? In the paragraphs of the sources and of this site whatever is a date, a number or a
 * quotation stands with a mark, and every publisher named is behind one. Words may be exempted for a reason.
 */
import { publisherName } from '../../domain/citations/index.ts';
import { anyName, factsIn, sentenceRanges } from '../../domain/wording/index.ts';
import type { Cite, Paragraph } from '../../model/corpus.ts';
import { BACKGROUND_WORDS, isMarked, OWN_WAYS } from '../../model/words.ts';
import type { ChapterReading, Content, Rule } from '../content.ts';
import { nearest, oneOf } from '../nearest.ts';
import { positionAt } from '../position.ts';
import type { Prose } from '../prose.ts';

/** A mark carries the sentence that it stands in, and as many before it. */
const CARRIES = 2;

interface Reading {
  chapter: ChapterReading;
  paragraph: Paragraph;
  prose: Prose;
  /** As reports name it. */
  field: string;
}

const paragraphs = (chapters: readonly ChapterReading[]): Reading[] =>
  chapters.flatMap((chapter) =>
    [...chapter.outline.prose].flatMap(([block, prose]) =>
      block.kind === 'paragraph'
        ? [{ chapter, paragraph: block, prose, field: `<${block.speaker[0]!.toUpperCase()}${block.speaker.slice(1)}>` }]
        : [],
    ),
  );

const marked = ({ chapters }: Content): Reading[] =>
  paragraphs(chapters).filter(({ paragraph }) => isMarked(paragraph.speaker));

/** Where a character of the running text stands in the file. */
const placeOf = ({ chapter: { entry }, prose }: Reading, at: number) => ({
  file: entry.file,
  ...positionAt(entry.source, prose.origin[at] ?? 0),
});

const blankOut = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

export const factHasItsLink: Rule = (content, report) => {
  const named = [
    ...content.fitting.glossary.flatMap(({ data }) => [data.term, data.short ?? '']),
    ...content.fitting.actors.flatMap(({ data }) => [data.name, data.short]),
    ...content.fitting.places.flatMap(({ data }) => [data.name, ...data.altNames]),
    ...publishersOf(content),
  ].filter((name) => /\p{N}/u.test(name));
  const names = named.length === 0 ? undefined : anyName(named, 'gu');
  for (const reading of marked(content)) {
    const {
      prose: { text, starts, spans },
    } = reading;
    const bare = spans.reduce(
      (rest, { start, end }) => blankOut(rest, start, end),
      names ? text.replace(names, (name) => ' '.repeat(name.length)) : text,
    );
    const sentences = sentenceRanges(text);
    const hasMark = sentences.map(({ start, end }) => [...starts.values()].some((at) => at >= start && at < end));
    sentences.forEach(({ start, end }, i) => {
      if (hasMark.slice(i, i + CARRIES + 1).includes(true)) return;
      const fact = factsIn(bare.slice(start, end))[0];
      if (fact === undefined) return;
      report({
        rule: 'fact-has-its-link',
        ...placeOf(reading, start + fact.at),
        field: reading.field,
        message: `"${fact.words}" stands without a mark`,
        hint:
          'cite its source in this sentence or one of the next two; ' +
          'what this site found out itself goes into <Own how="…">, what has no source into <Unsourced why="…">',
      });
    });
  }
};

/**
 * Names of publishers and agencies as the records of sources have them. Who only speaks for itself is an actor, and so
 * is who has a record of its own as one.
 */
function publishersOf({ fitting }: Content): string[] {
  const actors = new Set([
    ...fitting.actors.flatMap(({ data }) => [data.name, data.short]),
    ...fitting.glossary.flatMap(({ data }) => [data.term, data.short]),
    ...fitting.places.map(({ data }) => data.name),
  ]);
  const names = fitting.sources.flatMap(({ data }) => [
    ...(data.type === 'primary' ? [] : [publisherName(data.publisher)]),
    ...(data.origin === undefined ? [] : [data.origin]),
  ]);
  return [...new Set(names)].filter((name) => name.length > 2 && !actors.has(name) && !NOT_ALONE.has(name)).sort();
}
/** Publishers whose names are words that stand everywhere. */
const NOT_ALONE = new Set(['Prime', 'Trend', 'Slate', 'TIME', 'Dawn']);

/** “The Diplomat” is “the Diplomat” in a sentence. */
const inText = (name: string) => (name.startsWith('The ') ? [name, `t${name.slice(1)}`] : [name]);

export const publisherIsCited: Rule = (content, report) => {
  const publishers = publishersOf(content);
  if (publishers.length === 0) return;
  const sources = new Map(content.fitting.sources.map(({ entry, data }) => [entry.id, data]));
  const events = new Map(content.fitting.events.map(({ entry, data }) => [entry.id, data.sources]));
  const behind = ({ kind, ref }: Cite): string[] =>
    kind === 'source'
      ? [ref]
      : kind === 'event'
        ? (events.get(ref) ?? [])
        : [...sources].filter(([, { serves }]) => serves.some(({ claim }) => claim === ref)).map(([id]) => id);
  const any = anyName(publishers.flatMap(inText), 'gu');
  for (const reading of marked(content)) {
    const {
      prose: { text, cites, spans },
    } = reading;
    const bare = spans
      .filter(({ kind }) => kind === 'unsourced')
      .reduce((rest, { start, end }) => blankOut(rest, start, end), text);
    const found = new Map(
      [...bare.matchAll(any)].reverse().map((match) => [match[0].replace(/^the /, 'The '), match.index]),
    );
    if (found.size === 0) continue;
    const records = cites.flatMap(behind).flatMap((id) => sources.get(id) ?? []);
    for (const [name, at] of [...found].reverse()) {
      const isName = anyName([name, name.replace(/^The /, '')]);
      if (records.some(({ publisher, origin = '' }) => isName.test(publisher) || isName.test(origin))) continue;
      report({
        rule: 'publisher-is-cited',
        ...placeOf(reading, at),
        field: reading.field,
        message: `"${name}" is named, and nothing of theirs is cited in this paragraph`,
        hint: 'cite the page of theirs that says so, or an event or a claim that rests on it; or do not name them',
      });
    }
  }
};

export const ownSaysHow: Rule = ({ chapters }, report) => {
  const ways = Object.keys(OWN_WAYS);
  for (const { chapter, prose } of paragraphs(chapters)) {
    for (const { kind, says, at } of prose.spans) {
      if (kind !== 'own' || says === '' || ways.includes(says)) continue;
      const meant = nearest(says, ways);
      report({
        rule: 'own-says-how',
        file: chapter.entry.file,
        ...at,
        field: '<Own how>',
        message: `"${says}" is not one of its words`,
        hint: meant === undefined ? `use ${oneOf(ways)}` : `did you mean "${meant}"? It may be ${oneOf(ways)}`,
      });
    }
  }
};

export const backgroundIsShort: Rule = ({ chapters }, report) => {
  const [least, most] = BACKGROUND_WORDS;
  for (const { chapter, paragraph, field } of paragraphs(chapters)) {
    if (paragraph.speaker !== 'background' || paragraph.text === '') continue;
    const words = paragraph.text.split(' ').length;
    if (words >= least && words <= most) continue;
    const at = chapter.outline.at.get(paragraph) ?? { line: 1, column: 1 };
    report({
      rule: 'background-is-short',
      file: chapter.entry.file,
      ...at,
      field,
      message: `has ${words} words`,
      hint: `write ${least} to ${most}: what the reader needs here, and no more`,
    });
  }
};
