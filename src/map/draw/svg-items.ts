/** Marks and labels of the SVG, each in the group of its layer, so that a style sheet can switch layers off. */
import { escapeText, short } from './path.ts';
import { markClass, markHref, markText, stackHalo, stackShape } from './mark-shapes.ts';
import { LAYERS, type Drawn, type DrawnName, type Layer, type Scene } from '../types.ts';

const ABOVE_LABELS: readonly Layer[] = ['bases', 'actors', 'events'];

/** Under the labels: ticks, gates, dots. Above them: marks that stand off their point. */
export function drawMarks(
  drawn: readonly Drawn[],
  tooltips: boolean,
  aboveLabels = false,
  decimals: 0 | 1 = 1,
  of?: Of,
): string {
  const n = (value: number) => short(value, decimals);
  return LAYERS.filter((layer) => ABOVE_LABELS.includes(layer) === aboveLabels)
    .map((layer) => {
      const marks = drawn.filter((one) => one.layer === layer && one.mark !== 'line' && !one.bare);
      if (marks.length === 0) return '';
      const leaders = marks.map((one) => leader(one, n));
      const shapes = marks.map((one) => drawMark(one, n, tooltips && aboveLabels, one.label ? undefined : of));
      return `<g class="lyr-${layer}">${leaders.join('')}${shapes.join('')}</g>`;
    })
    .join('');
}

type Write = (value: number) => string;
type Of = (one: Drawn) => string;
/** On the label where there is one, and else on the mark, which then needs a name unless a figure stands in it. */
const ofAttribute = (one: Drawn, of: Of | undefined) => {
  const ids = of?.(one);
  return ids ? ` data-of="${ids}"${one.label || one.text ? '' : ` aria-label="${escapeText(one.name)}"`}` : '';
};

function leader({ x, y, off, mark }: Drawn, n: Write): string {
  if (!off) return '';
  const line = `<path class="lead" d="M${n(x)} ${n(y)}l${n(off[0])} ${n(off[1])}"/>`;
  return mark === 'base' ? line : `${line}<circle class="pin" cx="${n(x)}" cy="${n(y)}" r="1.6"/>`;
}

function drawMark(one: Drawn, n: Write, tooltip: boolean, of?: Of): string {
  const { id, mark, members, selected, text, angle } = one;
  const [x, y] = [n(one.x + (one.off?.[0] ?? 0)), n(one.y + (one.off?.[1] ?? 0))];
  const shape = members.length > 1 && mark !== 'actor' ? stackShape(mark, text!) : `<use href="${markHref(mark)}"/>`;
  const inside = text ? markText(text) : '';
  const halo = !selected
    ? ''
    : members.length > 1 && mark !== 'actor'
      ? stackHalo(text!)
      : `<circle class="halo" r="${one.off ? 16 : 9}"/>`;
  const title = tooltip ? `<title>${escapeText(one.name)}</title>` : '';
  const at = `transform="translate(${x} ${y})${angle ? ` rotate(${angle})` : ''}"`;
  // A lone shape takes its colours from the group of its layer; an actor's are its own.
  const told = ofAttribute(one, of);
  if (!inside && !halo && !title && mark !== 'actor')
    return `<use data-id="${id}"${told} href="${markHref(mark)}" ${angle ? at : `x="${x}" y="${y}"`}/>`;
  const classes = markClass(mark) + (selected ? ' sel' : '');
  return `<g class="${classes}" data-id="${id}"${told} ${at}>${title}${halo}${shape}${inside}</g>`;
}

export function drawLabels({ drawn, names }: Pick<Scene, 'drawn' | 'names'>, decimals: 0 | 1 = 1, of?: Of): string {
  const n = (value: number) => short(value, decimals);
  const group = (layer: string, texts: readonly string[]) =>
    texts.length === 0 ? '' : `<g${layer && ` class="lyr-${layer}"`}>${texts.join('')}</g>`;
  const ofKind = (...kinds: DrawnName['kind'][]) =>
    names.filter((name) => kinds.includes(name.kind)).map((name) => drawName(name, n));
  const ofLayer = (layer: Layer) =>
    drawn.filter((one) => one.layer === layer && one.label).map((one) => drawLabel(one, n, of));
  const all =
    group('', ofKind('country', 'neighbour')) +
    group('provinces', ofKind('province')) +
    group('water', ofKind('water')) +
    LAYERS.map((layer) => group(layer, ofLayer(layer))).join('');
  return all && `<g class="labels">${all}</g>`;
}

function drawLabel(one: Drawn, n: Write, of?: Of): string {
  const { x, y, label, mark, selected, bare, id } = one;
  const { rank, align, dx, dy, text } = label!;
  const name = mark === 'tick' ? 'k' : mark === 'line' ? 's' : `t${rank}`;
  const anchor = align === 'start' ? '' : ` text-anchor="${align}"`;
  // Where a gate has taken the dot's place, the label is all there is of the town.
  const told = (bare ? ` data-id="${id}"` : '') + ofAttribute(one, of);
  const classes = name + (selected ? ' sel' : '');
  return `<text class="${classes}"${told} x="${n(x + dx)}" y="${n(y + dy)}"${anchor}>${escapeText(text)}</text>`;
}

function drawName({ text, kind, x, y, rotate, small }: DrawnName, n: Write): string {
  const turn = rotate === undefined ? '' : ` transform="rotate(${rotate} ${n(x)} ${n(y)})"`;
  const classes = kind + (small ? ' small' : '');
  return `<text class="${classes}" x="${n(x)}" y="${n(y)}" text-anchor="middle"${turn}>${escapeText(text)}</text>`;
}
