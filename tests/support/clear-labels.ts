/** What lies on one another in a picture of the map, though it should not. */
import { overlap, type Box } from '../../src/map/scene/occupied.ts';
import { labelBox } from '../../src/map/scene/place-labels.ts';
import { stackHalfWidth } from '../../src/map/scene/place-marks.ts';
import type { Drawn, Scene } from '../../src/map/types.ts';

const markBox = ({ x, y, off, members, text }: Drawn): Box => {
  const [w, h] = members.length > 1 ? [stackHalfWidth(text!), 10] : [10, 10];
  const [cx, cy] = [x + off![0], y + off![1]];
  return { x0: cx - w, y0: cy - h, x1: cx + w, y1: cy + h };
};

/**
 * Pairs of labels, of numbered marks, or of both, that touch. In a broad view on a small picture a mark on its leader
 * may have to leave the frame, but never stand on another.
 */
export function touching({ drawn }: Scene): string[] {
  const labels = drawn.filter((one) => one.label).map((one): [string, Box] => [`label ${one.id}`, labelBox(one)]);
  const marks = drawn
    .filter((one) => one.off && one.text)
    .map((one): [string, Box] => [`mark ${one.id}`, markBox(one)]);
  const all = [...labels, ...marks];
  return all.flatMap(([a, one], i) =>
    all
      .slice(i + 1)
      .filter(([, other]) => overlap(one, other))
      .map(([b]) => `${a} × ${b}`),
  );
}
