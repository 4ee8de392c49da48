import { describe, expect, it } from 'vitest';
import { borderOf } from '../../../src/map/land/border-line.ts';
import { tellScene } from '../../../src/map/scene/describe.ts';
import { itemsFrom } from '../../../src/map/items/items.ts';
import { sceneAt } from '../../../src/map/scene/scene.ts';
import { drawSvg } from '../../../src/map/draw/svg.ts';
import { LAYERS, type View } from '../../../src/map/types.ts';
import { decodeView, DEFAULT_VIEW, encodeView, FRAME, roundView, ZOOMS } from '../../../src/map/view/view.ts';
import { EVENT_KINDS, PHASES } from '../../../src/model/words.ts';
import { actor, corpusOf, event, low, place, seeded, segment } from './sample.ts';

const IDS = new Set([
  'actor/russia',
  'event/darvaz-parade',
  'place/khorog',
  'segment/darvoz',
  'km/200',
  'events/khorog',
]);
const SIZE = { width: 700, height: 480 };
const items = itemsFrom(
  corpusOf({
    places: [place('khorog'), place('bridge', { kind: 'crossing', countries: ['TJ', 'AF'], lon: 71.3, lat: 37.9 })],
    events: [
      event('darvaz-parade', { place: 'khorog', actors: ['russia'] }),
      event('later', { place: 'khorog', date: '2023', kind: 'violence', phase: 'aftermath' }),
    ],
    actors: [actor('russia', { place: 'khorog' })],
    segments: [segment('darvoz', 1, 480, 650)],
  }),
);
const measured = borderOf(low);
const DATES = ['2021', '2021-10', '2021-10-31', '1992-02'];

function randomView(r: () => number): View {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(r() * from.length)]!;
  return roundView({
    centre: [50 + r() * 40, 25 + r() * 30],
    zoom: 3 + r() * 12,
    layers: new Set(LAYERS.filter(() => r() < 0.5)),
    ...(r() < 0.5 ? { selected: pick([...IDS]) } : {}),
    ...(r() < 0.5 ? { until: pick(DATES) } : {}),
    ...(r() < 0.3 ? { kind: pick(EVENT_KINDS) } : {}),
    ...(r() < 0.3 ? { phase: pick(PHASES) } : {}),
    ...(r() < 0.3 ? { actor: 'russia' } : {}),
    ...(r() < 0.3 ? { measure: [Math.floor(r() * 700), 700 + Math.floor(r() * 664)] as const } : {}),
  });
}

describe('a view in an address', () => {
  it('comes back as it was', () => {
    const r = seeded(7);
    for (let i = 0; i < 1000; i++) {
      const view = randomView(r);
      expect(decodeView(encodeView(view), IDS), encodeView(view)).toEqual({ view, ignored: [] });
    }
  });
  it('leaves out what is usual', () => {
    expect(encodeView(DEFAULT_VIEW)).toBe('');
    expect(decodeView('', IDS)).toEqual({ view: DEFAULT_VIEW, ignored: [] });
    expect(encodeView({ ...DEFAULT_VIEW, until: '2021-10' })).toBe('until=2021-10');
  });
  it('reads as a person would write it', () => {
    const view: View = {
      centre: [70.9, 38.45],
      zoom: 8.25,
      layers: new Set(['towns', 'events']),
      selected: 'event/darvaz-parade',
      until: '2021-10',
    };
    expect(encodeView(view)).toBe('at=38.45,70.9,8.25&layers=towns,events&sel=event/darvaz-parade&until=2021-10');
    expect(
      decodeView('?at=38.45,70.9,8.25&layers=events,towns&sel=event%2Fdarvaz-parade&until=2021-10', IDS).view,
    ).toEqual(view);
  });
  it('can have no layers at all', () => {
    const view: View = { ...DEFAULT_VIEW, layers: new Set() };
    expect(encodeView(view)).toBe('layers=none');
    expect(decodeView('layers=none', IDS).view.layers.size).toBe(0);
  });
});

describe('what cannot be read', () => {
  it.each<[string, string[]]>([
    ['layers=towns,moats', ['layers=moats']],
    ['layers=', ['layers=']],
    ['layers=__proto__,constructor', ['layers=__proto__', 'layers=constructor']],
    ['sel=event/none', ['sel=event/none']],
    ['sel=__proto__', ['sel=__proto__']],
    ['sel=', ['sel=']],
    ['until=soon', ['until=soon']],
    ['until=2021-02-30', ['until=2021-02-30']],
    ['at=north', ['at=north']],
    ['at=37,71', ['at=37,71']],
    ['at=NaN,NaN,NaN', ['at=NaN,NaN,NaN']],
    ['at=Infinity,71,7', ['at=Infinity,71,7']],
    ['at=1e999,71,7', ['at=1e999,71,7']],
    ['at=0x25,71,7', ['at=0x25,71,7']],
    ['at=37,71,7,9', ['at=37,71,7,9']],
    ['kind=war', ['kind=war']],
    ['kind=constructor', ['kind=constructor']],
    ['phase=now', ['phase=now']],
    ['actor=nobody', ['actor=nobody']],
    ['actor=__proto__', ['actor=__proto__']],
    ['measure=480-229', ['measure=480-229']],
    ['measure=5-5', ['measure=5-5']],
    ['measure=-5-10', ['measure=-5-10']],
    ['measure=0-9999', ['measure=0-9999']],
    ['measure=1e2-2e2', ['measure=1e2-2e2']],
    ['until=2021&until=2022', ['until=2022']],
    ['at=%E0%A4%A,71,7', ['at=\uFFFD%A,71,7']],
    ['utm_source=x&hasOwnProperty=1', []],
  ])('%s is named', (query, ignored) => expect(decodeView(query, IDS).ignored).toEqual(ignored));

  it('is quoted briefly', () => {
    const { view, ignored } = decodeView(`sel=${'x'.repeat(100_000)}`, IDS);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(ignored.join().length).toBeLessThan(120);
  });
  it('keeps the rest', () => {
    const { view } = decodeView('at=nowhere&layers=towns,moats&until=2021', IDS);
    expect([...view.layers]).toEqual(['towns']);
    expect(view.until).toBe('2021');
    expect(view.centre).toEqual(DEFAULT_VIEW.centre);
  });
  it('is ignored where it lies outside the frame, which no link of the map does', () => {
    for (const at of ['-90,999,99', '90,-999,0', '37.4,71.3,4', '37.4,71.3,13', '20,71.3,7']) {
      const { view, ignored } = decodeView(`at=${at}`, IDS);
      expect(view).toMatchObject({ centre: DEFAULT_VIEW.centre, zoom: DEFAULT_VIEW.zoom });
      expect(ignored).toEqual([`at=${at}`]);
    }
  });
  it('never stops the map', () => {
    const r = seeded(11);
    const bits = [
      'at',
      'layers',
      'sel',
      'until',
      'kind',
      'phase',
      'actor',
      'measure',
      'violence',
      'crisis',
      'russia',
      '0-1364',
      '229-480',
      '=',
      '&',
      ',',
      '?',
      '%',
      '%00',
      '%zz',
      '__proto__',
      'NaN',
      '1e999',
      '-',
      '.',
      '37',
      '71.3',
      'towns',
      'event/darvaz-parade',
      '2021-10',
      ';',
      '\u202e',
      '😀',
      '\ud800',
      '#',
      '+',
      'null',
      '[]',
    ];
    for (let i = 0; i < 1000; i++) {
      const query = Array.from({ length: Math.floor(r() * 14) }, () => bits[Math.floor(r() * bits.length)]).join('');
      const { view } = decodeView(query, IDS);
      expect(view.zoom >= ZOOMS.min && view.zoom <= ZOOMS.max && view.centre.every(Number.isFinite), query).toBe(true);
      expect(
        view.centre[0] >= FRAME.west &&
          view.centre[0] <= FRAME.east &&
          view.centre[1] >= FRAME.south &&
          view.centre[1] <= FRAME.north,
        query,
      ).toBe(true);
      expect(
        [...view.layers].every((layer) => LAYERS.includes(layer)),
        query,
      ).toBe(true);
      expect(view.selected === undefined || IDS.has(view.selected), query).toBe(true);
      expect(decodeView(encodeView(view), IDS).view, query).toEqual(view);
      // A picture of some: whatever an address asks for can be drawn and told, and none of it becomes markup.
      if (i % 20 > 0) continue;
      const scene = sceneAt(items, view, SIZE, measured);
      const picture = drawSvg(scene, low, { id: 'm', title: 'T', desc: tellScene(scene, items, measured) });
      expect(/<(?!\/?(?:svg|title|desc|defs|g|path|use|circle|rect|text)[ >])/.test(picture), query).toBe(false);
      expect(picture, query).toContain('class="bord"');
    }
  });
});

it('old names are rewritten by migrations, in order', () => {
  const rename = (query: URLSearchParams) => {
    const old = query.get('t');
    if (old) query.set('until', old);
  };
  expect(decodeView('t=2021-09', IDS, [rename]).view.until).toBe('2021-09');
});
