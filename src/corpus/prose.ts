/** Running text inside a component of a chapter → plain text, the cites in it, and what needs none. */
import type { Nodes } from 'mdast';
import type { Cite, CiteKind } from '../model/corpus.ts';
import { readAttributes } from './attributes.ts';
import { isElement, list, positionOf, type Element, type Fault } from './nodes.ts';
import type { Position } from './position.ts';
import { sentenceAround } from '../domain/wording/index.ts';

/** Words in `<Own>` or `<Unsourced>`: from where to where in the text, and what the tag says. */
export interface Span {
  kind: 'own' | 'unsourced';
  start: number;
  end: number;
  says: string;
  at: Position;
}
export interface Prose {
  text: string;
  cites: Cite[];
  positions: Map<Cite, Position>;
  /** Where in the text the words of each cite begin. */
  starts: Map<Cite, number>;
  spans: Span[];
  /** Markdown links, by their addresses as written. */
  links: { url: string; at: Position }[];
  /** Of each character of the text its offset in the source. */
  origin: readonly number[];
}

/** More marks than these at one place are a list. */
const MOST_MARKS = 3;
const CITE_KINDS: readonly CiteKind[] = ['claim', 'source', 'event'];
/** Markdown that may stand in a paragraph. */
const INLINE = new Set(['emphasis', 'strong', 'link', 'inlineCode', 'break']);

interface Gathering {
  text: string;
  cites: { cite: Cite; start: number; at: Position }[];
  spans: Span[];
  links: Prose['links'];
  origin: number[];
  faults: Fault[];
}

/** Reads the one paragraph of a component. */
export function readProse(node: Element, faults: Fault[]): Prose {
  const gathering: Gathering = { text: '', cites: [], spans: [], links: [], origin: [], faults };
  const before = faults.length;
  for (const child of paragraphOf(node, faults)) gather(child, gathering, node.name ?? '');
  const text = gathering.text.trimEnd();
  // What could not be read is not missing; expectations are read from the records.
  if (node.name === 'Expectations') {
    if (text !== '')
      faults.push({
        rule: 'one-paragraph-each',
        ...positionOf(node),
        field: '<Expectations>',
        message: 'holds text',
        hint: 'write <Expectations id="…" /> alone: its lines come from content/forecasts',
      });
  } else if (text === '' && faults.length === before) {
    faults.push({
      rule: 'one-paragraph-each',
      ...positionOf(node),
      field: `<${node.name}>`,
      message: 'is empty',
      hint: 'write its text or remove it',
    });
  }
  const positions = new Map<Cite, Position>();
  const starts = new Map<Cite, number>();
  const cites = gathering.cites.map(({ cite, start, at }) => {
    const whole: Cite = { ...cite, sentence: sentenceAround(text, start, start + cite.words.length) };
    positions.set(whole, at);
    starts.set(whole, start);
    return whole;
  });
  return { text, cites, positions, starts, spans: gathering.spans, links: gathering.links, origin: gathering.origin };
}

/**
 * The inline nodes of a component. Text on lines of its own becomes a `<p>`, text on the line of the tag does not:
 * headings want the latter, all others the former, so that the HTML always nests.
 */
function paragraphOf(node: Element, faults: Fault[]): Nodes[] {
  const fault = (at: Nodes, message: string, hint: string) =>
    faults.push({ rule: 'one-paragraph-each', ...positionOf(at), field: `<${node.name}>`, message, hint });
  const inline = node.name === 'Heading';
  const children: Nodes[] = node.children;
  const first = children[0];
  if (first === undefined) return [];
  if (node.type === 'mdxJsxTextElement') {
    if (!inline)
      fault(node, 'has its text on the line of its tag', 'give the opening and the closing tag lines of their own');
    return children;
  }
  const second = children[1];
  if (second !== undefined && !isElement(second))
    fault(second, 'holds more than one paragraph', 'split it into two components, each with its own id');
  if (inline) fault(node, 'has its text on a line of its own', 'put tags and text on one line');
  return children.flatMap((child): Nodes[] => {
    if (child.type === 'paragraph') return child.children;
    if (isElement(child)) return [child];
    fault(
      child,
      'holds something other than a paragraph',
      'write running text: no lists, quotations, headings or code blocks',
    );
    return [];
  });
}

function gather(node: Nodes, into: Gathering, parent: string): void {
  const from = node.position?.start.offset ?? 0;
  if (node.type === 'link') into.links.push({ url: node.url, at: positionOf(node) });
  if (node.type === 'text' || node.type === 'inlineCode') append(into, node.value, from);
  else if (node.type === 'break') append(into, ' ', from);
  else if (isElement(node) && node.name === 'Cite') gatherCite(node, into, parent);
  else if (isElement(node) && (node.name === 'Own' || node.name === 'Unsourced')) gatherSpan(node, into, parent);
  else if ('children' in node && INLINE.has(node.type)) for (const child of node.children) gather(child, into, parent);
  else into.faults.push(unknownInline(node, parent));
}

function gatherCite(node: Element, into: Gathering, parent: string): void {
  const at = positionOf(node);
  const given = readAttributes(node, into.faults);
  const kinds = CITE_KINDS.filter((kind) => given[kind] !== undefined);
  const fault = (message: string, hint: string) =>
    into.faults.push({ rule: 'cite-names-one', ...at, field: '<Cite>', message, hint });
  if (parent === 'Cite') fault('stands inside another <Cite>', 'put one after the other');
  const start = into.text.length;
  for (const child of node.children) gather(child, into, 'Cite');
  const words = into.text.slice(start).trim();
  if (words === '') fault('has no words', 'put the words that it stands behind between its tags');
  const [kind] = kinds;
  if (kind === undefined) return void fault('names nothing', 'give it claim="…", source="…" or event="…"');
  if (kinds.length > 1) fault(`names both ${kinds.join(' and ')}`, 'keep one of them');
  const refs = list(given[kind]);
  if (refs.length > MOST_MARKS) fault(`names ${refs.length} ${kind}s`, `keep the ${MOST_MARKS} that matter most`);
  (refs.length === 0 ? [''] : refs).forEach((ref, i) =>
    into.cites.push({ cite: { kind, ref, words, sentence: '', ...(i > 0 && { also: true as const }) }, start, at }),
  );
}

/** Words that this site answers for itself, or that have no source. */
function gatherSpan(node: Element, into: Gathering, parent: string): void {
  const at = positionOf(node);
  const name = node.name as 'Own' | 'Unsourced';
  const given = readAttributes(node, into.faults);
  if (parent === 'Cite' || parent === 'Own' || parent === 'Unsourced') {
    into.faults.push({
      rule: 'block-is-known',
      ...at,
      field: `<${name}>`,
      message: `stands inside <${parent}>`,
      hint: 'put one after the other',
    });
  }
  const start = into.text.length;
  for (const child of node.children) gather(child, into, name);
  if (into.text.slice(start).trim() === '')
    into.faults.push({
      rule: 'block-is-known',
      ...at,
      field: `<${name}>`,
      message: 'has no words',
      hint: 'put the words between its tags',
    });
  into.spans.push({
    kind: name === 'Own' ? 'own' : 'unsourced',
    start,
    end: into.text.length,
    says: given[name === 'Own' ? 'how' : 'why'] ?? '',
    at,
  });
}

/** White space counts as one space, as in a browser. */
function append(into: Gathering, value: string, from: number): void {
  for (const [i, char] of [...value.matchAll(/\s+|\S/g)].map((match): [number, string] => [
    match.index,
    match[0].trim() || ' ',
  ])) {
    if (char === ' ' && (into.text === '' || into.text.endsWith(' '))) continue;
    into.text += char;
    into.origin.push(from + i);
  }
}

function unknownInline(node: Nodes, parent: string): Fault {
  const field = isElement(node) ? `<${node.name ?? ''}>` : `<${parent}>`;
  const what =
    node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression' ? 'an expression in braces' : node.type;
  const message = isElement(node) ? 'may not stand in a paragraph' : `holds ${what}`;
  return {
    rule: 'block-is-known',
    ...positionOf(node),
    field,
    message,
    hint: 'write running text with <Cite>, <Own>, <Unsourced>, emphasis or links only',
  };
}
