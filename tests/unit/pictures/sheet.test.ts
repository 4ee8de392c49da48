/** Sheets: what was on the screen is on the paper, whatever the view; the file is sound and brings all it needs. */
import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { withFaces } from '../../../src/pictures/cards/card-faces.ts';
import { toldIds, toldOf } from '../../../src/components/sheet/told.ts';
import { homeIn } from '../../../src/map/view/home.ts';
import { itemsFrom } from '../../../src/map/items/items.ts';
import { sceneAt } from '../../../src/map/scene/scene.ts';
import {
  drawSheet,
  FILE,
  sceneOf,
  svgOf,
  TALL,
  WIDE,
  type Page,
  type SheetOf,
} from '../../../src/pictures/sheet/sheet.ts';
import { lightTokens, plainStyle, sheetStyle } from '../../../src/pictures/sheet/sheet-style.ts';
import { wrap, STYLE } from '../../../src/pictures/sheet/sheet-text.ts';
import { toldTogether, type Told } from '../../../src/pictures/sheet/sheet-told.ts';
import { fileName, tellAsked } from '../../../src/pictures/sheet/sheet-words.ts';
import { LAYERS, type Layer, type View } from '../../../src/map/types.ts';
import { DEFAULT_VIEW, roundView } from '../../../src/map/view/view.ts';
import { EVENT_KINDS, PHASES } from '../../../src/model/words.ts';
import { reachOf } from '../../../src/site/reach.ts';
import { crowd as corpus } from '../map/crowd.ts';
import { event, line, low, seeded } from '../map/sample.ts';

const families = { sans: 'Sans', semibold: 'Semibold', serif: 'Serif' };
const tokens = lightTokens(':root { --ink: light-dark(#123, #fff); --on: #abc; --mark: var(--on); --sans: x }');

describe('a plain style', () => {
  it('has the light colours in place of variables', () =>
    expect(plainStyle('.a { fill: var(--ink); stroke: var(--mark) }', tokens, families)).toBe(
      '.a{fill:#123;stroke:#abc}',
    ));
  it('spells out lists in selectors, within lists', () =>
    expect(plainStyle('.m :is(.a, .b), :is(.c, .d).e { fill: red }', tokens, families)).toBe(
      '.m .a,.m .b,.c.e,.d.e{fill:red}',
    ));
  it('spells out fonts, with a face for each weight where the family has none', () => {
    expect(plainStyle('.a { font: 600 11.5px var(--sans); text-anchor: middle }', tokens, families)).toBe(
      '.a{font-family:Semibold;font-size:11.5px;text-anchor:middle}',
    );
    expect(plainStyle('.a { font: italic 400 12px var(--serif) }', tokens, { sans: 'S', serif: 'T' })).toBe(
      '.a{font-family:T;font-size:12px;font-weight:400;font-style:italic}',
    );
  });
  it('leaves out what depends on a screen or a pointer, and layout', () => {
    expect(
      plainStyle(
        '@media print { .a { fill: red } } .a:hover { fill: red } .b { display: block; width: 100% } .c { fill: blue }',
        tokens,
        families,
      ),
    ).toBe('.c{fill:blue}');
  });
});

const css = (name: string) => readFileSync(new URL(`../../../src/styles/${name}.css`, import.meta.url), 'utf8');
const TYPE = { sans: "'Source Sans',sans-serif", serif: "'Source Serif',serif" };
const light = lightTokens(css('tokens'));
const style = plainStyle(css('map') + css('map-use'), light, TYPE) + sheetStyle(light, TYPE);

const items = itemsFrom(corpus);
const short = (id: string) => corpus.actors.get(id)?.short ?? id;
const FOOT = [reachOf(corpus), 'Credit of the data', 'https://example.org/map/?at=1,2,3'];
const words = (view: View, told?: Told) => ({
  title: told?.name ?? 'The Tajik–Afghan border',
  asked: tellAsked(view, items, line, short),
  foot: FOOT,
});

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}
/** Every element with the text inside it. @throws where it is not well-formed XML */
function parse(svg: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const one = { name, attributes: attributes as Record<string, string>, text: '' };
    all.push(one);
    open.push(one);
  });
  parser.on('text', (text) => {
    for (const one of open) one.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  return all;
}
const textsOf = (svg: string) =>
  parse(svg)
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text);
/** Without breaks of lines, which stand anywhere in an address. */
const joined = (pages: readonly Page[]) =>
  pages
    .flatMap((page) => textsOf(svgOf(page)))
    .join('')
    .replace(/\s/g, '');
const squeeze = (text: string) => text.replace(/\s/g, '');

/** Type sizes by class, in points. */
const sizes = [...style.matchAll(/font-size:([\d.]+)px/g)].map((match) => Number(match[1]) * 0.75);

// Each kind of thing chosen meets each form of sheet once.
describe('twenty-one views from a fixed seed', () => {
  const random = seeded(16);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const maybe = <T>(share: number, value: () => T): T | undefined => (random() < share ? value() : undefined);
  const kinds = ['event/', 'place/', 'actor/', 'segment/', 'km/', 'events/', undefined] as const;
  const gathered = [...new Set(items.filter(({ layer }) => layer === 'events').map(({ place }) => `events/${place}`))];
  const states = Array.from({ length: 21 }, (_, i) => {
    const screen = { width: 340 + Math.floor(random() * 1200), height: 320 + Math.floor(random() * 560) };
    const kind = kinds[i % kinds.length];
    const selected = kind && pick(kind === 'events/' ? gathered : toldIds(corpus).filter((id) => id.startsWith(kind)));
    const item = items.find(({ id, place }) => id === selected || `events/${place}` === selected);
    const at = item && random() < 0.8 ? item.at : pick(items).at;
    const layers = new Set<Layer>(random() < 0.5 ? DEFAULT_VIEW.layers : LAYERS.filter(() => random() < 0.6));
    if (item) layers.add(item.layer);
    const [from, length] = [Math.floor(random() * 1000), 1 + Math.floor(random() * 350)];
    const rest = {
      selected,
      until: maybe(0.3, () => pick(['2021-07-13', '2021-10', '2023'])),
      kind: maybe(0.2, () => pick(EVENT_KINDS)),
      phase: maybe(0.2, () => pick(PHASES)),
      actor: maybe(0.15, () => pick(['russia', 'tajikistan'])),
      measure: maybe(0.3, () => [from, from + length] as const),
    };
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const place = i === 0 ? homeIn(screen) : { centre: at, zoom: 5 + random() * 7 };
    return { screen, view: roundView({ ...place, layers, ...given }), ways: [FILE, WIDE, TALL][i % 3]! };
  });

  it.each(states.map((state, i) => [i, state] as const))('view %i', (_, { view, screen, ways }) => {
    const told =
      view.selected === undefined
        ? undefined
        : view.selected.startsWith('events/')
          ? toldTogether('Several', [{ number: 3, date: '1 May 2021', name: 'One of them', publishers: 'A paper' }])
          : toldOf(corpus, view.selected);
    const of: SheetOf = { view, screen, items, basemap: low, border: line, told, words: words(view, told) };
    const pages = drawSheet(of, ways);

    // What was on the screen: nothing that the reader saw is lost, but for a name of a town that another one leaves no
    // room.
    const before = sceneAt(items, view, screen, line)
      .drawn.filter(({ layer }) => layer !== 'towns')
      .flatMap(({ members }) => members);
    const after = new Set(sceneOf(of, { width: 650, height: 500 }).scene.drawn.flatMap(({ members }) => members));
    expect(before.filter((id) => !after.has(id))).toEqual([]);

    const all = joined(pages);
    for (const text of [...FOOT, of.words.title, of.words.asked]) expect(all).toContain(squeeze(text));
    if (told) {
      for (const { text } of told.paragraphs) expect(all).toContain(squeeze(text));
      for (const source of told.sources)
        for (const part of [source.title, source.publisher, source.date ?? '', source.address])
          expect(all).toContain(squeeze(part));
    }
    if (view.measure) expect(all).toMatch(/Measured:fromkm/);

    for (const page of pages) {
      const svg = svgOf(page, style);
      const elements = parse(svg);
      expect(svg).not.toMatch(/var\(|url\(|@import|<image|<foreignObject|href="(?!#)|undefined|NaN/);
      // Whatever is used is there.
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(
        elements.flatMap(({ attributes }) => attributes['href'] ?? []).filter((href) => !ids.includes(href.slice(1))),
      ).toEqual([]);
      if (ways.isPaper) expect([page.width, page.height]).toEqual([ways.width, ways.height]);
    }
  });

  it('has no type under 7 points, and none over 14', () => {
    expect(sizes.length).toBeGreaterThan(15);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(14);
  });
});

describe('the whole border', () => {
  it.each([FILE, WIDE, TALL])('is on %o with both its ends, from any window', (form) => {
    for (const screen of [
      { width: 1400, height: 500 },
      { width: 340, height: 320 },
    ]) {
      const view = { ...DEFAULT_VIEW, ...homeIn(screen) };
      const [page] = drawSheet({ view, screen, items, basemap: low, border: line, words: words(view) }, form);
      const map = parse(svgOf(page!)).find(({ name, attributes }) => name === 'svg' && attributes['aria-labelledby'])!;
      const [width, height] = [Number(map.attributes['width']), Number(map.attributes['height'])];
      expect(width).toBe(form.width - 40);
      const { scene } = sceneOf({ view, screen, items, border: line }, { width, height });
      expect(scene.drawn.filter(({ mark }) => mark === 'tripoint').length).toBe(2);
    }
  });
});

describe('a sheet', () => {
  const screen = { width: 830, height: 520 };
  const view = { ...DEFAULT_VIEW, ...homeIn(screen) };
  const draw = (told?: Told, more: Partial<View> = {}, title?: string) => {
    const seen = { ...view, ...more };
    const said = words(seen, told);
    return drawSheet(
      {
        view: seen,
        screen,
        items,
        basemap: low,
        border: line,
        told,
        words: title === undefined ? said : { ...said, title },
      },
      WIDE,
    );
  };
  const told: Told = {
    label: 'Event',
    name: 'A thing',
    where: 'Somewhere',
    paragraphs: [{ text: 'What it was.' }],
    sources: [],
  };

  it('explains what it shows, and nothing else', () => {
    const [all, few] = [joined(draw()), joined(draw(undefined, { layers: new Set(['crossings']) }))];
    expect(all).toContain('Force:fighting,troops,drills');
    expect(all).toContain('Severaleventsatoneplace');
    for (const absent of ['Seatofanactor', 'Chosen', 'Stretchthatismeasured']) expect(all).not.toContain(absent);
    expect(few).toContain('Crossing,stateunknown');
    for (const absent of ['Force', 'Townorvillage', 'Limitofaprovince', 'River', 'Every100km'])
      expect(few).not.toContain(absent);
  });
  it('says what it was narrowed to', () => {
    expect(
      joined(
        draw(undefined, { until: '2021-10', kind: 'violence', phase: 'crisis', actor: 'russia', measure: [100, 200] }),
      ),
    ).toMatch(
      /Eventsshown:violence;thecrisisof2021;withRussia;uptoOctober2021\(\d+of\d+onthemap\)\..*100kmalongtheline/,
    );
  });
  it('says so where what is chosen lies outside it', () => {
    const far = { selected: 'place/khorog', centre: [68.5, 37.2] as const, zoom: 10 };
    expect(joined(draw(toldOf(corpus, 'place/khorog'), far))).toContain('outsidethismap');
    expect(joined(draw(toldOf(corpus, 'place/khorog'), { ...far, centre: [71.55, 37.49] }))).not.toContain(
      'outsidethismap',
    );
  });
  it('has no heading of sources where there are none, and takes what is no longer there for not chosen', () => {
    expect(joined(draw(told))).not.toContain('Source');
    expect(joined(draw(undefined, { selected: 'event/no-longer-there' }))).toContain('TheTajik–Afghanborder');
  });
  it('cuts a title of 500 characters, and has it whole where it tells of it', () => {
    const name = 'A very long title '.repeat(28);
    expect(textsOf(svgOf(draw({ ...told, name }, {}, name)[0]!))[2]).toMatch(/…$/);
    expect(squeeze(joined(draw({ ...told, name }, {}, 'Another')))).toContain(squeeze(name));
  });
  it('brings no markup from words', () => {
    const bad = '<script>alert(1)</script>"&';
    const svg = svgOf(
      draw({
        ...told,
        name: bad,
        paragraphs: [{ lead: bad, text: bad }],
        sources: [{ title: bad, publisher: bad, address: bad }],
      })[0]!,
      style,
    );
    expect(parse(svg).some(({ name }) => name === 'script')).toBe(false);
  });
  it('goes on over as many pages as it takes, and loses nothing', () => {
    const long = {
      ...told,
      paragraphs: Array.from({ length: 300 }, (_, i) => ({ text: `Sentence ${i} of many that follow one another.` })),
    };
    const pages = draw(long);
    expect(pages.length).toBeGreaterThan(2);
    const all = joined(pages);
    for (const { text } of long.paragraphs) expect(all).toContain(squeeze(text));
  });
  it('turns Persian, and leaves Cyrillic as it is', () => {
    const svg = svgOf(
      draw({
        ...told,
        sources: [
          { title: 'گزارش درباره مرز', publisher: 'BBC', address: 'https://a.b' },
          { title: 'Парад на границе', publisher: 'Asia-Plus', address: 'https://c.d' },
        ],
      })[0]!,
    );
    const of = (start: string) =>
      parse(svg).find(({ name, text }) => name === 'text' && text.startsWith(start))!.attributes;
    expect([of('گزارش')['direction'], of('گزارش')['text-anchor']]).toEqual(['rtl', 'end']);
    expect(of('Парад')['direction']).toBeUndefined();
  });
  it('breaks an address and no word without need', () => {
    expect(wrap('see https://example.org/a-very-long-path/that-goes-on here', STYLE.fine, 120).join('')).toContain(
      'https://example.org/',
    );
    for (const part of wrap('x'.repeat(400), STYLE.fine, 120)) expect(part.length).toBeLessThan(40);
  });
  it('counts no event that is yet to come', () => {
    const sources = new Map([['a', { accessed: '2026-11-20' }]]);
    const events = new Map(
      [event('old', { date: '2026-06-23' }), event('future', { date: '2031-01-01' })].map((one) => [one.id, one]),
    );
    expect(reachOf({ sources, events } as never)).toBe('Checked in November 2026; latest event 23 June 2026.');
  });
});

describe('a file', () => {
  const screen = { width: 830, height: 520 };
  const told = toldOf(corpus, 'event/drill')!;
  let svg = '';
  beforeAll(async () => {
    const view = { ...DEFAULT_VIEW, ...homeIn(screen), selected: 'event/drill' };
    svg = await withFaces(
      svgOf(
        drawSheet({ view, screen, items, basemap: low, border: line, told, words: words(view, told) }, FILE)[0]!,
        style,
      ),
    );
  });
  it('has its typefaces in it, and no more of them than it needs', () => {
    expect([...svg.matchAll(/@font-face\{font-family:'([^']+)'/g)].map((match) => match[1])).toEqual([
      'Source Sans',
      'Source Sans',
      'Source Serif',
      'Source Serif',
      ...(svg.includes('class="water"') ? ['Source Serif'] : []),
    ]);
    expect(svg).not.toMatch(/url\((?!data:font\/woff2;base64,[A-Za-z0-9+/=]+\))/);
    expect(svg.length).toBeLessThan(150 * 1024);
    parse(svg);
  });
  it('has a name that says what it is', () => {
    expect(fileName({ ...DEFAULT_VIEW, centre: [71.2, 38], selected: 'event/drill' }, false, 'svg')).toBe(
      'tajik-afghan-border-38.00-71.20-drill.svg',
    );
    expect(fileName(DEFAULT_VIEW, true, 'png')).toBe('tajik-afghan-border.png');
  });
});
