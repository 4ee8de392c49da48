/** What the readers of a chapter's syntax tree share. */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Problem } from '../model/problem.ts';
import type { Position } from './position.ts';

/** A fault in a chapter, before the name of its file is known. */
export type Fault = Omit<Problem, 'file'>;
/** A component as written in MDX. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function positionOf(node: Nodes): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Ids in one attribute, parted by spaces. */
export const list = (value = ''): string[] => value.split(/\s+/).filter((word) => word !== '');
