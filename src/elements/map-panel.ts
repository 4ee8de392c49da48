/** Fills the details panel from the rows of the list: what is shown was written by the server, so nothing can be injected. */

/** @param rows one for a thing by itself, several for a mark that stands for them */
export function fillPanel(panel: HTMLElement, rows: readonly HTMLLIElement[]): void {
  const key = rows.map(({ id }) => id).join(' ');
  if (panel.dataset['shows'] === key || rows.length === 0) return;
  panel.dataset['shows'] = key;
  if (rows.length === 1) {
    const more = rows[0]!.querySelector('.more')!.cloneNode(true) as HTMLElement;
    const heading = more.querySelector('h3')!;
    const title = document.createElement('h2');
    title.append(...heading.childNodes);
    heading.replaceWith(title);
    panel.replaceChildren(...more.childNodes);
  } else {
    const lead = document.createElement('p');
    const list = document.createElement('ul');
    lead.className = 'lab';
    lead.textContent = `${rows.length} here: choose one`;
    list.append(...rows.map((row) => {
      const item = document.createElement('li');
      const link = row.querySelector('a.row')!.cloneNode(true) as HTMLElement;
      link.className = 'row';
      link.removeAttribute('aria-current');
      item.append(link);
      return item;
    }));
    panel.replaceChildren(lead, list);
  }
  panel.parentElement!.scrollTop = 0;
  const said = panel.querySelector('h2, .lab')?.textContent ?? '';
  announce(said);
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
