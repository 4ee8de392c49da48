/** What the parser of MDX throws → a fault at the line to mend, in words for authors. */
import { INLINE } from './attributes.ts';
import type { Fault } from './nodes.ts';
import type { Position } from './position.ts';

/** The parser's error, as far as it is read here; at the end of a file it has no place. */
interface ParseError {
  reason?: string;
  line?: number;
  column?: number;
}

/** How to mend what the parser says in words of its own. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/closing brace/, 'close the brace, or write \\{ where it is text'],
  [/with acorn/, 'a brace begins code: write \\{ where it is text'],
  [/closing quote/, 'close the quotation mark of the attribute'],
  [/U\+0021/, 'write a comment as {/* … */}'],
  [/before name/, 'write &lt; where < is text'],
  [/attribute/, 'write attributes as name="value", and end the tag with >'],
  [/closing slash/, 'remove the tag, or open it before'],
];

/** The parser names the tag that was left open, but mostly stands where it gave up. */
export function mdxFault(error: unknown): Fault {
  const { reason = String(error), line = 1, column = 1 } = error as ParseError;
  const at = { line, column };
  const open = /closing tag for `<([^`]*)>` \((\d+):(\d+)-/.exec(reason);
  if (open === null) {
    const hint = HINTS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'mend the MDX';
    return fault(at, '(mdx)', reason, hint);
  }
  const [, name = '', openLine, openColumn] = open;
  const closing = /Unexpected closing tag `(<[^`]*>)`/.exec(reason)?.[1];
  // Of two blocks the one whose tags do not fit is closed under a wrong name; inside of one a tag was forgotten.
  if (closing !== undefined && !INLINE.some((inline) => inline === name)) {
    return fault(at, closing, `does not close <${name}> of line ${openLine}`, `write </${name}>, or remove the tag`);
  }
  const start = { line: Number(openLine), column: Number(openColumn) };
  return fault(start, `<${name}>`, 'is not closed', `write </${name}> where its words end`);
}

function fault(at: Position, field: string, message: string, hint: string): Fault {
  return { rule: 'mdx-parses', ...at, field, message, hint };
}
