/** Fills the details panel from the rows of the list: what is shown was written by the server, so nothing can be injected. */

/** The name of a thing, as its row has it. */
export const nameIn = (row: HTMLLIElement): string => row.querySelector('.n')!.textContent ?? '';

/** What the map needs to know of a thing that the data leaves to the page. */
export const wordsIn = (row: HTMLLIElement): { name: string; kind: string; where: string } => ({
  name: nameIn(row), kind: row.querySelector('.lab')!.textContent ?? '', where: row.querySelector('small')!.textContent ?? '',
});

/**
 * @param rows one for a thing by itself, several for a mark that stands for them
 * @param where heading for several
 */
export function fillPanel(panel: HTMLElement, rows: readonly HTMLLIElement[], where: string): void {
  const key = rows.map(({ id }) => id).join(' ');
  if (panel.dataset['shows'] === key || rows.length === 0) return;
  panel.dataset['shows'] = key;
  if (rows.length === 1) {
    const [kind, ...rest] = (rows[0]!.querySelector('.more')!.cloneNode(true) as HTMLElement).children;
    const title = document.createElement('h2');
    const where = rows[0]!.querySelector('small')!.cloneNode(true);
    title.textContent = nameIn(rows[0]!);
    panel.replaceChildren(kind!, title, where, ...rest);
  } else {
    const lead = document.createElement('p');
    const title = document.createElement('h2');
    const list = document.createElement('ul');
    lead.className = 'lab';
    lead.textContent = `${rows.length} at one place`;
    title.textContent = where;
    list.append(...rows.map((row) => {
      const item = document.createElement('li');
      const link = row.querySelector('a.row')!.cloneNode(true) as HTMLElement;
      link.className = 'row';
      link.removeAttribute('aria-current');
      item.append(link);
      return item;
    }));
    panel.replaceChildren(lead, title, list);
  }
  panel.parentElement!.scrollTop = 0;
  announce(panel.querySelector('h2')!.textContent ?? '');
}

/** Says what the panel shows, heading only: a whole record read aloud would be in the way. */
function announce(text: string): void {
  let line = document.querySelector<HTMLElement>('#panel-said');
  if (!line) {
    line = document.createElement('p');
    line.id = 'panel-said';
    line.className = 'vh';
    line.setAttribute('role', 'status');
    document.body.append(line);
  }
  line.textContent = text && `Details: ${text}`;
}
