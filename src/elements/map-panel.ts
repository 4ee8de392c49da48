/** Fills the details panel from the rows of the list: what is shown was written by the server, so nothing can be injected. */
import type { Told } from '../map/sheet/told.ts';
import type { EventFacts, Item } from '../map/types.ts';

/** The name of a thing, as its row has it. */
export const nameIn = (row: HTMLLIElement): string => row.querySelector('.n')!.textContent ?? '';

/** What the map needs to know of a thing that the data leaves to the page. */
export function wordsIn(row: HTMLLIElement): Pick<Item, 'name' | 'kind' | 'where' | 'event'> {
  const event = eventIn(row)?.event;
  return { name: nameIn(row), kind: row.querySelector('.lab')!.textContent ?? '', where: row.querySelector('small')!.textContent ?? '', ...(event ? { event } : {}) };
}

/** What a row tells, for paper, where nothing better is to be had: the same words without the addresses of their sources. */
export function toldIn(row: HTMLLIElement): Told {
  const { kind, name, where } = wordsIn(row);
  const texts = [...row.querySelectorAll('.more > p:not(.lab), .more > ul > li')].map((part) => ({ text: part.textContent.trim() }));
  const facts = [...row.querySelectorAll('.more dt')].map((term) => ({ lead: `${term.textContent}:`, text: term.nextElementSibling?.textContent?.trim() ?? '' }));
  return { label: kind, name, where: where.trim(), paragraphs: [...texts, ...facts], sources: [] };
}

/** Who published the sources of a row, as it names them. */
export const publishersIn = (row: HTMLLIElement): string | undefined =>
  [...row.querySelectorAll('.more dt')].find((term) => term.textContent === 'Sources')?.nextElementSibling?.textContent?.trim();

/** What the row of an event can be asked for by. */
export interface EventRow {
  /** EDTF. */
  date: string;
  event: EventFacts;
}

/** Rows of other things give nothing. */
export function eventIn(row: HTMLLIElement): EventRow | undefined {
  const [kind, phase, ...actors] = row.dataset['event']?.split(' ') ?? [];
  const date = row.querySelector('time')?.dateTime;
  return kind && date ? { date, event: { kind, phase, actors } as EventFacts } : undefined;
}

/**
 * @param rows one for a thing by itself, several for a mark that stands for them
 * @param several heading for several
 */
export function fillPanel(panel: HTMLElement, rows: readonly HTMLLIElement[], several: string): void {
  const key = [...rows.map(({ id }) => id), ...(rows.length > 1 ? [several] : [])].join(' ');
  if (panel.dataset['shows'] === key || rows.length === 0) return;
  panel.dataset['shows'] = key;
  if (rows.length === 1) {
    const [kind, ...rest] = (rows[0]!.querySelector('.more')!.cloneNode(true) as HTMLElement).children;
    const title = document.createElement('h2');
    const where = rows[0]!.querySelector('small')!.cloneNode(true);
    title.textContent = nameIn(rows[0]!);
    panel.replaceChildren(kind!, title, where, ...rest);
  } else {
    const title = document.createElement('h2');
    const list = document.createElement('ul');
    title.textContent = several;
    list.append(...rows.map((row) => {
      const item = document.createElement('li');
      const link = row.querySelector('a.row')!.cloneNode(true) as HTMLElement;
      link.className = 'row';
      link.removeAttribute('aria-current');
      item.append(link);
      return item;
    }));
    panel.replaceChildren(title, list);
  }
  const heading = panel.querySelector('h2')!;
  heading.id = 'panel-h';
  panel.parentElement!.setAttribute('aria-labelledby', heading.id);
  panel.parentElement!.scrollTop = 0;
  // The heading only: a whole record read aloud would be in the way.
  document.querySelector('#panel-said')!.textContent = `Details: ${heading.textContent}`;
}
