/**
 * Where do event marks stand? Off their point on a leader, so that the town stays visible; never on one another. The cheapest of
 * sixteen directions and some distances is taken. Also: what one mark says that stands for several items.
 */
import { addLine, boxAround, isInside, overlap, samplesIn, type Box, type Ground } from './ground.ts';
import { textWidth } from './text-width.ts';
import type { Item, Mark } from './types.ts';

/** Radius of a mark, pixels, and the room that each takes up in a row. */
export const MARK_RADIUS = 9;
export const MARK_STEP = 24;
/** Half the height of the mark that stands for several. */
export const STACK_HALF_HEIGHT = 10;
const MARK_HALF = 12;
const DISTANCES = [22, 28, 34, 42, 52, 64, 80];
const DIRECTIONS = 16;

/** Half the width of a mark that stands for several: its count, and pointed or round ends. */
export const stackHalfWidth = (text: string): number => Math.round(textWidth(text, 11.5) / 2 + 9);

/** Offset of a mark, or of the middle of a row of marks, `halfWidth` wide; takes the room, and the leader's. */
export function placeMark(ground: Ground, x: number, y: number, halfWidth: number): readonly [dx: number, dy: number] {
  let best: { cost: number; dx: number; dy: number; box: Box } | undefined;
  DISTANCES.forEach((distance, ring) => {
    for (let i = 0; i < DIRECTIONS; i++) {
      const turn = (i * 2 * Math.PI) / DIRECTIONS;
      const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
      const [dx, dy] = [sin * (distance + (halfWidth - MARK_HALF) * Math.abs(sin)), -cos * distance];
      const box = boxAround(x + dx, y + dy, halfWidth, MARK_HALF);
      let cost = ring * 8 + (1 - cos) * 1.5 + (isInside(ground, box, 3) ? 0 : 900);
      if (best && cost >= best.cost) continue;
      cost += samplesIn(ground, box) * 7;
      for (const other of ground.boxes) {
        if (overlap(box, other)) cost += 2000;
        else if (crosses(x, y, x + dx, y + dy, other)) cost += 60;
      }
      if (!best || cost < best.cost) best = { cost, dx, dy, box };
    }
  });
  const { dx, dy, box } = best!;
  ground.boxes.push(box);
  addLine(ground, [x, y], [x + dx, y + dy]);
  return [dx, dy];
}

/** Whether a leader passes through a box that is not around its own point. */
function crosses(ax: number, ay: number, bx: number, by: number, box: Box): boolean {
  if (ax > box.x0 && ax < box.x1 && ay > box.y0 && ay < box.y1) return false;
  for (let t = 0.25; t < 0.8; t += 0.25) {
    const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)];
    if (x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1) return true;
  }
  return false;
}

/** Force where any member is one; hollow only where all that count are. */
export function jointMark(members: readonly Item[]): Mark {
  const force = members.filter((item) => item.mark.startsWith('force'));
  const telling = force.length > 0 ? force : members;
  const shape = force.length > 0 ? 'force' : 'word';
  if (members[0]!.layer === 'actors') return 'actor';
  return telling.every((item) => item.mark.endsWith('-open')) ? `${shape}-open` : shape;
}
