/** What is wrong with a YAML text, in words for the person who edits it. */
import { isAlias, visit, type Document, type ErrorCode } from 'yaml';
import type { Problem } from '../model/problem.ts';

export interface YamlFault extends Pick<Problem, 'message' | 'hint'> {
  rule: 'yaml-parses' | 'nothing-by-alias';
  /** In the text. */
  offset: number;
}

const QUOTE = 'put the whole text in quotes';
const ALIGN = 'let the fields of one set begin in one column, indent the further lines of a text, close brackets';

/** How to mend an error; where the parser's own words need its manual, ours stand first. */
const WORDS: Partial<Record<ErrorCode, { message?: string; hint: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'has a colon and a space inside a text, where a field would begin',
    hint: `${QUOTE}: '…: …'`,
  },
  MULTILINE_IMPLICIT_KEY: { hint: ALIGN },
  BAD_INDENT: { hint: ALIGN },
  TAB_AS_INDENT: { hint: 'indent with spaces' },
  DUPLICATE_KEY: { message: 'gives a field a second time', hint: 'keep one of the two' },
  MISSING_CHAR: {
    hint: 'write a field as "name: value", and close quotation marks; a # behind a space ends a text without them',
  },
  UNEXPECTED_TOKEN: { hint: `${QUOTE}; a quotation mark of the same kind inside them is doubled` },
  BAD_SCALAR_START: { hint: QUOTE },
  TAG_RESOLVE_FAILED: { hint: `${QUOTE}: a ! at its beginning has a meaning of its own` },
  BAD_DQ_ESCAPE: { hint: 'double the backslash, or use single quotes' },
  MULTIPLE_DOCS: { message: 'holds a second document', hint: 'write one entry a file: remove the line of dashes' },
};

/** Faults of a parsed text, in the order in which the parser met them. */
export function yamlFaults(document: Document.Parsed): YamlFault[] {
  const faults = [...document.errors, ...document.warnings].map(({ code, pos, message }): YamlFault => {
    const words = WORDS[code];
    return {
      rule: 'yaml-parses',
      offset: pos[0],
      message: words?.message ?? message,
      hint: words?.hint ?? 'mend the YAML',
    };
  });
  const alias = firstAlias(document);
  return alias === undefined ? faults : [...faults, alias];
}

/**
 * Anchors and aliases are refused: a few lines of them can stand for gigabytes, what they name has no place of its own
 * to report a fault at, and an unquoted `*` at the beginning of a text is taken for one.
 */
function firstAlias(document: Document.Parsed): YamlFault | undefined {
  let found: YamlFault | undefined;
  visit(document, (_key, node) => {
    if (!isAlias(node)) return undefined;
    found = {
      rule: 'nothing-by-alias',
      offset: node.range?.[0] ?? 0,
      message: `repeats another part by *${node.source}`,
      hint: 'write out what it stands for; a text that begins with * is put in quotes',
    };
    return visit.BREAK;
  });
  return found;
}
