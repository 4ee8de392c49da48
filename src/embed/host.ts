/**
 * The script for other people's pages, `/embed/v1.js`: gives frames of this site their height, lets them follow the
 * colours of the page, and defines `<border-map>`. It has no state but the elements themselves, loads nothing, and
 * touches nothing else on the page.
 */
import { pack, readTold, THEMES, TYPE, type Theme, type Told, type Wish } from './messages.ts';

/** The folder of the embeds, from the script's own address. */
const HOME = new URL('./', import.meta.url);
/** After so long without a word from the frame, the picture is shown in its place. Milliseconds. */
const PATIENCE_MS = 12_000;
/**
 * A path below that folder, as `kinds.ts` makes them. One that leads nowhere says no word, and the picture is shown.
 */
const WHAT = /^[a-z][a-z-]*(?:\/[a-z0-9-]+){0,3}$/;
/** Attributes that are properties as well, as frameworks set them. */
const ATTRIBUTES = ['view', 'theme', 'what', 'title'] as const;

/**
 * Where the element stands and how wide it is are the page's to say; what a page says of all elements goes no further,
 * since the frame takes nothing over. Where the page says nothing it fills its column, and wants to be 700 pixels wide
 * where others decide.
 */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host{display:block;position:relative}
:host([hidden]){display:none}
div{display:grid;grid-template-columns:minmax(0,1fr)}
iframe,slot{grid-area:1/1}
iframe{all:initial;display:block;box-sizing:border-box;width:700px;min-width:100%;max-width:100%;height:480px;border:0;visibility:hidden}
slot{display:block}
.there iframe{visibility:inherit;pointer-events:inherit}
.there slot{display:none}
.gone iframe{height:0}
@media print{iframe{display:none}.there slot{display:block}}`);

/**
 * Colours that a frame is to have: those it is given, or those that the page around is drawn in:
 * only one that says "dark" by itself is dark.
 */
function themeFor(element: Element, ...given: (string | null)[]): Theme {
  const known = given.flatMap((name) => THEMES.find((one) => one === name) ?? [])[0];
  if (known) return known;
  const schemes = getComputedStyle(element.parentElement ?? document.documentElement).colorScheme.split(' ');
  return schemes.includes('dark') ? (schemes.includes('light') ? 'auto' : 'dark') : 'light';
}

/** To whatever is in the frame: nothing here is secret, and a sandbox has no origin to name. */
const send = (frame: HTMLIFrameElement, set: Wish) => frame.contentWindow?.postMessage(pack({ set }), '*');

class BorderMap extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  declare view: string;
  declare theme: string;
  declare what: string;
  #box = document.createElement('div');
  #frame: HTMLIFrameElement | undefined;
  /** The view that the frame is at, where it is known. */
  #at: string | undefined;
  #timer = 0;

  static {
    for (const name of ATTRIBUTES) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: BorderMap) {
          return this.getAttribute(name) ?? '';
        },
        set(this: BorderMap, value: unknown) {
          if (value === undefined || value === null) this.removeAttribute(name);
          else this.setAttribute(name, String(value));
        },
      });
    }
  }

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#box.append(document.createElement('slot'));
    root.append(this.#box);
  }

  connectedCallback(): void {
    // What was set before the element was one of these lies in front of the property.
    for (const name of ATTRIBUTES) {
      if (!Object.hasOwn(this, name)) continue;
      const value: unknown = this[name];
      delete (this as Partial<Record<typeof name, unknown>>)[name];
      (this as Record<typeof name, unknown>)[name] = value;
    }
    this.#open();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    shown.delete(this);
    this.#frame?.remove();
    this.#frame = undefined;
  }

  attributeChangedCallback(name: string): void {
    if (!this.#frame) return;
    if (name === 'title') this.#frame.title = this.#title;
    else if (name === 'what') {
      this.disconnectedCallback();
      this.#open();
    } else this.#wish();
  }

  #open(): void {
    const frame = (this.#frame = document.createElement('iframe'));
    frame.src = this.#source;
    frame.title = this.#title;
    frame.loading = 'lazy';
    this.#box.className = '';
    this.#box.prepend(frame);
    frame.addEventListener('load', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        if (!this.#isThere) this.#box.className = 'gone';
      }, PATIENCE_MS);
    });
    shown.add(this);
  }

  /** Tells the frame what is asked for; one that has not spoken yet would not hear it, and is told when it does. */
  #wish(): void {
    if (!this.#isThere) return;
    const view = this.#view;
    send(this.#frame!, {
      theme: themeFor(this, this.getAttribute('theme'), new URLSearchParams(view).get('theme')),
      ...(view === this.#at ? {} : { view }),
    });
    this.#at = view;
  }

  get #isThere(): boolean {
    return this.#box.classList.contains('there');
  }
  get #view(): string {
    return this.view.replace(/^\?/, '');
  }
  get #title(): string {
    return this.title || 'The Tajik–Afghan border';
  }
  get #source(): string {
    const [what, view] = [this.what, this.#view];
    return `${HOME.href}${WHAT.test(what) ? what : 'map'}/${view && `?${view}`}`;
  }

  owns = (source: MessageEventSource | null) => this.#frame !== undefined && this.#frame.contentWindow === source;

  hear(told: Told): void {
    if (told.event === 'state') {
      this.#at = told.view;
      this.dispatchEvent(
        new CustomEvent(`${TYPE}:state`, { detail: { view: told.view }, bubbles: true, composed: true }),
      );
      return;
    }
    this.#frame!.style.height = `${told.height}px`;
    if (told.event !== 'ready') return;
    this.#box.className = 'there';
    // It is at the view of its address, which may be an old one.
    this.#at = undefined;
    this.#wish();
  }
}

/** Elements on the page; a frame in one that was taken away is nobody's. */
const shown = new Set<BorderMap>();

/** Frames that stand in the page themselves. */
const plainFrames = () => [...document.querySelectorAll('iframe')].filter((one) => one.src.startsWith(HOME.href));
const welcome = (frame: HTMLIFrameElement) =>
  send(frame, { theme: themeFor(frame, new URL(frame.src).searchParams.get('theme')) });

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== HOME.origin && origin !== 'null') return;
  const told = readTold(data);
  if (!told) return;
  const element = [...shown].find((one) => one.owns(source));
  if (element) return element.hear(told);
  const frame = plainFrames().find((one) => one.contentWindow === source);
  if (!frame || told.event === 'state') return;
  // Written with a shape of its own, which would hold on to a height.
  frame.style.aspectRatio = 'auto';
  frame.style.minHeight = '0';
  frame.style.height = `${told.height}px`;
  if (told.event === 'ready') welcome(frame);
});

// Frames that spoke before this script was there say their height again.
plainFrames().forEach(welcome);
// Two copies of the script on one page share the first one's element.
if (!customElements.get(TYPE)) customElements.define(TYPE, BorderMap);
