/** The picture of the ties: the graph, its layout and the SVG made of it, on invented actors. */
import { describe, expect, test } from 'vitest';
import { describeTies, drawDiagram } from '../../../src/components/actors/diagram.ts';
import { toDot } from '../../../src/components/actors/graph.ts';
import { layOut } from '../../../src/components/actors/layout.ts';
import type { ToldTie } from '../../../src/domain/evidence/index.ts';
import { TIE_LABEL, TIES, type Tie } from '../../../src/model/words.ts';
import { actorPath, href } from '../../../src/site/href.ts';
import { all, byId, one, parseHtml, textOf } from '../../build/html.ts';

const tie = (from: string, word: Tie, to: string): ToldTie =>
  ({
    from: { id: from, name: `The ${from}`, short: from },
    to: { id: to, name: `The ${to}`, short: to },
    tie: word,
    date: '2021-09',
    says: 'so',
    claims: ['c'],
    events: [],
  }) as unknown as ToldTie;
/** A hub, a pair with two ties, a tie back, and each of the words. */
const ties = [
  ...TIES.map((word, at) => tie(`actor-${at}`, word, 'hub')),
  tie('actor-0', 'fights', 'hub'),
  tie('hub', 'supports', 'actor-3'),
  tie('actor-1', 'talks', 'actor-2'),
];
const layout = await layOut(toDot(ties));

describe('the layout', () => {
  test('puts every actor and every tie in its place, and again in the same one', async () => {
    expect(layout.nodes.map(({ id }) => id).sort()).toEqual(
      [...new Set(ties.flatMap(({ from, to }) => [from.id, to.id]))].sort(),
    );
    expect(layout.edges.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(ties.map((_, at) => at));
    expect(await layOut(toDot(ties))).toEqual(layout);
  });

  test('keeps all within its size, and no box or word on another', () => {
    const words = layout.edges.map(({ id, label: [x, y] }) => ({
      x,
      y,
      width: TIE_LABEL[ties[Number(id)]!.tie].length * 5,
      height: 11,
    }));
    const boxes = [...layout.nodes, ...words];
    // Half a pixel for what Graphviz rounds.
    const isWithin = (at: number, size: number, room: number) => at - size / 2 > -0.5 && at + size / 2 < room + 0.5;
    expect(
      boxes.filter(
        ({ x, y, width, height }) => !isWithin(x, width, layout.width) || !isWithin(y, height, layout.height),
      ),
    ).toEqual([]);
    const meet = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2)
        .map((b) => [a, b]),
    );
    expect(meet).toEqual([]);
  });

  test('lets a curve begin at the one end and lead to the other', () => {
    const nodes = new Map(layout.nodes.map((node) => [node.id, node]));
    /** Heads are up to 22 pixels long; a curve ends where its head begins. */
    const isAt = (id: string, [x, y]: readonly [number, number]) => {
      const n = nodes.get(id)!;
      return Math.abs(x - n.x) <= n.width / 2 + 24 && Math.abs(y - n.y) <= n.height / 2 + 24;
    };
    for (const { id, curve } of layout.edges) {
      const { from, to } = ties[Number(id)]!;
      expect(curve.length % 3, 'cubic').toBe(1);
      expect([isAt(from.id, curve[0]!), isAt(to.id, curve.at(-1)!)], `${from.id} ${to.id}`).toEqual([true, true]);
    }
  });

  test('takes names that DOT would read as something else', async () => {
    const odd = [
      { ...tie('x', 'leads', 'y'), from: { id: 'x', name: 'X', short: 'The "N\\N" <b>' } } as unknown as ToldTie,
    ];
    const svg = drawDiagram(odd, await layOut(toDot(odd)));
    expect(textOf(one(parseHtml(svg), (e) => e.tag === 'a' && e.attrs['href'] === href(actorPath('x'))))).toBe(
      'The "N\\N" <b>',
    );
  });

  test('says so when a graph cannot be read', async () => {
    await expect(layOut('digraph { a -> ')).rejects.toThrow();
  });
});

describe('the SVG', () => {
  const svg = parseHtml(drawDiagram(ties, layout));

  test('leads from each box to the page of its actor', () => {
    const links = all(svg, 'a').map((a) => [a.attrs['href'], textOf(a)]);
    expect(links.sort()).toEqual(layout.nodes.map(({ id }) => [href(actorPath(id)), id]).sort());
  });

  test('has a line with its word for each tie, told apart by its head', () => {
    const edges = all(svg, (e) => e.tag === 'g' && e.attrs['class'] !== undefined);
    expect(edges.map((edge) => textOf(one(edge, 'text'))).sort()).toEqual(ties.map((one) => TIE_LABEL[one.tie]).sort());
    const heads = (word: Tie) =>
      all(
        edges.find((edge) => edge.attrs['class'] === word)!,
        (e) => ['f', 'h'].includes(e.attrs['class'] ?? ''),
      ).length;
    expect([heads('supports'), heads('allied'), heads('fights')]).toEqual([1, 2, 2]);
  });

  test('has a title, a description that counts what it holds, and nothing that the policy of the page forbids', () => {
    expect(svg.attrs['aria-labelledby']!.split(' ').map((id) => textOf(byId(svg, id)))).toEqual([
      'How the actors stand to each other',
      describeTies(ties),
    ]);
    expect(describeTies(ties)).toMatch(
      /^8 actors in boxes, and 10 arrows .* supports \(2\).* Most meet at hub \(9\) and actor-0 \(2\)\./,
    );
    expect(all(svg, (e) => 'style' in e.attrs || Object.keys(e.attrs).some((name) => name.startsWith('on')))).toEqual(
      [],
    );
  });
});
