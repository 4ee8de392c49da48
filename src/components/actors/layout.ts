/**
 * Where Graphviz puts the nodes and edges of a graph: the same graph always gets the same layout.
 * Runs when the site is built.
 */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { given } from '../../model/need.ts';

type XY = readonly [x: number, y: number];
/** Pixels from the upper left corner, y downwards. */
export interface Layout {
  width: number;
  height: number;
  nodes: readonly { id: string; x: number; y: number; width: number; height: number }[];
  edges: readonly EdgeLayout[];
}
export interface EdgeLayout {
  id: string;
  /** Ends and control points of cubic Bézier curves, one after the other. */
  curve: readonly XY[];
  /** Arrowheads and bars at both ends. */
  heads: readonly { points: readonly XY[]; isFilled: boolean; isClosed: boolean }[];
  /** Centre of the word on it. */
  label: XY;
}

/**
 * The parts used of https://graphviz.org/docs/outputs/json/: positions in points, y upwards;
 * `op` is one step of drawing.
 */
interface Output {
  bb: string;
  objects?: { name: string; pos: string; width: string; height: string }[];
  edges?: { id: string; lp: string; _draw_: Op[]; _hdraw_?: Op[]; _tdraw_?: Op[] }[];
}
interface Op {
  op: string;
  points?: XY[];
}
const INCH = 72;
/** Polygons filled and hollow, and lines: what arrowheads are made of. */
const HEAD_OPS = ['P', 'p', 'L'];

const pointsOf = (step: Op | undefined): XY[] => given(step?.points, 'points of an edge');

/** @param dot a graph whose edges have an id and a label. @throws what Graphviz says of a graph that it cannot read */
export async function layOut(dot: string): Promise<Layout> {
  const { bb, objects = [], edges = [] } = JSON.parse((await Graphviz.load()).layout(dot, 'json', 'dot')) as Output;
  const [, , width, height] = bb.split(',').map(Number) as [number, number, number, number];
  const flip = ([x, y]: XY): XY => [x, height - y];
  const point = (text: string) => flip(text.split(',').map(Number) as unknown as XY);
  return {
    width,
    height,
    nodes: objects.map(({ name, pos, ...size }) => {
      const [x, y] = point(pos);
      return { id: name, x, y, width: Number(size.width) * INCH, height: Number(size.height) * INCH };
    }),
    edges: edges.map(({ id, lp, _draw_, _hdraw_ = [], _tdraw_ = [] }) => ({
      id,
      label: point(lp),
      curve: pointsOf(_draw_.find(({ op }) => op === 'b')).map(flip),
      heads: [..._hdraw_, ..._tdraw_]
        .filter(({ op }) => HEAD_OPS.includes(op))
        .map((step) => ({ points: pointsOf(step).map(flip), isFilled: step.op === 'P', isClosed: step.op !== 'L' })),
    })),
  };
}
