/**
 * The map's own style sheet, made plain for a picture that stands alone: colours of the light theme in place of
 * variables, selectors and fonts in the simple form that every SVG program reads. So page
 * and picture cannot look different.
 */

import { STYLE } from './sheet-text.ts';

/** What the picture names its type by. */
export interface Families {
  sans: string;
  /** For weights of 600; empty where `sans` has them. */
  semibold?: string;
  serif: string;
}

/** `--name: value` of a style sheet, with `light-dark()` as light and variables in variables put in. */
export function lightTokens(css: string): ReadonlyMap<string, string> {
  const raw = new Map([...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));
  return new Map(
    [...raw].map(([name, value]) => [
      name,
      value
        .replace(/light-dark\(([^,]+),[^)]+\)/, '$1')
        .replace(/var\(--([\w-]+)\)/g, (_, inner: string) => raw.get(inner) ?? ''),
    ]),
  );
}

/**
 * @param css rules of `styles/map.css` and `map-use.css`; at-rules, states and variables that are unknown are left out
 */
export function plainStyle(css: string, tokens: ReadonlyMap<string, string>, families: Families): string {
  const flat = withoutAtRules(css.replace(/\/\*[\s\S]*?\*\//g, ''));
  return [...flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .map(([, selectors, body]) => {
      const plain = splitList(selectors!)
        .flatMap(expandIs)
        .filter((selector) => !/[:[>+~]/.test(selector.replace(':first-child', '')))
        .join(',');
      const declarations = body!
        .split(';')
        .map((one) => one.trim())
        .filter(Boolean)
        .flatMap((one) => declarationsOf(one, tokens, families))
        .join(';');
      return plain && declarations ? `${plain}{${declarations}}` : '';
    })
    .join('');
}

function withoutAtRules(css: string): string {
  let kept = '';
  for (let i = 0; i < css.length; i++) {
    if (css[i] !== '@') {
      kept += css[i];
      continue;
    }
    let depth = 0;
    for (; i < css.length; i++) {
      if (css[i] === '{') depth++;
      if (css[i] === '}' && --depth === 0) break;
    }
  }
  return kept;
}

/** Parts of a list that stand outside of brackets. */
function splitList(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** `a :is(b, c)` → `a b`, `a c`. */
function expandIs(selector: string): string[] {
  const match = /^(.*?):is\(([^()]*)\)(.*)$/s.exec(selector);
  return match ? splitList(match[2]!).flatMap((one) => expandIs(`${match[1]}${one}${match[3]}`)) : [selector];
}

function declarationsOf(
  declaration: string,
  tokens: ReadonlyMap<string, string>,
  { sans, semibold, serif }: Families,
): string[] {
  const [name, ...rest] = declaration.split(':');
  const value = rest.join(':').trim();
  const font = /^(?:(italic)\s+)?(?:(\d{3})\s+)?([\d.]+px)\s+var\(--(sans|serif)\)$/.exec(value);
  const family = (which: string, weight = '') =>
    which === 'serif' ? serif : weight >= '600' && semibold ? semibold : sans;
  if (name === 'font' && font) {
    return [
      `font-family:${family(font[4]!, font[2])}`,
      `font-size:${font[3]}`,
      ...(font[2] && !semibold ? [`font-weight:${font[2]}`] : []),
      ...(font[1] && !semibold ? ['font-style:italic'] : []),
    ];
  }
  if (name === 'font-family') return [`font-family:${family(value.includes('serif') ? 'serif' : 'sans')}`];
  if (name === 'font-weight')
    return value >= '600' && semibold ? [`font-family:${semibold}`] : [`font-weight:${value}`];
  const plain = value.replace(/var\(--([\w-]+)\)/g, (_, token: string) => tokens.get(token) ?? '');
  return !/^(fill|stroke|font-size|letter-spacing|paint-order|opacity|text-anchor)/.test(name!) || plain === ''
    ? []
    : [`${name}:${plain}`];
}

/** Rules of the sheet around the map (`sheet.ts`, `key.ts`), in the same plain form. */
export function sheetStyle(tokens: ReadonlyMap<string, string>, { sans, semibold, serif }: Families): string {
  const bold = semibold ? `font-family:${semibold}` : `font-family:${sans};font-weight:600`;
  const of = (name: string) => tokens.get(name);
  const { title, name, label, text, small, fine } = STYLE;
  return (
    `.sheet-paper{fill:${of('paper')}}.sheet-frame{fill:none;stroke:${of('rule')}}` +
    `.inset-frame{fill:${of('lapis')};fill-opacity:.12;stroke:${of('lapis')};stroke-width:1.4}` +
    '.inset{overflow:hidden}.inset .land,.inset .limit{stroke-dasharray:none;stroke-width:.6}' +
    '.inset .bord{stroke-width:1.6}' +
    `.measured{fill:none;stroke:${of('lapis')};stroke-width:8;stroke-opacity:.45}` +
    `.measured-end{fill:${of('lapis')};stroke:${of('case')};stroke-width:1.5}` +
    `.measured-km{${bold};font-size:11.5px;fill:${of('paper')}}` +
    `.scale text{stroke:${of('land-af')};stroke-width:3px;stroke-linejoin:round;paint-order:stroke}` +
    `.sheet-title,.sheet-name{font-family:${serif};fill:${of('ink')}}` +
    `.sheet-title{font-size:${title.size}px}.sheet-name{font-size:${name.size}px}` +
    `.sheet-text,.sheet-small,.sheet-fine{font-family:${sans};fill:${of('ink')}}.sheet-text{font-size:${text.size}px}` +
    `.sheet-small{font-size:${small.size}px}.sheet-fine{font-size:${fine.size}px;fill:${of('ink-2')}}` +
    `.sheet-label{${bold};font-size:${label.size}px;fill:${of('ink-2')}}.sheet-lead{${bold}}`
  );
}
