/**
 * Where do event marks stand? Off their point on a leader, so that the town stays visible; never on one another. The
 * cheapest of sixteen directions and some distances is taken. Also: what one mark says that stands for several items.
 */
import { addLine, boxAround, isInside, overlap, samplesIn, type Box, type Ground, type Segment } from './occupied.ts';
import { textWidth } from './text-width.ts';
import type { Item, Mark } from '../types.ts';

/** The room that each mark takes up in a row, pixels. */
export const MARK_STEP = 24;
/** Half the height of the mark that stands for several. */
export const STACK_HALF_HEIGHT = 10;
const MARK_HALF = 12;
const DISTANCES = [22, 28, 34, 42, 52, 64, 80];
const DIRECTIONS = 16;
/** What the next distance costs; and one that should stay near. */
const [RING_COST, NEAR_RING_COST] = [8, 60];
/** What it costs to reach over the border, and to cross another leader. */
const FAR_BANK_COST = 14;
const CROSSING_COST = 200;
const ROUNDS = 2;

/** Half the width of a mark that stands for several: its count, and pointed or round ends. */
export const stackHalfWidth = (text: string): number => Math.round(textWidth(text, 11.5) / 2 + 9);

/** A mark to be placed, or a row of marks: its point, and half its width. */
export interface Wanted {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight?: number;
  /** Stands near its point, whatever it reaches over. */
  near?: boolean;
}

interface Placed {
  box: Box;
  leader: Segment;
  cost: number;
}

/**
 * Offsets of the middles of marks from their points. Each takes its cheapest place in turn; then each is taken up again
 * and may move, now that it knows where the others went. The room, and that of the leaders, is taken from the ground.
 */
export function placeMarks(ground: Ground, wanted: readonly Wanted[]): (readonly [dx: number, dy: number])[] {
  const order = wanted.map((_, i) => i);
  // Two marks can stand in each other's way so that neither moves; from the other end, the other goes first.
  const tries = [order, [...order].reverse()].map((each) => arrange(ground, wanted, each));
  const total = (placed: readonly Placed[]) => placed.reduce((sum, { cost }) => sum + cost, 0);
  const best = tries.reduce((a, b) => (total(b) < total(a) ? b : a));
  return best.map(({ box, leader: [ax, ay, bx, by] }) => {
    ground.boxes.push(box);
    addLine(ground, [ax, ay], [bx, by]);
    return [bx - ax, by - ay];
  });
}

function arrange(ground: Ground, wanted: readonly Wanted[], order: readonly number[]): Placed[] {
  const placed = new Map<number, Placed>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const i of order) {
      placed.delete(i);
      placed.set(i, cheapest(ground, wanted[i]!, [...placed.values()]));
    }
  }
  return wanted.map((_, i) => placed.get(i)!);
}

function cheapest(
  ground: Ground,
  { x, y, halfWidth, halfHeight = MARK_HALF, near }: Wanted,
  others: readonly Placed[],
): Placed {
  let best: Placed | undefined;
  DISTANCES.forEach((distance, ring) => {
    for (let i = 0; i < DIRECTIONS; i++) {
      const turn = (i * 2 * Math.PI) / DIRECTIONS;
      const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
      const [dx, dy] = [sin * (distance + (halfWidth - MARK_HALF) * Math.abs(sin)), -cos * distance];
      const box = boxAround(x + dx, y + dy, halfWidth, halfHeight);
      const leader: Segment = [x, y, x + dx, y + dy];
      let cost = ring * (near ? NEAR_RING_COST : RING_COST) + (1 - cos) * 1.5 + (isInside(ground, box, 3) ? 0 : 900);
      if (best && cost >= best.cost) continue;
      cost += samplesIn(ground, box) * 7 + farBank(ground, leader) * FAR_BANK_COST;
      const taken = (other: Box) => (overlap(box, other) ? 2000 : passes(leader, other) ? 60 : 0);
      for (const other of ground.boxes) cost += taken(other);
      for (const other of others)
        cost +=
          taken(other.box) + (passes(other.leader, box) ? 60 : 0) + (meet(leader, other.leader) ? CROSSING_COST : 0);
      if (!best || cost < best.cost) best = { box, leader, cost };
    }
  });
  return best!;
}

/** Whether a leader passes through a box that is not around its own point. */
function passes([ax, ay, bx, by]: Segment, box: Box): boolean {
  if (ax > box.x0 && ax < box.x1 && ay > box.y0 && ay < box.y1) return false;
  for (let t = 0.25; t < 0.8; t += 0.25) {
    const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)];
    if (x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1) return true;
  }
  return false;
}

/** How often a leader touches the border beyond its first pixels: a mark should stand on the bank of its place. */
function farBank(ground: Ground, [ax, ay, bx, by]: Segment): number {
  return [0.45, 0.6, 0.75].filter((t) => samplesIn(ground, boxAround(ax + t * (bx - ax), ay + t * (by - ay), 1)) > 0)
    .length;
}

/** Whether two leaders cross. */
function meet([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const turn = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return (
    turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) < 0 &&
    turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) < 0
  );
}

/** Force where any member is one; hollow only where all that count are. */
export function jointMark(members: readonly Item[]): Mark {
  const force = members.filter((item) => item.mark.startsWith('force'));
  const telling = force.length > 0 ? force : members;
  const shape = force.length > 0 ? 'force' : 'word';
  if (members[0]!.layer === 'actors') return 'actor';
  return telling.every((item) => item.mark.endsWith('-open')) ? `${shape}-open` : shape;
}
