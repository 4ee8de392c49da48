/** Splits a chapter into front matter and body, each padded so that lines and columns stay those of the file. */

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(^---[ \t]*(?:\n|$))/m;

/** Removes a byte order mark and Windows line ends. */
export function normaliseText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Both parts have the length of the whole text up to their end; what belongs to the other part is blank. */
export function splitFrontMatter(text: string): { frontMatter: string; body: string } {
  const match = FRONT_MATTER.exec(text);
  if (match === null || match.index !== 0) return { frontMatter: '', body: text };
  const [all, inner = '', close = ''] = match;
  const open = all.slice(0, all.length - inner.length - close.length);
  return { frontMatter: blank(open) + inner, body: blank(all) + text.slice(all.length) };
}

/** The same length and line breaks, nothing else. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
