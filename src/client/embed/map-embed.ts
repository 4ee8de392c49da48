/**
 * The map in a frame: applies the view of the address to the still picture at once, and puts the live map over it,
 * place upon place, when a reader comes near with pointer, finger or keyboard. Where the picture cannot show the view,
 * the live map comes by itself. A frame of another process has no size when this runs: what hangs on the size is done
 * when it has one, and anew with each other.
 */
import { isAsked, itemBy, narrows } from '../../map/items/filter.ts';
import { homeIn, viewIn, viewOf } from '../../map/view/home.ts';
import type { MountedMap } from '../../map/leaflet/mount.ts';
import { LAYERS, type Item, type ItemId, type Scene, type View } from '../../map/types.ts';
import { decodeView, DEFAULT_VIEW, encodeView } from '../../map/view/view.ts';
import { talkToHost, type Guest } from '../../embed/guest.ts';
import { toPassOn } from '../page/linked-edition.ts';
import { loadLive, moveStill, noticeFor, sizeOf, wholeStill } from '../map/live-map.ts';
import { dataOf, find } from '../../dom/find.ts';

/**
 * Shape of the map in a frame that asks for its own height: wide over high, and how low and high it may get, pixels.
 */
const SHAPE = { ratio: 700 / 396, least: 272, most: 620 };

class MapEmbed extends HTMLElement {
  /** What was asked for last, by the address or by the page around. */
  #asked = '';
  /** What is shown, as an address has it: the same in a frame of any size. */
  #view: View = DEFAULT_VIEW;
  /** The same, as it is drawn in the room that there is. */
  #drawn: View = DEFAULT_VIEW;
  #map: MountedMap | undefined;
  #starting: Promise<void> | undefined;
  #guest!: Guest;
  #items: readonly Item[] = [];
  /** Known when the data is there; until then any that looks like one will do. */
  #ids: { has(id: ItemId): boolean } = { has: (id) => /^[a-z]+\/[a-z0-9-]{1,80}$/.test(id) };

  connectedCallback(): void {
    this.#guest = talkToHost({
      height: () => {
        const around = [...this.querySelectorAll<HTMLElement>(':scope > header, :scope > footer')].reduce(
          (sum, part) => sum + part.scrollHeight,
          0,
        );
        return around + Math.max(SHAPE.least, Math.min(SHAPE.most, innerWidth / SHAPE.ratio));
      },
      onView: (query) => this.#ask(query),
    });
    this.#ask(location.search);
    new ResizeObserver(() => this.#picture()).observe(this.#stage);
    addEventListener('beforeprint', () => wholeStill(this.#one('.still')));
    addEventListener('afterprint', () => this.#picture());
    for (const sign of ['pointerenter', 'touchstart', 'focusin'] as const) {
      this.addEventListener(sign, () => void this.#start(), { once: true, passive: true });
    }
  }

  #one<E extends HTMLElement = HTMLElement>(selector: string): E {
    return find<E>(this, selector);
  }

  get #stage(): HTMLElement {
    return this.#one('.stage');
  }

  /** Fits the view into the room that there is. */
  #fit(): View {
    return (this.#drawn = viewIn(this.#view, sizeOf(this.#stage)));
  }

  /** Shows what address or page ask for. */
  #ask(query: string): void {
    this.#asked = query;
    const { view, ignored } = decodeView(query, this.#ids);
    // A page that says back what it was told moves nobody.
    const isThere = encodeView(view) === encodeView(this.#view);
    this.#view = view;
    if (!isThere) this.#map?.update(this.#fit(), false);
    this.#tell(noticeFor([...this.#guest.ignored, ...ignored]) || this.#named());
    this.#link();
    this.#picture();
  }

  /** Moves the still picture to the view; where it cannot show it, the live map is loaded. */
  #picture(): void {
    if (this.#map || this.#stage.clientWidth === 0 || this.#stage.clientHeight === 0) return;
    const isCovered = moveStill(this.#one('.still'), this.#fit(), this.#stage);
    const { layers, measure, selected } = this.#view;
    for (const layer of LAYERS) this.classList.toggle(`no-${layer}`, !layers.has(layer));
    const isPlain =
      !narrows(this.#view) && !measure && !selected && [...layers].every((layer) => DEFAULT_VIEW.layers.has(layer));
    if (!isCovered || !isPlain) void this.#start();
  }

  /** The reader went to another view. */
  #go(view: View): void {
    const before = encodeView(this.#view);
    const now = encodeView(view);
    this.#view = view;
    this.#link();
    if (now !== before) this.#guest.tell(now);
  }

  /** Events and a choice have no list to stand in here: a line over the map names what was chosen. */
  #tell(text: string): void {
    const line = this.#one('.told');
    line.textContent = text;
    line.hidden = text === '';
  }

  #link(): void {
    const link = this.#one<HTMLAnchorElement>('a.full');
    link.search = encodeView(this.#view);
    const text = this.#one<HTMLTextAreaElement>('.cites textarea');
    const whole = link.href.replace(/\?.*/, '');
    text.value = text.defaultValue.replaceAll(toPassOn(whole), toPassOn(link.href));
  }

  /** Loads the live map, once. */
  #start(): Promise<void> {
    return (this.#starting ??= this.#load());
  }

  async #load(): Promise<void> {
    try {
      const { items, mount } = await loadLive({
        base: dataOf(this, 'base'),
        fine: dataOf(this, 'fine'),
        words: dataOf(this, 'words'),
      });
      this.#items = items;
      this.#ids = new Set(items.flatMap(({ id, layer, place }) => (place ? [id, `${layer}/${place}`] : [id])));
      // Now it is known which ids there are.
      this.#ask(this.#asked);
      const box = this.#one('.live');
      box.hidden = false;
      const change = (part: Pick<View, 'selected' | 'measure'>) => {
        this.#drawn = { ...this.#drawn, ...part };
        this.#go({ ...this.#view, ...part });
        this.#map?.update(this.#drawn);
      };
      this.#map = mount(box, {
        view: this.#fit(),
        home: () => homeIn(sizeOf(this.#stage)),
        fit: () => this.#fit(),
        onView: (view) => {
          this.#drawn = view;
          this.#go(viewOf(view, sizeOf(this.#stage)));
        },
        onDraw: (scene) => this.#claims(scene),
        onSelect: (id) => {
          change({ selected: id });
          this.#tell(this.#named());
        },
        onMeasure: (measure) => change({ measure }),
      });
      this.#one('.still').hidden = true;
    } catch (error) {
      // The picture stays. A later sign of interest tries again.
      console.warn(error);
      this.#starting = undefined;
      this.addEventListener('pointerenter', () => void this.#start(), { once: true });
    }
  }

  /** Claims of the brief that events in view bear on. */
  #claims(scene: Scene): void {
    // Until now which those are was not known: without script none are named.
    const kept = this.querySelector('template');
    kept?.replaceWith(kept.content);
    const seen = new Set(scene.drawn.flatMap(({ members }) => members));
    const claims = new Set(this.#items.flatMap((item) => (seen.has(item.id) ? (item.claims ?? []) : [])));
    for (const row of this.querySelectorAll<HTMLElement>('[data-claim]'))
      row.hidden = !claims.has(dataOf(row, 'claim'));
    this.#one('[data-claims]').hidden = claims.size === 0;
  }

  #named(): string {
    const { selected, until } = this.#view;
    if (selected === undefined) return '';
    const one = this.#items.find(({ id }) => id === selected);
    if (one) return `${one.name}. ${itemBy(one, until).kind}`;
    const drawn = this.#map?.membersOf(selected) ?? [];
    const several = this.#items.filter(({ id, layer, place, date, event }) =>
      drawn.length > 0
        ? drawn.includes(id)
        : `${layer}/${place}` === selected && (!date || isAsked(date, event, this.#view)),
    );
    return several.map(({ name, date }) => (date ? `${date.slice(0, 4)}: ${name}` : name)).join(' · ');
  }
}

customElements.define('map-embed', MapEmbed);
