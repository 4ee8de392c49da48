/** Actors and their ties as a graph in DOT, the language of Graphviz (https://graphviz.org/doc/info/lang.html). */
import type { ToldTie } from '../../domain/evidence/index.ts';
import { TIE_LABEL, type Tie } from '../../model/words.ts';

/**
 * Type sizes in pixels; `actors.css` sets the same. Helvetica, which Graphviz can measure,
 * is a little wider than our own type.
 */
const NODE = 'shape=box, fontname=Helvetica, fontsize=15, margin="0.13,0.05"';
const EDGE = 'fontname=Helvetica, fontsize=12.5, arrowsize=.9';
/** Inches. A box grows with the ties that meet at it, so that their heads do not run into one. */
const heightOf = (ties: number) => Math.max(0.36, 0.1 * ties);

/**
 * Heads by form, so that ties differ without colour: https://graphviz.org/doc/info/arrows.html.
 * An alliance has one at both ends.
 */
const HEAD: Record<Tie, string> = {
  leads: 'arrowhead=diamond',
  allied: 'dir=both, arrowhead=normal, arrowtail=normal',
  supports: 'arrowhead=normal',
  shelters: 'arrowhead=onormal',
  talks: 'arrowhead=vee',
  opposes: 'arrowhead=tee',
  fights: 'arrowhead=normalnormal',
};

/** The actors that have ties, in the order of the ties. */
export const nodesOf = (ties: readonly ToldTie[]) => [
  ...new Map(ties.flatMap(({ from, to }) => [from, to]).map((actor) => [actor.id, actor])).values(),
];

/**
 * From left to right, with more tries than usual at fewer crossings (`mclimit`); nodes are called by the ids of actors,
 * edges by their place among the ties.
 */
export function toDot(ties: readonly ToldTie[]): string {
  const nodes = nodesOf(ties).map(({ id, short }) => {
    const ends = ties.filter(({ from, to }) => from.id === id || to.id === id);
    return `${quote(id)} [label=${quote(short)}, height=${heightOf(ends.length).toFixed(2)}]`;
  });
  const edges = ties.map(
    ({ from, to, tie }, at) =>
      `${quote(from.id)} -> ${quote(to.id)} [id=${at}, label=${quote(TIE_LABEL[tie])}, ${HEAD[tie]}]`,
  );
  const settings = ['rankdir=LR; nodesep=.22; ranksep=.5; mclimit=8', `node [${NODE}]`, `edge [${EDGE}]`];
  return `digraph {\n${[...settings, ...nodes, ...edges].join(';\n')};\n}`;
}

/** A DOT string: within quotes a backslash begins an escape, as in `\N`. */
const quote = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
