/**
 * The body of a chapter → its blocks, without rendering it: who says what, what each paragraph cites, what each map
 * shows. Works on a string (a whole file, or the body that Astro hands out), so it needs no file system. Whether ids
 * exist elsewhere is not its business; see `rules/`.
 */
import type { Nodes, Root } from 'mdast';
import { createProcessor } from 'mdx';
import type { Block, Paragraph } from '../model/corpus.ts';
import { ID } from '../model/schemas.ts';
import { SPEAKERS } from '../model/words.ts';
import { BLOCKS, INLINE, readAttributes } from './attributes.ts';
import { normaliseText, splitFrontMatter } from './frontmatter.ts';
import { mdxFault } from './mdx-fault.ts';
import { oneOf } from './nearest.ts';
import { isElement, list, positionOf, type Element, type Fault } from './nodes.ts';
import { readProse, type Prose } from './prose.ts';
import type { Position } from './position.ts';

export interface Outline {
  blocks: Block[];
  faults: Fault[];
  /** Where each block and each cite begins. */
  at: Map<object, Position>;
  /** Start and end offsets of each block in the source. */
  range: Map<Block, readonly [start: number, end: number]>;
  /** Of each block the running text. */
  prose: Map<Block, Prose>;
}

/** Reads the blocks of a chapter. A block with faults is still listed as far as it can be read. */
export function outlineChapter(source: string): Outline {
  const outline: Outline = { blocks: [], faults: [], at: new Map(), range: new Map(), prose: new Map() };
  const ids = new Map<string, number>();
  for (const node of parseBody(source, outline.faults)) {
    if (isElement(node) && BLOCKS.includes(node.name ?? '')) readBlock(node, outline, ids);
    else outline.faults.push(strayFault(node));
  }
  return outline;
}

/** Top-level nodes; a line of inline components is taken as these components, as MDX itself does. */
function parseBody(source: string, faults: Fault[]): Nodes[] {
  const { body } = splitFrontMatter(normaliseText(source));
  let root: Root;
  try {
    root = createProcessor({ format: 'mdx' }).parse(body);
  } catch (error) {
    faults.push(mdxFault(error));
    return [];
  }
  return root.children.flatMap((node): Nodes[] => {
    if (node.type !== 'paragraph') return [node];
    const parts = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    return parts.every(isElement) ? parts : [node];
  });
}

function readBlock(node: Element, outline: Outline, ids: Map<string, number>): void {
  const { faults } = outline;
  const at = positionOf(node);
  const name = node.name ?? '';
  const given = readAttributes(node, faults);
  const id = given.id ?? '';
  const earlier = ids.get(id);
  const isGiven = node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id');
  if (!ID.test(id)) {
    const message = id === '' ? 'has no id' : `"${id}" is not an id`;
    // An id that is no plain text has been reported as that.
    if (id !== '' || !isGiven)
      faults.push({
        rule: 'anchor-is-unique',
        ...at,
        field: `<${name} id>`,
        message,
        hint: 'give it lower-case words joined by hyphens',
      });
  } else if (earlier !== undefined) {
    const message = `"${id}" is taken by line ${earlier}`;
    faults.push({
      rule: 'anchor-is-unique',
      ...at,
      field: `<${name} id>`,
      message,
      hint: 'give this block an id of its own',
    });
  } else {
    ids.set(id, at.line);
  }
  const prose = readProse(node, faults);
  const { cites, positions } = prose;
  const block = makeBlock(name, id, given, prose);
  if (block.kind !== 'paragraph' && cites.length > 0) {
    faults.push({
      rule: 'one-paragraph-each',
      ...at,
      field: `<${name}>`,
      message: 'holds a <Cite>',
      hint: 'cite in a paragraph',
    });
  }
  outline.blocks.push(block);
  outline.at.set(block, at);
  outline.prose.set(block, prose);
  outline.range.set(block, [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
  for (const [cite, position] of positions) outline.at.set(cite, position);
}

function makeBlock(name: string, id: string, given: Record<string, string>, { text, cites, spans }: Prose): Block {
  if (name === 'Heading') return { kind: 'heading', id, text };
  if (name === 'Map') return { kind: 'map', id, title: given.title ?? '', shows: list(given.shows), caption: text };
  if (name === 'Figure') return { kind: 'figure', id, name: given.name ?? '', title: given.title ?? '', caption: text };
  if (name === 'Expectations') return { kind: 'expectations', id };
  const paragraph: Paragraph = {
    kind: 'paragraph',
    id,
    speaker: SPEAKERS.find((word) => word === name.toLowerCase()) ?? 'site',
    states: list(given.states),
    cites,
    text,
  };
  const title = given.title ?? given.watch;
  const unsourced = spans.filter(({ kind }) => kind === 'unsourced').map(({ says }) => says);
  if (given.label !== undefined) paragraph.label = given.label;
  if (title !== undefined) paragraph.title = title;
  if (unsourced.length > 0) paragraph.unsourced = unsourced;
  return paragraph;
}

function strayFault(node: Nodes): Fault {
  const at = positionOf(node);
  if (isElement(node)) {
    const inside = INLINE.some((name) => name === node.name)
      ? 'put it inside a paragraph'
      : `use ${oneOf(BLOCKS.map((name) => `<${name}>`))}`;
    return {
      rule: 'block-is-known',
      ...at,
      field: `<${node.name ?? ''}>`,
      message: 'is not a block of a chapter',
      hint: inside,
    };
  }
  const voices = SPEAKERS.map((word) => `<${word[0]?.toUpperCase()}${word.slice(1)}>`);
  return {
    rule: 'block-is-known',
    ...at,
    field: '(text)',
    message: 'stands outside every component',
    hint: `put it into ${oneOf(voices)}, so that the reader knows who speaks`,
  };
}
