/** Marks and labels of the SVG, each in the group of its layer, so that a style sheet can switch layers off. */
import { escapeText, short } from './path.ts';
import { markClass, markHref, stackShape } from './mark-shapes.ts';
import { LAYERS, type Drawn, type DrawnName, type Layer, type Scene } from './types.ts';

const ABOVE_LABELS: readonly Layer[] = ['bases', 'actors', 'events'];

/** Under the labels: ticks, gates, dots. Above them: marks that stand off their point. */
export function drawMarks(drawn: readonly Drawn[], tooltips: boolean, aboveLabels = false): string {
  return LAYERS.filter((layer) => ABOVE_LABELS.includes(layer) === aboveLabels).map((layer) => {
    const marks = drawn.filter((one) => one.layer === layer && one.mark !== 'line');
    if (marks.length === 0) return '';
    return `<g class="lyr-${layer}">${marks.map(leader).join('')}${marks.map((one) => drawMark(one, tooltips && aboveLabels)).join('')}</g>`;
  }).join('');
}

const move = (x: number, y: number, angle = 0) => `transform="translate(${short(x)} ${short(y)})${angle ? ` rotate(${angle})` : ''}"`;

function leader({ x, y, off, mark }: Drawn): string {
  if (!off) return '';
  const line = `<path class="lead" d="M${short(x)} ${short(y)}l${short(off[0])} ${short(off[1])}"/>`;
  return mark === 'base' ? line : `${line}<circle class="pin" cx="${short(x)}" cy="${short(y)}" r="1.6"/>`;
}

function drawMark(one: Drawn, tooltip: boolean): string {
  const { id, mark, members, selected, text, angle, bare } = one;
  if (bare) return '';
  const [dx, dy] = one.off ?? [0, 0];
  const shape = members.length > 1 && mark !== 'actor' ? stackShape(mark, text!) : `<use href="${markHref(mark)}"/>`;
  const inside = text && (mark !== 'actor' || members.length > 1) ? `<text y="4">${text}</text>` : '';
  const halo = selected ? `<circle class="halo" r="${members.length > 1 ? 19 : one.off ? 16 : 9}"/>` : '';
  const title = tooltip ? `<title>${escapeText(one.name)}</title>` : '';
  const at = move(one.x + dx, one.y + dy, angle);
  if (!inside && !halo && !title) return `<use class="${markClass(mark)}" data-id="${id}" href="${markHref(mark)}" ${at}/>`;
  return `<g class="${markClass(mark)}${selected ? ' sel' : ''}" data-id="${id}" ${at}>${title}${halo}${shape}${inside}</g>`;
}

export function drawLabels({ drawn, names }: Scene): string {
  const group = (layer: string, texts: readonly string[]) => (texts.length === 0 ? '' : `<g class="${layer}">${texts.join('')}</g>`);
  const ofKind = (...kinds: DrawnName['kind'][]) => names.filter((name) => kinds.includes(name.kind)).map(drawName);
  const ofLayer = (layer: Layer) => drawn.filter((one) => one.layer === layer).map(drawLabel);
  const all = group('', ofKind('country', 'neighbour')) + group('lyr-provinces', ofKind('province')) + group('lyr-water', ofKind('water'))
    + LAYERS.map((layer) => group(`lyr-${layer}`, ofLayer(layer).filter(Boolean))).join('');
  return all && `<g class="labels">${all.replaceAll('<g class="">', '<g>')}</g>`;
}

function drawLabel({ x, y, label, mark, selected, bare, id }: Drawn): string {
  if (!label) return '';
  const name = mark === 'tick' ? 'k' : mark === 'line' ? 's' : `t${label.rank}`;
  const anchor = label.align === 'start' ? '' : ` text-anchor="${label.align}"`;
  // Where a gate has taken the dot's place, the label is all there is of the town.
  return `<text class="${name}${selected ? ' sel' : ''}"${bare ? ` data-id="${id}"` : ''} x="${short(x + label.dx)}" y="${short(y + label.dy)}"${anchor}>${escapeText(label.text)}</text>`;
}

function drawName({ text, kind, x, y, rotate }: DrawnName): string {
  const turn = rotate === undefined ? '' : ` transform="rotate(${rotate} ${short(x)} ${short(y)})"`;
  return `<text class="${kind}" x="${short(x)}" y="${short(y)}" text-anchor="middle"${turn}>${escapeText(text)}</text>`;
}
