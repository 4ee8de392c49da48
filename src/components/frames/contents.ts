/**
 * The component of each kind of frame (`embed/kinds.ts`), by its name,
 * and the styles that stand in the head of its page.
 */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Frame, KindId } from '../../embed/kinds.ts';

export interface Content {
  default: AstroComponentFactory & ((props: { frame: Frame }) => unknown);
  styles: readonly string[];
}

const contents = import.meta.glob<Content>('./kinds/*.astro', { eager: true });

/** @throws where a kind has no component yet */
export function contentOf(kind: KindId): Content {
  const found = contents[`./kinds/${kind}.astro`];
  if (!found)
    throw new Error(`components/frames/kinds/${kind}.astro is missing: it is what the frame of this kind shows`);
  return found;
}
