/** Is every character of a text one that a reader sees, and does no text end sooner than its author meant? */
import { LINKS_FILE } from '../../model/links.ts';
import { COLLECTIONS } from '../../model/schemas.ts';
import type { Content, Rule } from '../content.ts';
import { formatPath, positionAt, type Path } from '../position.ts';
import type { Entry } from '../read.ts';
import { leaves } from '../walk.ts';

/**
 * Control characters but for tab and line feed; marks that turn the direction of text; soft hyphens, spaces without
 * width and the like. The joiners U+200C and U+200D stay: Persian and others are spelled with them.
 */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** @example codeOf('\u202e') // => 'U+202E' */
const codeOf = (char: string) => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

function allEntries({ reading }: Content): Entry[] {
  const singles = [reading.brief, reading.publisher, reading.lengths, reading.ids];
  return [...COLLECTIONS.flatMap((name) => reading.entries[name]), ...singles.filter((entry) => entry !== undefined)];
}

export const charactersAreSeen: Rule = (content, report) => {
  const fault = (file: string, at: { line: number; column: number }, field: string, char: string) =>
    report({
      rule: 'characters-are-seen',
      file,
      ...at,
      field,
      message: `holds ${codeOf(char)}, which nobody sees`,
      hint: 'remove it, or type the text anew: it was likely copied along',
    });
  const files = [
    ...allEntries(content).map(({ file, source }) => ({ file, source })),
    { file: LINKS_FILE, source: content.reading.links ?? '' },
  ];
  for (const { file, source } of files) {
    for (const match of source.matchAll(UNSEEN)) fault(file, positionAt(source, match.index), '(text)', match[0]);
  }
  // Written as an escape, as in YAML "\u202e", it stands in the value alone.
  for (const entry of allEntries(content)) {
    for (const { path, value } of leaves(entry.data)) {
      const char = typeof value === 'string' ? value.match(UNSEEN)?.[0] : undefined;
      if (char !== undefined && !entry.source.slice(...entry.range(path)).includes(char))
        fault(entry.file, entry.at(path), formatPath(path), char);
    }
  }
  // In a chapter it may be written as &#x202e;
  for (const { entry, outline } of content.chapters) {
    for (const { text, origin } of outline.prose.values()) {
      for (const { 0: char, index } of text.matchAll(UNSEEN)) {
        const offset = origin[index] ?? 0;
        if (entry.source[offset] !== char) fault(entry.file, positionAt(entry.source, offset), '(text)', char);
      }
    }
  }
};

/**
 * `title: Market #5 reopens` is to YAML the title “Market”. A comment for people has a space after its `#`; what
 * follows a text in no quotes without one was likely meant as a part of it.
 */
const CUT_OFF = /^[ \t]*#[^\s#].*/;

export const commentCutsNoText: Rule = (content, report) => {
  for (const entry of allEntries(content)) {
    for (const { path, value } of leaves(entry.data)) {
      const cut = typeof value === 'string' || value === null ? cutOff(entry, path) : undefined;
      if (cut === undefined) continue;
      const whole = [value, cut.text].filter((part) => part !== null).join(' ');
      report({
        rule: 'comment-cuts-no-text',
        file: entry.file,
        ...positionAt(entry.source, cut.offset),
        field: formatPath(path),
        message: `ends before "${cut.text}", which YAML takes for a comment`,
        hint: `put the whole text in quotes: '${whole}'; if it is a comment, begin it with "# "`,
      });
    }
  }
};

/** The comment right behind a text without quotes, and where its `#` stands. */
function cutOff({ source, range }: Entry, path: Path): { offset: number; text: string } | undefined {
  const [start, end] = range(path);
  if (/["'|>]/.test(source[start] ?? '')) return undefined;
  const [line = ''] = source.slice(end).split('\n', 1);
  const found = CUT_OFF.exec(line)?.[0];
  if (found === undefined) return undefined;
  const text = found.trimStart();
  return { offset: end + found.length - text.length, text };
}
