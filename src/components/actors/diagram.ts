/**
 * Actors and their ties as one SVG string. Classes only (`actors.css`); one unit is one pixel.
 * Boxes lead to the actors' pages.
 */
import { formatDate } from '../../domain/chronology/index.ts';
import type { ToldTie } from '../../domain/evidence/index.ts';
import { joinWords } from '../../domain/wording/index.ts';
import { apart, escapeText, short } from '../../map/draw/path.ts';
import { TIE_LABEL, TIES } from '../../model/words.ts';
import { actorPath, href } from '../../site/href.ts';
import { count } from '../../site/text.ts';
import { nodesOf } from './graph.ts';
import type { EdgeLayout, Layout } from './layout.ts';
import { given, need } from '../../model/need.ts';

/** Room for strokes at the edges. */
const MARGIN = 2;
/** From the middle of small letters to the line they stand on. */
const NODE_BASELINE = 5;
const EDGE_BASELINE = 4;

/** `Russia supports Tajikistan` */
const tieWords = ({ from, tie, to }: ToldTie) => `${from.short} ${TIE_LABEL[tie]} ${to.short}`;

export function drawDiagram(ties: readonly ToldTie[], { width, height, nodes, edges }: Layout): string {
  const actors = new Map(nodesOf(ties).map((actor) => [actor.id, actor]));
  const [w, h] = [Math.ceil(width) + 2 * MARGIN, Math.ceil(height) + 2 * MARGIN];
  const boxes = nodes.map(({ id, x, y, ...box }) => {
    const [left, top] = [short(x - box.width / 2), short(y - box.height / 2)];
    return (
      `<a href="${href(actorPath(id))}">` +
      `<rect x="${left}" y="${top}" width="${short(box.width)}" height="${short(box.height)}"/>` +
      `<text x="${short(x)}" y="${short(y + NODE_BASELINE)}">${escapeText(need(actors, id, 'actor').short)}</text></a>`
    );
  });
  // Out of its place a word on a line says nothing: who hears the picture has the description, the boxes and the table.
  return apart(
    `<svg class="ties" viewBox="${-MARGIN} ${-MARGIN} ${w} ${h}" width="${w}" height="${h}"` +
      ' role="group" aria-labelledby="ties-t ties-d">' +
      '<title id="ties-t">How the actors stand to each other</title>' +
      `<desc id="ties-d">${escapeText(describeTies(ties))}</desc>` +
      `<g aria-hidden="true">${edges.map((edge) => drawEdge(given(ties[Number(edge.id)], `tie ${edge.id}`), edge)).join('')}</g>` +
      `${boxes.join('')}</svg>`,
  );
}

function drawEdge(tie: ToldTie, { curve, heads, label: [x, y] }: EdgeLayout): string {
  const at = ([px, py]: readonly [number, number]) => `${short(px)} ${short(py)}`;
  const shapes = heads.map(
    ({ points, isFilled, isClosed }) =>
      `<path class="${isFilled ? 'f' : 'h'}" d="M${points.map(at).join('L')}${isClosed ? 'z' : ''}"/>`,
  );
  return (
    `<g class="${tie.tie}"><title>${escapeText(`${tieWords(tie)}, ${formatDate(tie.date)}`)}</title>` +
    `<path d="${curve.map((point, i) => ('MC'[i] ?? ' ') + at(point)).join('')}"/>${shapes.join('')}` +
    `<text x="${short(x)}" y="${short(y + EDGE_BASELINE)}">${TIE_LABEL[tie.tie]}</text></g>`
  );
}

/** What the picture holds, in a few plain sentences. */
export function describeTies(ties: readonly ToldTie[]): string {
  const ends = nodesOf(ties)
    .map((actor) => ({
      name: actor.short,
      n: ties.filter(({ from, to }) => from.id === actor.id || to.id === actor.id).length,
    }))
    .sort((a, b) => b.n - a.n);
  const [most, next] = ends;
  const kinds = TIES.map((tie) => ({ words: TIE_LABEL[tie], n: ties.filter((one) => one.tie === tie).length }))
    .filter(({ n }) => n > 0)
    .map(({ words, n }) => `${words} (${n})`);
  return (
    `${count(ends.length, 'actor')} in boxes, and ${count(ties.length, 'arrow')} between them, ` +
    `each with the word for how the one stands to the other: ${joinWords(kinds, 'and')}.` +
    (most && next ? ` Most meet at ${most.name} (${most.n}) and ${next.name} (${next.n}).` : '') +
    ' The table after it has each in words.'
  );
}
