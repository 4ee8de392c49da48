/**
 * The script for other people's pages, `/embed/v1.js`: gives frames of this site their height, lets them follow the colours of the page,
 * and defines `<border-map>`. It has no state but the elements themselves, loads nothing, and touches nothing else on the page.
 */
import { pack, readTold, TYPE, type Theme, type Told, type Wish } from './messages.ts';

/** The folder of the embeds, from the script's own address. */
const HOME = new URL('./', import.meta.url);
/** After so long without a word from the frame, the picture is shown in its place. Milliseconds. */
const PATIENCE_MS = 12_000;
/** A path below that folder, as `kinds.ts` makes them. One that leads nowhere says no word, and the picture is shown. */
const WHAT = /^[a-z][a-z-]*(?:\/[a-z0-9-]+){0,2}$/;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host{all:initial!important;display:block!important;position:relative!important}
:host([hidden]){display:none!important}
iframe{all:initial;display:block;width:100%;height:480px;border:0}
.there slot{display:none}
.gone iframe{display:none}
@media print{iframe{display:none}.there slot{display:contents}}`);

/** Colours that the page around an element is drawn in: only one that says "dark" by itself is. The element's own style is ours. */
function themeOf(element: Element): Theme {
  const schemes = getComputedStyle(element.parentElement ?? document.documentElement).colorScheme.split(' ');
  return schemes.includes('dark') ? (schemes.includes('light') ? 'auto' : 'dark') : 'light';
}

/** A frame without an origin of its own, in a sandbox, can only be addressed by all. */
const send = (frame: HTMLIFrameElement, set: Wish) => frame.contentWindow?.postMessage(pack({ set }), frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin') ? '*' : HOME.origin);

class BorderMap extends HTMLElement {
  static observedAttributes = ['view', 'theme', 'what', 'title'];
  #box = document.createElement('div');
  #frame: HTMLIFrameElement | undefined;
  #timer = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.#box.append(document.createElement('slot'));
    root.append(this.#box);
  }

  connectedCallback(): void {
    const frame = document.createElement('iframe');
    const what = this.getAttribute('what') ?? 'map';
    const view = this.getAttribute('view')?.replace(/^\?/, '') ?? '';
    frame.src = `${HOME.href}${WHAT.test(what) ? what : 'map'}/${view && `?${view}`}`;
    frame.title = this.getAttribute('title') ?? 'The Tajik–Afghan border';
    frame.loading = 'lazy';
    this.#frame = frame;
    this.#box.className = '';
    this.#box.prepend(frame);
    frame.addEventListener('load', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => { if (!this.#box.classList.contains('there')) this.#box.className = 'gone'; }, PATIENCE_MS);
    });
    shown.add(this);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    shown.delete(this);
    this.#frame?.remove();
    this.#frame = undefined;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#frame || before === now) return;
    if (name === 'view') send(this.#frame, { view: now ?? '' });
    else if (name === 'theme') send(this.#frame, { theme: this.#theme });
    else if (name === 'title') this.#frame.title = now ?? '';
    else {
      this.disconnectedCallback();
      this.connectedCallback();
    }
  }

  get #theme(): Theme {
    const wanted = this.getAttribute('theme');
    return wanted === 'light' || wanted === 'dark' || wanted === 'auto' ? wanted : themeOf(this);
  }

  /** Query of the view that is shown. */
  get view(): string {
    return this.getAttribute('view') ?? '';
  }
  set view(view: string) {
    this.setAttribute('view', view);
  }

  owns = (source: MessageEventSource | null) => this.#frame !== undefined && this.#frame.contentWindow === source;

  hear(told: Told): void {
    const frame = this.#frame!;
    if (told.event === 'state') {
      this.dispatchEvent(new CustomEvent(`${TYPE}:state`, { detail: { view: told.view }, bubbles: true, composed: true }));
      return;
    }
    frame.style.height = `${told.height}px`;
    if (told.event === 'ready') {
      this.#box.className = 'there';
      send(frame, { theme: this.#theme });
    }
  }
}

/** Elements on the page; a frame in one that was taken away is nobody's. */
const shown = new Set<BorderMap>();

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== HOME.origin && origin !== 'null') return;
  const told = readTold(data);
  if (!told) return;
  const element = [...shown].find((one) => one.owns(source));
  if (element) return element.hear(told);
  const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source && one.src.startsWith(HOME.href));
  if (!frame || told.event === 'state') return;
  // Written with a shape of its own, which would hold on to a height.
  frame.style.aspectRatio = 'auto';
  frame.style.minHeight = '0';
  frame.style.height = `${told.height}px`;
  // Colours that its address asks for are the writer's choice.
  if (told.event === 'ready' && !new URL(frame.src).searchParams.has('theme')) send(frame, { theme: themeOf(frame) });
});

// Two copies of the script on one page share the first one's element.
if (!customElements.get(TYPE)) customElements.define(TYPE, BorderMap);
