/** Draws a component on the small corpus and gives it as elements. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Chapter, Corpus } from '../../../src/model/corpus.ts';
import { parseHtml, type Element } from '../../build/html.ts';
import { smallCorpus } from '../../support/small-corpus.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];
export const corpus = smallCorpus();

export interface Drawing {
  props?: Record<string, unknown>;
  /** Text of the default slot, as HTML. */
  slot?: string;
  chapter?: Chapter;
  corpus?: Corpus;
}

/** The drawn component inside a `<main>`. Throws where its tags do not pair. */
export async function draw(
  component: Component,
  { props = {}, slot, chapter, corpus: other = corpus }: Drawing,
): Promise<Element> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, {
    props,
    locals: { corpus: other, ...(chapter && { chapter }) },
    ...(slot !== undefined && { slots: { default: slot } }),
  });
  return parseHtml(`<main>${html}</main>`);
}
