/**
 * The map in a frame: applies the view of the address to the still picture at once, and puts the live map over it, place upon place,
 * when a reader comes near with pointer, finger or keyboard. Where the picture cannot show the view, the live map comes by itself.
 */
import { isAsked, itemBy, narrows } from '../map/asked.ts';
import { addressOf, homeIn, viewIn } from '../map/home.ts';
import type { MountedMap } from '../map/leaflet/mount.ts';
import { LAYERS, type Item, type ItemId, type Scene, type View } from '../map/types.ts';
import { decodeView, DEFAULT_VIEW } from '../map/view.ts';
import { talkToHost, type Guest } from '../embed/guest.ts';
import { loadLive, moveStill, noticeFor, sizeOf, wholeStill } from './live-map.ts';

/** Shape of the map in a frame that asks for its own height: wide over high, and how low and high it may get, pixels. */
const SHAPE = { ratio: 700 / 396, least: 272, most: 620 };

class MapEmbed extends HTMLElement {
  #view!: View;
  #map: MountedMap | undefined;
  #starting: Promise<void> | undefined;
  #guest!: Guest;
  #show: (view: View) => void = () => {};
  /** Known when the data is there; until then any that looks like one will do. */
  #ids: { has(id: ItemId): boolean } = { has: (id) => /^[a-z]+\/[a-z0-9-]{1,80}$/.test(id) };

  connectedCallback(): void {
    this.#guest = talkToHost({
      height: () => {
        const around = [...this.querySelectorAll<HTMLElement>(':scope > header, :scope > footer')].reduce((sum, part) => sum + part.scrollHeight, 0);
        return around + Math.max(SHAPE.least, Math.min(SHAPE.most, innerWidth / SHAPE.ratio));
      },
      // The page around it may ask for another view at any time; the live map shows it.
      onView: (query) => void this.#start().then(() => {
        const { view, ignored } = decodeView(query, this.#ids);
        this.#show(viewIn(view, sizeOf(this.#stage)));
        this.#tell(noticeFor(ignored));
      }),
    });
    const { view, ignored } = decodeView(location.search, this.#ids);
    this.#view = viewIn(view, sizeOf(this.#stage));
    this.#tell(noticeFor(ignored));
    this.#link();
    addEventListener('beforeprint', () => wholeStill(this.#one('.still')));
    addEventListener('afterprint', () => moveStill(this.#one('.still'), this.#view, this.#stage));
    const isCovered = moveStill(this.#one('.still'), this.#view, this.#stage);
    for (const layer of LAYERS) this.classList.toggle(`no-${layer}`, !view.layers.has(layer));
    const isDrawn = isCovered && !narrows(view) && !view.measure && !view.selected && [...view.layers].every((layer) => DEFAULT_VIEW.layers.has(layer));
    if (!isDrawn) return void this.#start();
    for (const sign of ['pointerenter', 'touchstart', 'focusin'] as const) {
      this.addEventListener(sign, () => void this.#start(), { once: true, passive: true });
    }
  }

  #one<E extends HTMLElement = HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  get #stage(): HTMLElement {
    return this.#one('.stage');
  }

  /** Events and a choice have no list to stand in here: a line over the map names what was chosen. */
  #tell(text: string): void {
    const line = this.#one('.told');
    line.textContent = text;
    line.hidden = text === '';
  }

  #link(): void {
    const link = this.#one<HTMLAnchorElement>('.full');
    const query = addressOf(this.#view, sizeOf(this.#stage));
    link.search = query;
    const text = this.querySelector<HTMLTextAreaElement>('.cites textarea')!;
    const whole = link.href.replace(/\?.*/, '');
    text.value = text.defaultValue.replaceAll(whole, link.href);
  }

  /** Loads the live map, once. */
  #start(): Promise<void> {
    return (this.#starting ??= this.#load());
  }

  async #load(): Promise<void> {
    try {
      const { items, mount } = await loadLive({ base: this.dataset['base']!, fine: this.dataset['fine']!, words: this.dataset['words']! });
      this.#ids = new Set(items.flatMap(({ id, layer, place }) => (place ? [id, `${layer}/${place}`] : [id])));
      const { view, ignored } = decodeView(location.search, this.#ids);
      this.#view = viewIn(view, sizeOf(this.#stage));
      this.#tell(noticeFor(ignored) || this.#named(items));
      const box = this.#one('.live');
      box.hidden = false;
      const update = (next: View) => {
        this.#view = next;
        this.#link();
        this.#guest.tell(addressOf(next, sizeOf(this.#stage)));
      };
      const show = this.#show = (next: View) => {
        update(next);
        this.#map?.update(next);
      };
      this.#map = mount(box, {
        view: this.#view,
        home: () => homeIn(sizeOf(this.#stage)),
        onView: update,
        onDraw: (scene) => this.#claims(scene, items),
        onSelect: (id) => {
          show({ ...this.#view, selected: id });
          this.#tell(this.#named(items));
        },
        onMeasure: (measure) => show({ ...this.#view, measure }),
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
  #claims(scene: Scene, items: readonly Item[]): void {
    const seen = new Set(scene.drawn.flatMap(({ members }) => members));
    const claims = new Set(items.flatMap((item) => (seen.has(item.id) ? item.claims ?? [] : [])));
    for (const row of this.querySelectorAll<HTMLElement>('[data-claim]')) row.hidden = !claims.has(row.dataset['claim']!);
    this.#one('[data-claims]').hidden = claims.size === 0;
  }

  #named(items: readonly Item[]): string {
    const { selected, until } = this.#view;
    if (selected === undefined) return '';
    const one = items.find(({ id }) => id === selected);
    if (one) return `${one.name}. ${itemBy(one, until).kind}`;
    const drawn = this.#map?.membersOf(selected) ?? [];
    const several = items.filter(({ id, layer, place, date, event }) =>
      drawn.length > 0 ? drawn.includes(id) : `${layer}/${place}` === selected && (!date || isAsked(date, event, this.#view)));
    return several.map(({ name, date }) => (date ? `${date.slice(0, 4)}: ${name}` : name)).join(' · ');
  }
}

customElements.define('map-embed', MapEmbed);
