/** Running text inside a component of a chapter → plain text and the cites in it. */
import type { Nodes } from 'mdast';
import type { Cite, CiteKind } from '../model/corpus.ts';
import { readAttributes } from './attributes.ts';
import { isElement, positionOf, type Element, type Fault } from './nodes.ts';
import type { Position } from './position.ts';
import { sentenceAround } from '../domain/wording/index.ts';

export interface Prose {
  text: string;
  cites: Cite[];
  positions: Map<Cite, Position>;
}

const CITE_KINDS: readonly CiteKind[] = ['claim', 'source', 'event'];
/** Markdown that may stand in a paragraph. */
const INLINE = new Set(['emphasis', 'strong', 'link', 'inlineCode', 'break']);

interface Gathering {
  text: string;
  cites: { cite: Cite; start: number; at: Position }[];
  faults: Fault[];
}

/** Reads the one paragraph of a component. */
export function readProse(node: Element, faults: Fault[]): Prose {
  const gathering: Gathering = { text: '', cites: [], faults };
  const before = faults.length;
  for (const child of paragraphOf(node, faults)) gather(child, gathering, node.name ?? '');
  const text = gathering.text.trimEnd();
  // What could not be read is not missing.
  if (text === '' && faults.length === before) {
    faults.push({ rule: 'one-paragraph-each', ...positionOf(node), field: `<${node.name}>`, message: 'is empty', hint: 'write its text or remove it' });
  }
  const positions = new Map<Cite, Position>();
  const cites = gathering.cites.map(({ cite, start, at }) => {
    const whole: Cite = { ...cite, sentence: sentenceAround(text, start, start + cite.words.length) };
    positions.set(whole, at);
    return whole;
  });
  return { text, cites, positions };
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
    if (!inline) fault(node, 'has its text on the line of its tag', 'give the opening and the closing tag lines of their own');
    return children;
  }
  const second = children[1];
  if (second !== undefined && !isElement(second)) fault(second, 'holds more than one paragraph', 'split it into two components, each with its own id');
  if (inline) fault(node, 'has its text on a line of its own', 'put tags and text on one line');
  return children.flatMap((child): Nodes[] => {
    if (child.type === 'paragraph') return child.children;
    if (isElement(child)) return [child];
    fault(child, 'holds something other than a paragraph', 'write running text: no lists, quotations, headings or code blocks');
    return [];
  });
}

function gather(node: Nodes, into: Gathering, parent: string): void {
  if (node.type === 'text' || node.type === 'inlineCode') append(into, node.value);
  else if (node.type === 'break') append(into, ' ');
  else if (isElement(node) && node.name === 'Cite') gatherCite(node, into, parent);
  else if ('children' in node && INLINE.has(node.type)) for (const child of node.children) gather(child, into, parent);
  else into.faults.push(unknownInline(node, parent));
}

function gatherCite(node: Element, into: Gathering, parent: string): void {
  const at = positionOf(node);
  const given = readAttributes(node, into.faults);
  const kinds = CITE_KINDS.filter((kind) => given[kind] !== undefined);
  const fault = (message: string, hint: string) => into.faults.push({ rule: 'cite-names-one', ...at, field: '<Cite>', message, hint });
  if (parent === 'Cite') fault('stands inside another <Cite>', 'put one after the other');
  const start = into.text.length;
  for (const child of node.children) gather(child, into, 'Cite');
  const words = into.text.slice(start).trim();
  if (words === '') fault('has no words', 'put the words that it stands behind between its tags');
  const [kind] = kinds;
  if (kind === undefined) return void fault('names nothing', 'give it claim="…", source="…" or event="…"');
  if (kinds.length > 1) fault(`names both ${kinds.join(' and ')}`, 'keep one of them');
  into.cites.push({ cite: { kind, ref: given[kind] ?? '', words, sentence: '' }, start, at });
}

/** White space counts as one space, as in a browser. */
function append(into: Gathering, value: string): void {
  const text = value.replace(/\s+/g, ' ');
  into.text += into.text === '' || into.text.endsWith(' ') ? text.trimStart() : text;
}

function unknownInline(node: Nodes, parent: string): Fault {
  const field = isElement(node) ? `<${node.name ?? ''}>` : `<${parent}>`;
  const what = node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression' ? 'an expression in braces' : node.type;
  const message = isElement(node) ? 'may not stand in a paragraph' : `holds ${what}`;
  return { rule: 'block-is-known', ...positionOf(node), field, message, hint: 'write running text with <Cite>, emphasis or links only' };
}
