/**
 * A small reader of the HTML that the build writes, so that its tests can ask about elements and not about text.
 * Stricter than a browser: an element that is left open, or that closes another one, is an error and not a repair.
 */

export interface Element {
  tag: string;
  attrs: Readonly<Record<string, string>>;
  children: (Element | string)[];
  parent?: Element;
}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** What they hold is text, whatever it looks like. */
const RAW = new Set(['script', 'style', 'title', 'textarea']);
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decode = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, dec?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    return String.fromCodePoint(dec === undefined ? parseInt(hex!, 16) : Number(dec));
  });

const ATTRIBUTE = /([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
const TOKEN = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/gi;

/** The document element. Throws where tags do not pair. */
export function parseHtml(html: string): Element {
  const top: Element = { tag: '#document', attrs: {}, children: [] };
  let open = top;
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(html); token; token = TOKEN.exec(html)) {
    if (token.index > at) open.children.push(decode(html.slice(at, token.index)));
    at = TOKEN.lastIndex;
    const [, slash, rawTag, rawAttrs = '', selfClosing] = token;
    if (rawTag === undefined) continue;
    const tag = rawTag.toLowerCase();
    if (slash) {
      if (open.tag !== tag || !open.parent)
        throw new Error(`</${tag}> closes <${open.tag}>: …${html.slice(Math.max(0, token.index - 80), at)}`);
      open = open.parent;
      continue;
    }
    const element: Element = { tag, attrs: attributes(rawAttrs), children: [], parent: open };
    open.children.push(element);
    if (RAW.has(tag)) {
      const end = html.indexOf(`</${tag}`, at);
      if (end < 0) throw new Error(`<${tag}> is never closed`);
      const text = html.slice(at, end);
      element.children.push(tag === 'script' || tag === 'style' ? text : decode(text));
      at = html.indexOf('>', end) + 1;
      TOKEN.lastIndex = at;
    } else if (!VOID.has(tag) && !selfClosing) open = element;
  }
  if (open !== top) throw new Error(`<${open.tag}> is never closed`);
  const root = top.children.find((child): child is Element => typeof child !== 'string');
  if (!root) throw new Error('there is no element');
  return root;
}

function attributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE))
    found[name!.toLowerCase()] = decode(double ?? single ?? bare ?? '');
  return found;
}

const flat = new WeakMap<Element, Element[]>();

/** The element and all below it, in document order. A parsed page does not change, so they are collected once. */
function walk(element: Element): Element[] {
  let found = flat.get(element);
  if (!found) {
    const list: Element[] = [];
    const collect = (at: Element): void => {
      list.push(at);
      for (const child of at.children) if (typeof child !== 'string') collect(child);
    };
    collect(element);
    flat.set(element, (found = list));
  }
  return found;
}

/** All of its text, white space collapsed as a browser shows it. */
export function textOf(element: Element): string {
  const raw = (node: Element | string): string =>
    typeof node === 'string'
      ? node
      : node.tag === 'style' || node.tag === 'script'
        ? ''
        : node.children.map(raw).join('');
  return raw(element).replace(/\s+/g, ' ').trim();
}

/** All text of an element with its white space, as in a `<pre>`. */
export function codeOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : codeOf(child))).join('');
}

export const classesOf = (element: Element) => new Set((element.attrs['class'] ?? '').split(/\s+/).filter(Boolean));

/** Elements at or below `within` that fit; a tag, `.class`, or any condition. */
export function all(within: Element, what: string | ((element: Element) => boolean)): Element[] {
  const fits =
    typeof what === 'function'
      ? what
      : what.startsWith('.')
        ? (e: Element) => classesOf(e).has(what.slice(1))
        : (e: Element) => e.tag === what;
  return walk(within).filter(fits);
}

/** The only one that fits. Throws where there is none or more than one. */
export function one(within: Element, what: string | ((element: Element) => boolean)): Element {
  const found = all(within, what);
  if (found.length !== 1) throw new Error(`${found.length} elements fit ${String(what)} in <${within.tag}>`);
  return found[0]!;
}

export const byId = (within: Element, id: string) => one(within, (element) => element.attrs['id'] === id);
