import { describe, expect, it } from 'vitest';
import { borderOf } from '../../../src/map/land/border-line.ts';
import { fitItems, isInView } from '../../../src/map/view/fit.ts';
import { itemsFrom } from '../../../src/map/items/items.ts';
import { sceneAt } from '../../../src/map/scene/scene.ts';
import { LAYERS, type Drawn, type Scene, type Size, type View } from '../../../src/map/types.ts';
import { DEFAULT_VIEW } from '../../../src/map/view/view.ts';
import { touching } from '../../support/clear-labels.ts';
import { crowd } from './crowd.ts';
import { actor, corpusOf, event, line, low, place, segment } from './sample.ts';

const items = itemsFrom(crowd);
const MAP: Size = { width: 830, height: 580 };
const view = (more: Partial<View> = {}): View => ({ ...DEFAULT_VIEW, ...more });
const byId = (scene: Scene, id: string): Drawn | undefined => scene.drawn.find((one) => one.id === id);

it.each([
  [340, 300, 6],
  [700, 480, 7],
  [1000, 640, 8],
])('labels and marks keep clear of each other on %i by %i pixels at zoom %i', (width, height, zoom) => {
  for (const centre of [
    [71.3, 37.4],
    [69.2, 37.3],
  ] as const)
    expect(
      touching(sceneAt(items, { centre, zoom, layers: new Set(LAYERS) }, { width, height }, line)),
      `${centre}`,
    ).toEqual([]);
});

describe('a scene', () => {
  it('comes out alike from the simplified border', () => {
    const full = sceneAt(items, view(), MAP, line);
    const simple = sceneAt(items, view(), MAP, borderOf(low));
    // Small towns come and go by a pixel; all else is the same.
    const large = (scene: Scene) =>
      scene.drawn
        .filter((one) => one.mark !== 'town')
        .map((one) => one.id)
        .sort();
    expect(large(simple)).toEqual(large(full));
  });
  it('shows nothing of a layer that is off, nor what came later', () => {
    const scene = sceneAt(items, view({ layers: new Set(['events']), until: '2021-09-27' }), MAP, line);
    expect(new Set(scene.drawn.map((one) => one.layer))).toEqual(new Set(['events']));
    const shown = new Set(scene.drawn.flatMap((one) => one.members));
    expect(shown).toContain('event/parade');
    expect(shown).not.toContain('event/drill');
  });
  it('stands for every event in the frame, once', () => {
    const members = sceneAt(items, view({ zoom: 5, centre: [70, 38] }), { width: 1000, height: 800 }, line)
      .drawn.filter((one) => one.layer === 'events')
      .flatMap((one) => one.members);
    const events = items.filter((item) => item.layer === 'events').map((item) => item.id);
    expect([...members].sort()).toEqual([...events].sort());
  });
  it('turns gates with the line', () => {
    const scene = sceneAt(items, view(), MAP, line);
    const angle = byId(scene, 'place/x-6')!.angle!;
    expect(Math.abs(Math.abs(angle) - 90)).toBeLessThan(25); // the Panj runs south there
  });
});

describe('events of one place', () => {
  const places = [place('khorog', { name: 'Khorog', lat: 37.49, lon: 71.55 }), place('far', { lat: 38.5, lon: 69 })];
  const at = (count: number, where: string, more = {}) =>
    Array.from({ length: count }, (_, i) =>
      event(`${where}-${i}`, { place: where, date: `2021-09-${10 + i}`, ...more }),
    );
  const scene = (events: ReturnType<typeof event>[], selected?: string) =>
    sceneAt(itemsFrom(corpusOf({ places, events })), view(selected ? { selected } : {}), MAP, line);

  it('stand side by side while there are few', () => {
    const marks = scene(at(3, 'khorog')).drawn.filter((one) => one.layer === 'events');
    expect(marks.map((one) => one.text)).toEqual(['1', '2', '3']);
  });
  it('are gathered under a count when there are many', () => {
    const drawn = scene([...at(14, 'khorog'), ...at(1, 'far', { kind: 'aid', date: '2021-09-01' })]);
    expect(byId(drawn, 'events/khorog')).toMatchObject({
      text: '×14',
      mark: 'force',
      name: 'Khorog: 14 events, 10–23 September 2021',
      selected: false,
    });
    expect(byId(drawn, 'events/khorog')!.members).toHaveLength(14);
    expect(byId(drawn, 'event/far-0')).toMatchObject({ text: '1', mark: 'word' });
  });
  it('let the one that is selected stand alone with its number, near its place', () => {
    const drawn = scene(at(14, 'khorog'), 'event/khorog-3');
    expect(byId(drawn, 'event/khorog-3')).toMatchObject({ text: '4', selected: true, members: ['event/khorog-3'] });
    expect(Math.hypot(...byId(drawn, 'event/khorog-3')!.off!)).toBeLessThan(60);
    expect(byId(drawn, 'events/khorog')).toMatchObject({ text: '×13', selected: false });
    expect(byId(drawn, 'events/khorog')!.members).not.toContain('event/khorog-3');
  });
  it('light up as one when the mark is selected that stands for them', () => {
    expect(byId(scene(at(14, 'khorog'), 'events/khorog'), 'events/khorog')).toMatchObject({
      text: '×14',
      selected: true,
    });
  });
  it('are hollow only where all are in doubt', () => {
    const mixed = scene([
      ...at(7, 'khorog', { dispute: 'Size.' }),
      ...Array.from({ length: 7 }, (_, i) => event(`firm-${i}`, { place: 'khorog' })),
    ]);
    expect(byId(mixed, 'events/khorog')!.mark).toBe('force');
    expect(byId(scene(at(14, 'khorog', { dispute: 'Size.' })), 'events/khorog')!.mark).toBe('force-open');
  });
  it('gather actors by name', () => {
    const both = itemsFrom(
      corpusOf({ places, actors: [actor('a', { place: 'khorog' }), actor('b', { place: 'khorog' })] }),
    );
    expect(byId(sceneAt(both, view({ layers: new Set(['actors']) }), MAP, line), 'actors/khorog')).toMatchObject({
      text: '2',
      name: 'Khorog: Actor a, Actor b',
    });
  });
});

describe('a selected town', () => {
  it('shows at any zoom, with its name', () => {
    const scene = sceneAt(items, view({ zoom: 6, selected: 'place/rustaq' }), MAP, line);
    expect(byId(scene, 'place/rustaq')).toMatchObject({ selected: true, label: { text: 'Rustaq' } });
    expect(byId(sceneAt(items, view({ zoom: 6 }), MAP, line), 'place/rustaq')).toBeUndefined();
  });
});

describe('fitting', () => {
  it('shows all that it was given', () => {
    const few = items.filter((item) => ['event/parade', 'event/drill', 'place/rustaq'].includes(item.id));
    for (const size of [{ width: 340, height: 320 }, MAP]) {
      const fit = fitItems(few, line, size);
      expect(few.every((item) => isInView(item.at, fit, size))).toBe(true);
      expect(fit.zoom % 0.25).toBe(0);
    }
  });
  it('shows a stretch from end to end, and the whole border when given nothing', () => {
    const fit = fitItems(itemsFrom(corpusOf({ segments: [segment('a', 1, 480, 650)] })).slice(0, 1), line, MAP);
    expect(fit.zoom).toBeGreaterThan(8);
    const whole = fitItems([], line, MAP);
    expect([line.points[0]!, line.points.at(-1)!].every((point) => isInView(point, whole, MAP))).toBe(true);
  });
});
