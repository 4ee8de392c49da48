/** The two pictures under the map, and the view in words: what a reader can count on in each. */
import { describe, expect, it } from 'vitest';
import { distanceM, lengthKm, positionAt } from '../../../src/domain/geography/index.ts';
import { drawBorderStrip, STRIP_IN } from '../../../src/figures/border-strip.ts';
import { tellScene } from '../../../src/map/scene/describe.ts';
import { homeIn } from '../../../src/map/view/home.ts';
import { INSET, insetFrame } from '../../../src/map/draw/inset.ts';
import { itemsFrom } from '../../../src/map/items/items.ts';
import { textWidth } from '../../../src/map/scene/text-width.ts';
import { sceneAt } from '../../../src/map/scene/scene.ts';
import { describeStretch } from '../../../src/map/items/stretch.ts';
import { drawTimeline, AXIS_PX_IN } from '../../../src/figures/timeline.ts';
import { LAYERS, type View } from '../../../src/map/types.ts';
import { DEFAULT_VIEW } from '../../../src/map/view/view.ts';
import { spaced } from '../../support/spaced.ts';
import { crowd as corpus } from '../map/crowd.ts';
import { corpusOf, event, line } from '../map/sample.ts';

const items = itemsFrom(corpus);
const ids = (svg: string) => [...svg.matchAll(/data-item="([^"]+)"/g)].map((match) => match[1]!);

const WIDTHS = ['wide', 'middle', 'narrow'] as const;
/** Words of a picture that lie on a line: from, to and height, by their anchor. */
const words = (svg: string, size: number) =>
  [...svg.matchAll(/<text(?: class="\w")? x="([\d.]+)" y="([\d.]+)"(?: text-anchor="(\w+)")?>([^<]+)</g)].map(
    ([, x, y, anchor, text]) => {
      const width = textWidth(text!, size);
      const from = Number(x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
      return { from, to: from + width, y: Number(y), text };
    },
  );
function expectNoOverlap(all: ReturnType<typeof words>): void {
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1))
      expect(
        Math.abs(one.y - other.y) > 9 || one.to <= other.from || one.from >= other.to,
        `${one.text} / ${other.text}`,
      ).toBe(true);
  }
}

describe.each(WIDTHS)('the timeline, %s', (width) => {
  const { svg } = drawTimeline(corpus, undefined, width);
  it('has every event once', () =>
    expect(ids(svg).sort()).toEqual([...corpus.events.keys()].map((id) => `event/${id}`).sort()));
  it('draws a day as a mark and a month or year as a bar', () => {
    const drawn = drawTimeline(
      corpusOf({
        events: [
          event('day', { date: '2021-09-27' }),
          event('month', { date: '2021-09' }),
          event('year', { date: '2021' }),
        ],
      }),
    ).svg;
    const inside = (id: string) => new RegExp(`data-item="event/${id}".*?</a>`).exec(drawn)![0];
    expect(inside('day')).toContain('<use');
    expect(inside('month')).toContain('<rect');
    expect(Number(/width="([\d.]+)"/.exec(inside('year'))![1])).toBeGreaterThan(
      Number(/width="([\d.]+)"/.exec(inside('month'))![1]),
    );
  });
  it('stays low however many events share a month, with marks that can still be told apart', () => {
    expect(Number(/viewBox="0 0 \d+ (\d+)"/.exec(svg)![1])).toBeLessThan(
      { wide: 200, middle: 220, narrow: 280 }[width],
    );
    expect(Number(/\)scale\(([\d.]+)\)/.exec(svg)![1])).toBeGreaterThanOrEqual(0.25);
  });
  it('lays no mark on another', () => {
    // A mark at half the map's size takes twelve pixels.
    const room = 24 * Number(/\)scale\(([\d.]+)\)/.exec(svg)![1]) - 0.1;
    const marks = [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)scale/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect(marks.length).toBeGreaterThan(80);
    for (const [i, [x, y]] of marks.entries()) {
      expect(x >= 0 && x <= AXIS_PX_IN[width] && y > 0, `${x} ${y}`).toBe(true);
      for (const [ox, oy] of marks.slice(i + 1))
        expect(Math.abs(x - ox) >= room || Math.abs(y - oy) >= room, `${x} ${y}`).toBe(true);
    }
  });
  it('lays no word of its axis on another', () => expectNoOverlap(words(/<g class="ax">.*?<\/g>/.exec(svg)![0], 11)));
  it('says no markup that a title could bring', () => {
    expect(
      drawTimeline(corpusOf({ events: [event('x', { title: '<script>alert(1)</script> "A" & B' })] })).svg,
    ).not.toContain('<script');
  });
});

describe.each(WIDTHS)('the border pulled straight, %s', (width) => {
  const svg = drawBorderStrip(items, corpus.segments.values(), line, undefined, width);
  it('has all stretches, all crossings of this border, and the events on it', () => {
    const drawn = ids(svg);
    for (const { id, layer, km } of items) {
      if (layer === 'segments' || (layer === 'crossings' && km)) expect(drawn, id).toContain(id);
    }
    const places = new Set(items.filter(({ layer, km }) => layer === 'events' && km).map(({ place }) => place));
    expect(drawn.filter((id) => /^events?\//.test(id)).length).toBe(places.size);
  });
  it('places by kilometre, from the west', () => {
    const x = Number(/data-item="place\/x-6"[^>]*><title>[^<]*<\/title>\s*<use[^>]* x="([\d.]+)"/.exec(svg)![1]);
    const { km } = items.find(({ id }) => id === 'place/x-6')!;
    expect(Math.abs(x - (km![0] / lengthKm(line)) * STRIP_IN[width].length)).toBeLessThan(0.1);
  });
  it('ends with the border', () =>
    expect(
      Math.max(...[...svg.matchAll(/<text[^>]* x="([\d.]+)"/g)].map((match) => Number(match[1]))),
    ).toBeLessThanOrEqual(STRIP_IN[width].length));
  it('lays no word on another', () => expectNoOverlap(words(svg, 11)));
});

describe('a stretch in words', () => {
  it('has its length along the line and straight', () => {
    const { along, straight, text } = describeStretch([229, 480], line, items);
    expect(along).toBe(251);
    expect(straight).toBe(Math.round(distanceM(positionAt(line, 229), positionAt(line, 480)) / 1000));
    expect(text).toContain('251 km along the line');
  });
  it('is cut to the border', () => expect(describeStretch([-50, 5000], line, items).along).toBe(1364));
  it('counts the crossings between its ends', () => {
    const between = items.filter(({ layer, km }) => layer === 'crossings' && km && km[0] >= 780 && km[0] <= 910);
    expect(describeStretch([780, 910], line, items).text).toContain(`${between.length} crossings lie between them`);
    expect(describeStretch([1200, 1300], line, items).text).toContain('No crossing lies between them.');
  });
});

describe('a view in words', () => {
  const size = { width: 830, height: 520 };
  const tell = (view: Partial<View>) =>
    tellScene(sceneAt(items, { ...DEFAULT_VIEW, ...homeIn(size), ...view }, size, line), items, line);
  it('names what lies in it and counts what there is much of', () => {
    expect(tell({})).toMatch(
      spaced(
        /^The border from Uzbekistan to China\./,
        /Eight crossings lie between km 90 and km 900: 6 last reported open and 2 of unknown state\./,
        /\d+ events at \d+ places, 199\d – 26 June 2026; \d+ are violence or deployments\./,
        /\d+ towns are named\.$/,
      ),
    );
  });
  it('tells of every layer, and nothing of what is off', () => {
    const all = tell({ layers: new Set(LAYERS) });
    expect(all).toContain('Ten stretches of it: ');
    expect(all).toMatch(/Four bases: .*Northern airfield.*Seats of .*League of the Valley/);
    expect(tell({ layers: new Set(['km']) })).toBe('The border from Uzbekistan to China.');
  });
  it('says where the border is when it is out of view', () =>
    expect(tell({ centre: [64, 32], zoom: 9 })).toMatch(
      /^The border, which is out of view: its nearest point is km \d+\. No event is marked here\./,
    ));
  it('tells the stretch that is measured', () =>
    expect(tell({ measure: [0, 100] })).toContain('100 km along the line'));
});

describe('the inset', () => {
  it('frames the view where it lies, and never too small to be seen', () => {
    const [x, y, width, height] = insetFrame({ ...DEFAULT_VIEW }, { width: 830, height: 520 });
    expect(x > 0 && y > 0 && x + width < INSET.width && y + height < INSET.height).toBe(true);
    expect(insetFrame({ centre: [71.3, 37.4], zoom: 12 }, { width: 300, height: 200 }).slice(2)).toEqual([4, 4]);
  });
});
