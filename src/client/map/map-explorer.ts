/**
 * The map page: one view, in the address, drawn by map, switches, list and panel alike. A reader's act makes a new
 * view; the view is drawn and then written to the address. What the panel shows stands in the rows of the list; most
 * are given theirs when chosen.
 */
import type { MeasuredLine } from '../../domain/geography/line.ts';
import { changed, isAsked, itemBy, narrows, type Change } from '../../map/items/filter.ts';
import { addressOf, homeIn, viewIn } from '../../map/view/home.ts';
import { tellScene } from '../../map/scene/describe.ts';
import { numberEvents } from '../../map/items/numbers.ts';
import { insetBox, insetFrame } from '../../map/draw/inset.ts';
import type { MountedMap } from '../../map/leaflet/mount.ts';
import { toldTogether, type Told, type ToldWhole } from '../../pictures/sheet/sheet-told.ts';
import { LAYERS, type Item, type ItemId, type Layer, type Scene, type View } from '../../map/types.ts';
import { decodeView } from '../../map/view/view.ts';
import { withEdition } from '../../model/paths.ts';
import { address } from '../page/address.ts';
import { loadLive, moveStill, noticeFor, sizeOf, wholeStill, type LiveMap } from './live-map.ts';
import {
  eventIn,
  fillPanel,
  isWanting,
  nameIn,
  tellIn,
  toldIn,
  wordsIn,
  type EventRow,
  type Telling,
} from './map-panel.ts';
import { runRuler, type RulerParts } from './map-ruler.ts';
import { runTimeline, type TimelineParts } from './map-timeline.ts';
import { ToldFiles } from './map-told.ts';
import type { Sheets } from './live-sheet.ts';
import { given, need } from '../../model/need.ts';
import { dataOf, find } from '../../dom/find.ts';

/** Below this the panel is not beside the list: details open under the row that was chosen. As in map-page.css. */
const NARROW = '(max-width: 63.99rem)';
/** Height of a heading of the list, pixels. */
const HEADING_PX = 40;

/** On a narrower map the inset is not shown, as in map-page.css. Pixels. */
const NARROW_PX = 480;

export class MapExplorer extends HTMLElement {
  #view!: View;
  #map: MountedMap | undefined;
  #live: LiveMap | undefined;
  #starting: Promise<void> | undefined;
  #sheets: Promise<Sheets> | undefined;
  #files!: ToldFiles;
  /** Whose details were asked for last: those that did not come are asked for again when it is chosen again. */
  #asked: ItemId | undefined;
  #items: readonly Item[] = [];
  #rows = new Map<ItemId, HTMLLIElement>();
  #events = new Map<ItemId, EventRow>();
  #timeline!: TimelineParts;
  #ruler!: RulerParts;
  /** Where the focus was when the keyboard opened the panel. */
  #cameFrom: (() => HTMLElement | SVGElement | null | undefined) | undefined;
  #isNarrow = matchMedia(NARROW);

  connectedCallback(): void {
    this.#files = new ToldFiles(dataOf(this, 'base'));
    for (const row of this.querySelectorAll<HTMLLIElement>('.list li[id]')) {
      this.#rows.set(row.id, row);
      const event = eventIn(row);
      if (event) this.#events.set(row.id, event);
    }
    this.classList.add('is-live');
    for (const part of this.querySelectorAll<HTMLElement>('.live-only')) part.hidden = false;
    const pick = (id: ItemId) => this.#select(id, false, () => this.#rows.get(id)?.querySelector('a'));
    this.#timeline = runTimeline(
      this.#one('.timeline'),
      this.#events,
      (asked, isFleeting) => this.#ask(asked, isFleeting),
      pick,
    );
    this.#ruler = runRuler(
      this.#one('.ruler'),
      this.#events,
      (measure, isFleeting) => this.#ask({ measure }, isFleeting),
      pick,
    );
    this.#read();
    this.#listen();
    // After the first picture: the still map is there already.
    const idle = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 200));
    idle(() => {
      this.#starting = this.#start();
      // Printing does not wait: what it needs is there before it.
      void this.#starting.then(() => idle(() => void this.sheets().catch(console.warn)));
    });
  }

  #one<E extends HTMLElement = HTMLElement>(selector: string): E {
    return find<E>(this, selector);
  }

  #row(id: ItemId): HTMLLIElement {
    return need(this.#rows, id, 'row');
  }

  get #stage(): HTMLElement {
    return this.#one('.stage');
  }

  /** Ids that an address may select: those of the list, and of the marks that stand for several of one place. */
  get #ids(): { has(id: ItemId): boolean } {
    const gathered = this.#items.flatMap(({ layer, place }) => (place ? [`${layer}/${place}`] : []));
    return {
      has: (id: ItemId) =>
        this.#rows.has(id) ||
        gathered.includes(id) ||
        (this.#items.length === 0 && /^(events|actors)\/[a-z0-9-]{1,60}$/.test(id)),
    };
  }

  /** Takes the view from the address; a row that the address points to is chosen. */
  #read(): void {
    const { view, ignored } = decodeView(location.search, this.#ids);
    const target = location.hash.slice(1);
    const selected = view.selected ?? (this.#rows.has(target) ? target : undefined);
    this.#one('.notice').textContent = noticeFor(ignored);
    this.#view = viewIn(selected ? { ...view, selected } : view, sizeOf(this.#stage));
    // The browser has gone to the row already.
    this.classList.toggle('from-list', selected !== undefined && selected === target);
    moveStill(this.#one('.still'), this.#view, this.#stage);
    this.#show();
  }

  #listen(): void {
    this.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.name === 'layers') {
        const on = [...this.querySelectorAll<HTMLInputElement>('[name="layers"]:checked')].map(
          (box) => box.value as Layer,
        );
        this.#go({ ...this.#view, layers: new Set(LAYERS.filter((layer) => on.includes(layer))) });
      }
    });
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.row') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const id = link.dataset.of ?? given(link.closest('li'), 'row of the link').id;
      // A click without coordinates is one of the keyboard.
      if (link.closest('.list')) this.#selectInList(id, event.detail === 0, link);
      // One of several in the panel: Escape still leads to the mark that stands for them.
      else this.#select(id, true, link.closest('#panel') && this.#cameFrom ? this.#cameFrom : () => link);
    });
    this.#one('#panel').addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      const back = this.#cameFrom?.();
      if (back?.isConnected) back.focus();
    });
    // Until there are sheets, paper gets the still picture.
    addEventListener('beforeprint', () => wholeStill(this.#one('.still')));
    addEventListener('afterprint', () => moveStill(this.#one('.still'), this.#view, this.#stage));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-share="view"]')) {
      // Before the dialog asks for it: the view that the address bar holds, as it is today.
      link.addEventListener(
        'click',
        () => {
          address.flush();
          link.search = withEdition(location.search, undefined);
        },
        { capture: true },
      );
    }
    addEventListener('popstate', () => {
      this.#read();
      this.#map?.update(this.#view);
      this.#show();
    });
  }

  async #start(): Promise<void> {
    const notice = this.#one('.notice');
    try {
      const live = (this.#live = await loadLive({
        base: dataOf(this, 'base'),
        fine: dataOf(this, 'fine'),
        words: (id) => wordsIn(this.#row(id)),
      }));
      const { items, border, mount } = live;
      this.#items = items;
      this.#ruler.setLine(border, items);
      if (this.#view.selected && !this.#ids.has(this.#view.selected)) this.#read();
      const box = this.#one('.live');
      box.hidden = false;
      this.#map = mount(box, {
        view: this.#view,
        home: () => homeIn(sizeOf(this.#stage)),
        onView: (view) => this.#write(view),
        onDraw: (scene, border) => this.#tell(scene, border),
        taken: (size) => (size.width < NARROW_PX ? [] : [insetBox(size)]),
        onMeasure: (measure) => this.#ask({ measure }, true),
        onSelect: (id, byKeyboard) =>
          this.#select(
            id,
            byKeyboard,
            () => this.#map?.elementOf(id) ?? this.#map?.elementOf(this.#view.selected ?? id),
          ),
      });
      this.#one('.still').hidden = true;
      this.#show();
    } catch (error) {
      // The still map and the list stay. What failed is of use to whoever looks for it.
      console.warn(error);
      const again = document.createElement('button');
      again.type = 'button';
      again.className = 'btn';
      again.textContent = 'Try again';
      again.addEventListener('click', () => {
        notice.textContent = '';
        this.#starting = this.#start();
      });
      notice.replaceChildren('The live map did not load; this is the still one. ', again);
    }
  }

  /** The view at hand as it goes on paper and into files. @throws where the live map did not load */
  async sheets(): Promise<Sheets> {
    await this.#starting;
    const live = this.#live;
    if (!live) throw new Error('no live map to draw');
    this.#sheets ??= import('./live-sheet.ts').then(({ makeSheets }) =>
      makeSheets({
        base: dataOf(this, 'base'),
        files: this.#files,
        items: live.items,
        ground: live.ground,
        view: () => this.#view,
        screen: () => sizeOf(this.#stage),
        told: (id) => this.#tellChosen(id),
      }),
    );
    try {
      const sheets = await this.#sheets;
      await sheets.choose(this.#view.selected);
      return sheets;
    } catch (error) {
      this.#sheets = undefined;
      throw error;
    }
  }

  /** What is chosen, in the words of its row; several, one after the other. */
  #tellChosen(id: ItemId): Told {
    const members = this.#membersOf(id);
    const [member, ...others] = members;
    if (member !== undefined && others.length === 0) return toldIn(this.#row(member));
    const numbers = numberEvents(this.#items);
    return toldTogether(
      this.#nameOf(id, members.length),
      members.map((member) => {
        const row = this.#row(member);
        return {
          number: numbers.get(member),
          date: row.querySelector('time')?.textContent,
          name: nameIn(row),
          publishers: this.#files.publisherOf(member),
        };
      }),
    );
  }

  /** Where the panel is far off, the row shows all there is, stays where it is and keeps the focus. */
  #selectInList(id: ItemId, byKeyboard: boolean, link: HTMLElement): void {
    if (!this.#isNarrow.matches) return this.#select(id, byKeyboard, () => link);
    const { top } = link.getBoundingClientRect();
    this.#choose(id);
    this.classList.add('from-list');
    scrollBy({ top: link.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  #select(id: ItemId, takesFocus: boolean, from: () => HTMLElement | SVGElement | null | undefined): void {
    this.#cameFrom = from;
    this.classList.remove('from-list');
    this.#choose(id);
    if (takesFocus) this.#one('#panel').focus({ preventScroll: true });
    this.#one('#panel').scrollIntoView({ block: 'nearest' });
  }

  #choose(id: ItemId): void {
    const layer = (this.#rows.get(id)?.closest('section')?.dataset.layer ?? id.split('/')[0]) as Layer;
    this.#asked = undefined;
    const { until, kind, phase, actor, ...rest } = this.#view;
    // What is chosen is shown, whatever the switches said.
    const asked = this.#isShown(id) ? this.#view : rest;
    this.#go({ ...asked, layers: new Set([...rest.layers, layer]), selected: id });
  }

  /** Whether the list shows a row: only events can be asked for. */
  #isShown(id: ItemId): boolean {
    const event = this.#events.get(id);
    return !event || isAsked(event.date, event.event, this.#view);
  }

  /** Takes over what timeline and ruler ask for. What is fleeting, as under a moving hand, is not told aloud. */
  #ask(change: Change, isFleeting: boolean): void {
    this.#go(changed(this.#view, change), isFleeting);
  }

  /** The view in words, for whoever does not see it; and where it lies in the region. */
  #tell(scene: Scene, border: MeasuredLine): void {
    const text = tellScene(
      scene,
      this.#items.map((item) => itemBy(item, scene.view.until)),
      border,
    );
    for (const told of this.querySelectorAll('[data-told], #map-told')) told.textContent = text;
    const frame = find<SVGRectElement>(this, '.inset rect');
    const [x, y, width, height] = insetFrame(scene.view, scene.size);
    for (const [side, value] of Object.entries({ x, y, width, height })) frame.setAttribute(side, String(value));
  }

  /** Draws a view everywhere. */
  #go(view: View, isFleeting = false): void {
    this.#view = view;
    this.#map?.update(view);
    this.#show(isFleeting);
    this.#write(view);
  }

  #write(view: View): void {
    this.#view = view;
    address.write(addressOf(view, sizeOf(this.#stage)));
  }

  /** Switches, timeline, list and panel. */
  #show(isQuiet = false): void {
    const { layers, selected } = this.#view;
    for (const box of this.querySelectorAll<HTMLInputElement>('[name="layers"]'))
      box.checked = layers.has(box.value as Layer);
    this.#timeline.draw(this.#view);
    this.#ruler.draw(this.#view);
    for (const [id, row] of this.#rows) {
      row.hidden = !this.#isShown(id);
      row.firstElementChild?.toggleAttribute('aria-current', false);
    }
    this.#count(isQuiet);
    void this.#sheets?.then((sheets) => sheets.choose(selected)).catch(() => {});
    if (selected === undefined) return;
    const members = this.#membersOf(selected);
    for (const id of members) this.#rows.get(id)?.firstElementChild?.setAttribute('aria-current', 'true');
    const rows = members.map((id) => this.#row(id));
    const [row, ...others] = rows;
    if (row && others.length === 0) this.#complete(row);
    fillPanel(this.#one('.shown'), rows, this.#nameOf(selected, members.length));
    this.#reveal(this.#rows.get(members[0] ?? ''));
  }

  /** Fetches the details of a row that has none, and shows them where it is still the one chosen. */
  #complete(row: HTMLLIElement): void {
    const isNew = this.#asked !== row.id;
    this.#asked = row.id;
    if (!isNew || !isWanting(row)) return;
    const tell = (...what: [Telling, ToldWhole?]) => {
      tellIn(row, ...what);
      if (this.#view.selected === row.id) fillPanel(this.#one('.shown'), [row], '');
    };
    tellIn(row, 'fetched');
    this.#files.of(row.id).then(
      (told) => tell('whole', told),
      (error: unknown) => {
        console.warn(error);
        tell('missing');
        if (this.#view.selected === row.id)
          this.#one('#panel-said').textContent = `${nameIn(row)}: the details did not come.`;
      },
    );
  }

  /** How many events are left, in the headings of the list and in a sentence. */
  #count(isQuiet: boolean): void {
    const isNarrowed = narrows(this.#view);
    let [left, all] = [0, 0];
    for (const section of this.querySelectorAll('.list section[data-layer="events"]')) {
      const rows = [...section.querySelectorAll<HTMLElement>('li[id]')];
      const shown = rows.filter((row) => !row.hidden).length;
      find(section, 'h2 small').textContent = isNarrowed ? `${shown} of ${rows.length}` : String(rows.length);
      left += shown;
      all += rows.length;
    }
    if (isQuiet) return;
    const text = isNarrowed ? `${left} of ${all} events shown.` : '';
    const line = this.#one('.asked-said');
    if (line.textContent !== text) line.textContent = text;
  }

  /** What a mark that stands for several is called: "Khorog and nearby: 11 events". */
  #nameOf(id: ItemId, count: number): string {
    const place = this.#rows.get(id.replace(/^(events|actors)\//, 'place/'));
    const where = this.#map?.nameOf(id)?.split(': ')[0] ?? (place ? nameIn(place) : '');
    return `${where}: ${count} ${id.split('/')[0]}`;
  }

  /** The rows that a choice stands for. */
  #membersOf(id: ItemId): ItemId[] {
    if (this.#rows.has(id)) return [id];
    const drawn = this.#map?.membersOf(id) ?? [];
    if (drawn.length > 0) return [...drawn];
    return this.#items
      .filter((item) => `${item.layer}/${item.place}` === id && this.#isShown(item.id))
      .map((item) => item.id);
  }

  /** Scrolls the list, never the page. */
  #reveal(row: HTMLElement | undefined): void {
    const side = this.#one('.side');
    if (!row || side.scrollHeight <= side.clientHeight) return;
    const [inner, outer] = [row.getBoundingClientRect(), side.getBoundingClientRect()];
    // Below the heading that sticks to the top.
    if (inner.top < outer.top + HEADING_PX || inner.bottom > outer.bottom)
      side.scrollTop += inner.top - outer.top - side.clientHeight / 3;
  }
}

customElements.define('map-explorer', MapExplorer);
