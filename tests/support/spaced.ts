/** One pattern of several that follow each other, a space between two: for texts that are too long for a line. */
export const spaced = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join(' '));
