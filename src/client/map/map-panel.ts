/**
 * Fills the details panel from the rows of the list. What they hold was written by the server; what is fetched for a
 * row is put into it as text, so nothing can be injected.
 */
import type { Told, ToldWhole } from '../../pictures/sheet/sheet-told.ts';
import type { EventFacts, Item } from '../../map/types.ts';
import { given } from '../../model/need.ts';
import { find } from '../../dom/find.ts';

/** The name of a thing, as its row has it. */
export const nameIn = (row: HTMLLIElement): string => find(row, '.n').textContent;

/** What the map needs to know of a thing that the data leaves to the page. */
export function wordsIn(row: HTMLLIElement): Pick<Item, 'name' | 'kind' | 'where' | 'event'> {
  const event = eventIn(row)?.event;
  return {
    name: nameIn(row),
    kind: find(row, '.lab').textContent,
    where: find(row, 'small').textContent,
    ...(event ? { event } : {}),
  };
}

/**
 * What a row tells, for paper, where nothing better is to be had:
 * the same words without the addresses of their sources.
 */
export function toldIn(row: HTMLLIElement): Told {
  const { kind, name, where } = wordsIn(row);
  const texts = [...row.querySelectorAll('.more > p:not(.lab, .way), .more > ul > li')].map((part) => ({
    text: part.textContent.trim(),
  }));
  const facts = [...row.querySelectorAll('.more dt')].map((term) => ({
    lead: `${term.textContent}:`,
    text: term.nextElementSibling?.textContent.trim() ?? '',
  }));
  return { label: kind, name, where: where.trim(), paragraphs: [...texts, ...facts], sources: [] };
}

/** How far the details of a row are that are not in the page. */
export type Telling = 'fetched' | 'whole' | 'missing';
const TELLING: Record<Telling, string> = {
  fetched: 'Details are being fetched. ',
  whole: '',
  missing: 'The details did not come. ',
};

/** Whether a row has yet to be given its details. */
export const isWanting = (row: HTMLLIElement): boolean =>
  row.dataset.telling === undefined
    ? find(row, '.more').childElementCount === 1 && !find(row, 'a.row').getAttribute('href')?.startsWith('#')
    : row.dataset.telling === 'missing';

/** Gives a row its details, or says that they are not there; either way it leads to the page that has them all. */
export function tellIn(row: HTMLLIElement, telling: Telling, told?: ToldWhole): void {
  row.dataset.telling = telling;
  const more = find(row, '.more');
  const way = make('p', TELLING[telling], linkTo(find<HTMLAnchorElement>(row, 'a.row').href, 'Its own page'));
  way.className = 'aside way';
  more.replaceChildren(find(more, '.lab'), ...(told ? detailsOf(told) : []), way);
}

function detailsOf({ native, paragraphs, point, sources, chapters }: ToldWhole): HTMLElement[] {
  const facts = document.createElement('dl');
  const fact = (name: string, ...parts: (Node | string)[]) => {
    if (parts.length > 0) facts.append(make('dt', name), make('dd', ...parts));
  };
  fact('Point', ...(point ? [point] : []));
  fact(
    'Sources',
    ...sources.flatMap(({ publisher, title, record, aside }, i) => {
      const link = linkTo(record, publisher);
      link.title = title;
      return [...(i > 0 ? ['; '] : []), link, ...(aside ? [aside] : [])];
    }),
  );
  fact(
    'In the chapters',
    ...chapters.map(({ title, spots }) => {
      const chapter = make('span', title, ...spots.flatMap(({ label, link }) => [' ', linkTo(link, label)]));
      chapter.className = 'told';
      return chapter;
    }),
  );
  const name = make('p', native?.text ?? '');
  name.lang = native?.lang ?? '';
  name.dir = 'auto';
  // The fact says it at more length.
  return [
    ...(native ? [name] : []),
    ...paragraphs
      .filter(({ lead }) => lead !== 'Point:')
      .map(({ lead, text }) => (lead ? make('p', make('b', lead), ` ${text}`) : make('p', text))),
    facts,
  ];
}

function make(name: string, ...parts: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...parts);
  return element;
}

function linkTo(address: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = text;
  return link;
}

/** What the row of an event can be asked for by. */
export interface EventRow {
  /** EDTF. */
  date: string;
  event: EventFacts;
}

/** Rows of other things give nothing. */
export function eventIn(row: HTMLLIElement): EventRow | undefined {
  const [kind, phase, ...actors] = row.dataset.event?.split(' ') ?? [];
  const date = row.querySelector('time')?.dateTime;
  return kind && date ? { date, event: { kind, phase, actors } as EventFacts } : undefined;
}

/**
 * @param rows one for a thing by itself, several for a mark that stands for them
 * @param several heading for several
 */
export function fillPanel(panel: HTMLElement, rows: readonly HTMLLIElement[], several: string): void {
  const key = [...rows.map(({ id }) => id), ...(rows.length > 1 ? [several] : [])].join(' ');
  const [row, ...others] = rows;
  const telling = others.length === 0 ? (row?.dataset.telling ?? '') : '';
  const isShown = panel.dataset.shows === key;
  if ((isShown && panel.dataset.telling === telling) || !row) return;
  [panel.dataset.shows, panel.dataset.telling] = [key, telling];
  const hadFocus = panel.contains(document.activeElement);
  if (others.length === 0) {
    const [kind, ...rest] = (find(row, '.more').cloneNode(true) as HTMLElement).children;
    const title = document.createElement('h2');
    const where = find(row, 'small').cloneNode(true);
    title.textContent = nameIn(row);
    panel.replaceChildren(...(kind ? [kind] : []), title, where, ...rest);
  } else {
    const title = document.createElement('h2');
    const list = document.createElement('ul');
    title.textContent = several;
    list.append(
      ...rows.map((row) => {
        const item = document.createElement('li');
        const link = find(row, 'a.row').cloneNode(true) as HTMLElement;
        link.dataset.of = row.id;
        link.removeAttribute('aria-current');
        item.append(link);
        return item;
      }),
    );
    panel.replaceChildren(title, list);
  }
  const heading = find(panel, 'h2');
  heading.id = 'panel-h';
  const around = given(panel.parentElement, 'element around the panel');
  around.setAttribute('aria-labelledby', heading.id);
  // What was fetched stands below what was there already.
  if (hadFocus) around.focus({ preventScroll: true });
  if (isShown) return;
  around.scrollTop = 0;
  // The heading only: a whole record read aloud would be in the way.
  find(document, '#panel-said').textContent = `Details: ${heading.textContent}`;
}
