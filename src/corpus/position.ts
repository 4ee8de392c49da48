/** Where something stands in a content file, and how a nested field is named in a report. */

/** Both 1-based. */
export interface Position {
  line: number;
  column: number;
}

/** Keys and list indices from the entry down: `['serves', 1, 'claim']`. */
export type Path = readonly (string | number)[];

/** @example formatPath(['serves', 1, 'claim']) // => 'serves[1].claim' */
export function formatPath(path: Path): string {
  if (path.length === 0) return '(entry)';
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}

/** Position of a character offset in `text`, whose lines end in `\n`. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
