import { describe, expect, it } from 'vitest';
import { itemsFrom } from '../../../src/map/items.ts';
import { drawSheet, sceneOfSheet, SHEET } from '../../../src/map/sheet.ts';
import { lightTokens, plainStyle } from '../../../src/map/sheet-style.ts';
import { DEFAULT_VIEW } from '../../../src/map/view.ts';
import { line, low, realCorpus } from './sample.ts';

const families = { sans: 'Sans', semibold: 'Semibold', serif: 'Serif' };
const tokens = lightTokens(':root { --ink: light-dark(#123, #fff); --on: #abc; --mark: var(--on); --sans: x }');

describe('a plain style', () => {
  it('has the light colours in place of variables', () => expect(plainStyle('.a { fill: var(--ink); stroke: var(--mark) }', tokens, families)).toBe('.a{fill:#123;stroke:#abc}'));
  it('spells out lists in selectors, within lists', () => expect(plainStyle('.m :is(.a, .b), :is(.c, .d).e { fill: red }', tokens, families)).toBe('.m .a,.m .b,.c.e,.d.e{fill:red}'));
  it('spells out fonts, with a face for each weight where the family has none', () => {
    expect(plainStyle('.a { font: 600 11.5px var(--sans); text-anchor: middle }', tokens, families)).toBe('.a{font-family:Semibold;font-size:11.5px;text-anchor:middle}');
    expect(plainStyle('.a { font: italic 400 12px var(--serif) }', tokens, { sans: 'S', serif: 'T' })).toBe('.a{font-family:T;font-size:12px;font-weight:400;font-style:italic}');
  });
  it('leaves out what depends on a screen or a pointer, and layout', () => {
    expect(plainStyle('@media print { .a { fill: red } } .a:hover { fill: red } .b { display: block; width: 100% } .c { fill: blue }', tokens, families)).toBe('.c{fill:blue}');
  });
});

describe('a sheet', () => {
  const items = itemsFrom(realCorpus());
  const draw = (title: string) => drawSheet(sceneOfSheet(items, DEFAULT_VIEW, line), items, low, line, '.x{}', { title, state: 'State of 2026', credit: ['First line', 'Second line'] });
  it('has title, state and credit in it, within its edges', () => {
    const svg = draw('A view');
    for (const words of ['A view', 'State of 2026', 'First line', 'Second line']) expect(svg).toContain(`>${words}<`);
    const own = [...svg.matchAll(/<text class="sheet[^"]*" x="([\d.]+)" y="([\d.]+)"/g)];
    expect(own.length).toBeGreaterThan(4);
    for (const [, x, y] of own) expect(Number(x) > 0 && Number(x) < SHEET.width && Number(y) > 0 && Number(y) < SHEET.height).toBe(true);
  });
  it('explains the marks it shows, and no others', () => {
    expect(draw('A view')).toContain('>force<');
    expect(draw('A view')).not.toContain('seat of an actor');
  });
  it('brings no markup from a title', () => expect(draw('<script>"&')).toContain('&lt;script>&quot;&amp;'));
});
