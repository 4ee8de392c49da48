/**
 * Rules about letters: no stubs, one spelling for a name, curly quotes.
 * Matches are found in the source, so that each has its place.
 */
import { COLLECTIONS, SCHEMAS, type CollectionName } from '../../model/schemas.ts';
import { blank } from '../frontmatter.ts';
import type { ChapterReading, Content, Rule } from '../content.ts';
import { formatPath, positionAt } from '../position.ts';
import type { Entry } from '../read.ts';
import { textFields, type TextField } from '../walk.ts';

/** Words that mean "to be written". Capitals where lower case is a word of some language. */
const STUBS: readonly RegExp[] = [
  /\blorem ipsum\b/gi,
  /\b(?:TODO|TBD|TBC|FIXME)\b/g,
  /\bcoming soon\b/gi,
  /\bx{3,}\b/gi,
  // "placeholder" is a word, too: only as the whole of a text, in brackets, or with what it holds a place for.
  /(?<=^|[:>\-]\s*['"]?)placeholder(?=['".]?\s*(?:$|<))/gim,
  /\[placeholder\]/gi,
  /\bplaceholder (?:text|copy|content)\b/gi,
];
const URL = /https?:\/\/\S+/g;

export const noPlaceholder: Rule = ({ reading }, report) => {
  const check = (entry: Entry, fields: readonly TextField[]) => {
    const text = entry.source.replace(URL, blank);
    for (const match of STUBS.flatMap((stub) => [...text.matchAll(stub)])) {
      const field = fieldAt(entry, fields, match.index);
      const message = `"${match[0]}" is placeholder text`;
      report({
        rule: 'no-placeholder',
        file: entry.file,
        ...positionAt(text, match.index),
        field,
        message,
        hint: 'write the text or remove it',
      });
    }
  };
  for (const name of COLLECTIONS) {
    for (const entry of reading.entries[name]) check(entry, textFields(SCHEMAS[name], entry.data));
  }
  if (reading.brief) check(reading.brief, []);
};

function fieldAt(entry: Entry, fields: readonly TextField[], offset: number): string {
  const found = fields.find(({ path }) => {
    const [start, end] = entry.range(path);
    return offset >= start && offset < end;
  });
  return found ? formatPath(found.path) : '(text)';
}

export const nameSpelledOneWay: Rule = (content, report) => {
  const { reading, fitting } = content;
  const names = fitting.glossary.flatMap(({ data }) =>
    data.avoid.map((avoid) => ({ avoid, pattern: wholeWords(avoid), term: data.term })),
  );
  const check = ({ file, source }: Entry, field: string, start: number, text: string) => {
    for (const { avoid, pattern, term } of names) {
      for (const match of text.matchAll(pattern)) {
        const at = positionAt(source, start + match.index);
        report({
          rule: 'name-spelled-one-way',
          file,
          ...at,
          field,
          message: `"${avoid}" is not how we spell it`,
          hint: `write "${term}"`,
        });
      }
    }
  };
  for (const name of COLLECTIONS) {
    for (const entry of reading.entries[name]) {
      for (const { path } of ownTexts(name, entry)) {
        const [start, end] = entry.range(path);
        check(entry, formatPath(path), start, entry.source.slice(start, end));
      }
    }
  }
  for (const chapter of content.chapters) {
    for (const { start, text } of proseOf(chapter)) check(chapter.entry, '(text)', start, text.replace(IDS, blank));
  }
};

/** Texts that we wrote; ids, addresses and the words of others left out. */
function ownTexts(name: CollectionName, entry: Entry): TextField[] {
  return textFields(SCHEMAS[name], entry.data).filter(
    ({ refersTo, verbatim, value }) => refersTo === undefined && verbatim !== true && !value.startsWith('http'),
  );
}

/** In YAML a text may be folded, so any white space separates its words. */
function wholeWords(words: string): RegExp {
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu');
}

/** Attributes that hold ids, and targets of links. */
const IDS = /\b(?:id|states|shows|claim|source|event)="[^"]*"|\]\([^)]*\)/g;
const TAGS = /<[^>]*>|\]\([^)]*\)/g;

/** The source of each block of a chapter. */
function proseOf({ entry, outline }: ChapterReading): { start: number; text: string }[] {
  return [...outline.range.values()].map(([start, end]) => ({ start, text: entry.source.slice(start, end) }));
}

export const quotesAreCurly: Rule = (content: Content, report) => {
  const fault = { rule: 'quotes-are-curly', hint: 'use “ ” and ‘ ’' } as const;
  for (const chapter of content.chapters) {
    const { entry } = chapter;
    for (const { path, value } of textFields(SCHEMAS.chapters, entry.data)) {
      const quote = /["']/.exec(value)?.[0];
      if (quote)
        report({
          ...fault,
          file: entry.file,
          ...entry.at(path),
          field: formatPath(path),
          message: `has a straight ${quote}`,
        });
    }
    for (const { start, text } of proseOf(chapter)) {
      for (const match of text.replace(TAGS, blank).matchAll(/["']/g)) {
        report({
          ...fault,
          file: entry.file,
          ...positionAt(entry.source, start + match.index),
          field: '(text)',
          message: `has a straight ${match[0]}`,
        });
      }
    }
  }
};
