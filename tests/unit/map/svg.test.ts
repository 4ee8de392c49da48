import { describe, expect, it } from 'vitest';
import { decodePolyline, lengthKm, nearestOnLine, pointAtKm } from '../../../src/domain/geography/index.ts';
import { borderOf } from '../../../src/map/land/border-line.ts';
import { describeScene } from '../../../src/map/scene/describe.ts';
import { itemsFrom } from '../../../src/map/items/items.ts';
import { MARK_DEFS, markHref } from '../../../src/map/draw/mark-shapes.ts';
import { drawPlate } from '../../../src/figures/plate.ts';
import { sceneAt } from '../../../src/map/scene/scene.ts';
import { drawStrip } from '../../../src/figures/strip.ts';
import { drawSvg } from '../../../src/map/draw/svg.ts';
import { LAYERS, type View } from '../../../src/map/types.ts';
import { DEFAULT_VIEW, FRAME } from '../../../src/map/view/view.ts';
import { spaced } from '../../support/spaced.ts';
import { crowd } from './crowd.ts';
import { border, corpusOf, event, high, line, low, place } from './sample.ts';

const items = itemsFrom(crowd);
const size = { width: 1000, height: 640 };
const options = { id: 'm', title: 'The border', desc: 'A map.' };
const all: View = { ...DEFAULT_VIEW, zoom: 7.25, layers: new Set(LAYERS), selected: 'event/drill' };
const draw = (view: View = DEFAULT_VIEW, some = items) =>
  drawSvg(sceneAt(some, view, size, line), low, { ...options, decimals: 1 });

describe('the SVG', () => {
  const svg = draw(all);
  it('has a name and a description', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="m-t m-d"/);
    expect(svg).toContain('<title id="m-t">The border</title> <desc id="m-d">A map.</desc>');
  });
  it('styles nothing inline and runs nothing', () =>
    expect(svg).not.toMatch(/ style=|<style|<script| on[a-z]+=|https?:/));
  it('marks each drawn item with its id, and no other', () => {
    const scene = sceneAt(items, all, size, line);
    const ids = [...svg.matchAll(/data-id="([^"]+)"/g)].map((found) => found[1]!);
    expect([...ids].sort()).toEqual(scene.drawn.map((one) => one.id).sort());
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(items.map((item) => item.id));
    expect(scene.drawn.flatMap((one) => one.members).every((id) => known.has(id))).toBe(true);
  });
  it('uses only shapes that there are', () => {
    for (const [, href] of svg.matchAll(/href="(#m-[^"]+)"/g))
      if (href !== '#m-b') expect(MARK_DEFS).toContain(`id="${href!.slice(1)}"`);
    for (const mark of ['force-open', 'word-open', 'gate-open', 'gate-shut', 'gate-unknown', 'tripoint'] as const)
      expect(MARK_DEFS).toContain(`id="${markHref(mark).slice(1)}"`);
  });
  it('groups by layer', () => {
    for (const layer of LAYERS) expect(svg, layer).toMatch(new RegExp(`class="[^"]*lyr-${layer}"`));
  });
  it('opens and closes every element', () => {
    const open: string[] = [];
    for (const [tag, close, name, empty] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (empty) continue;
      if (close) expect(open.pop(), tag).toBe(name);
      else open.push(name!);
    }
    expect(open).toEqual([]);
  });
  it('escapes what content says', () => {
    const some = itemsFrom(
      corpusOf({
        places: [place('p', { lat: 37.9, lon: 71 })],
        events: [event('e', { title: '<b>"Q&A"</b>', place: 'p' })],
      }),
    );
    expect(draw(DEFAULT_VIEW, some)).toContain('<title>&lt;b>&quot;Q&amp;A&quot;&lt;/b>');
  });
  it('shows hollow marks for what is in doubt', () => expect(svg).toMatch(/class="ev (force|word) open"/));
});

describe('the ground', () => {
  it.each([
    ['low', low, 700],
    ['high', high, 90],
  ] as const)('%s keeps the border within a pixel, and its kilometres', (_, basemap, metres) => {
    const simple = borderOf(basemap);
    expect(lengthKm(simple)).toBeCloseTo(1364, 0);
    for (let km = 50; km < 1364; km += 50) {
      const { at } = pointAtKm(line, km);
      const nearest = nearestOnLine(simple, at);
      expect(nearest.distanceM, `km ${km}`).toBeLessThan(metres);
      expect(Math.abs(nearest.km - km), `km ${km}`).toBeLessThan(1.5);
    }
    expect(simple.points[0]![0]).toBeCloseTo(border[0]![0], 2);
  });
  it.each([
    ['low', low],
    ['high', high],
  ] as const)('%s stays in the frame', (_, basemap) => {
    const lines = [
      basemap.border,
      ...Object.values(basemap.land).flat(),
      ...basemap.limits,
      ...basemap.disputed,
      ...basemap.provinces,
      ...basemap.rivers,
      ...basemap.lakes,
    ];
    for (const [lon, lat] of lines.flatMap((one) => decodePolyline(one, basemap.decimals))) {
      // Rounding to the grid may put a point on the edge half a step beyond it.
      expect(
        lon > FRAME.west - 0.01 && lon < FRAME.east + 0.01 && lat > FRAME.south - 0.01 && lat < FRAME.north + 0.01,
      ).toBe(true);
    }
  });
  it('gives the two countries one common edge', () => {
    const simple = borderOf(low);
    const edge = (code: string) =>
      new Set(
        low.land[code]!.flatMap((ring) => decodePolyline(ring, low.decimals))
          .filter((point) => nearestOnLine(simple, point).distanceM < 2500)
          .map(String),
      );
    const [north, south] = [edge('TJ'), edge('AF')];
    expect(north.size).toBeGreaterThan(50);
    // At the tripoints, outlines go on alone.
    expect([...north].filter((point) => !south.has(point)).length).toBeLessThan(4);
  });
  it('draws rival claims lighter than limits, and apart from them', () => {
    expect(low.disputed.length).toBeGreaterThan(0);
    expect(draw()).toMatch(/<path class="claim"/);
  });
});

describe('beside the map', () => {
  it('the strip lights stretches and leaves no gap', () => {
    const svg = drawStrip(line, {
      lit: [
        [229, 500],
        [400, 800],
      ],
    });
    expect(svg.match(/class="lit"/g)).toHaveLength(1);
    expect(svg).toMatch(/class="off" d="M0 [^"]*M800 /);
    expect(svg).toMatch(/class="lit" d="M229 [^M]*"/);
    expect(drawStrip(line, { lit: [[0, 1364]] })).not.toContain('class="off"');
  });
  it('the plate names its stops', () => {
    expect(
      drawPlate(low, line, {
        width: 1400,
        height: 470,
        title: 'Course',
        stops: [{ km: 798, text: 'Khorog', side: 'w' }],
      }),
    ).toContain('>Khorog</text>');
  });
  it('a scene is told in a sentence or two', () => {
    const say = (view: View, some = items) => describeScene(sceneAt(some, view, size, line), items, line);
    expect(say(DEFAULT_VIEW)).toMatch(
      spaced(
        /^The Tajik–Afghan border from Uzbekistan to China\./,
        /\d+ events are marked, \d+ of them violence or deployments\.$/,
      ),
    );
    const two = items.filter((item) => ['event/parade', 'event/drill'].includes(item.id));
    expect(say({ ...DEFAULT_VIEW, centre: [71.2, 38], zoom: 8.25 }, two)).toMatch(
      spaced(
        /^The Tajik–Afghan border from km \d+ to km \d+ of 1,364\./,
        /Marked: .* \(27 September 2021\) and .* \(30 September 2021\)\.$/,
      ),
    );
  });
});
