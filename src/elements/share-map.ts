/** The share dialog of the map page: opens over the map with the link and code of the view at hand. */
import { embedCode } from '../map/embed-code.ts';

/** How long "Copied" stays. Milliseconds. */
const STATUS_MS = 4000;

const dialog = document.querySelector<HTMLDialogElement>('#share');
const field = (id: string) => document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement;

if (dialog) {
  const status = dialog.querySelector('[role="status"]')!;
  for (const button of dialog.querySelectorAll<HTMLButtonElement>('button')) button.hidden = false;

  const citation = field('share-cite').value;
  for (const opener of document.querySelectorAll<HTMLElement>('[data-share]')) {
    opener.hidden = false;
    opener.addEventListener('click', (event) => {
      event.preventDefault();
      // The address bar always holds the view.
      field('share-link').value = dialog.dataset.link + location.search;
      field('share-cite').value = citation.replaceAll(dialog.dataset.link!, field('share-link').value);
      field('share-code').value = embedCode(dialog.dataset.embed + location.search);
      status.textContent = '';
      dialog.showModal();
    });
  }

  dialog.addEventListener('click', async ({ target }) => {
    if (target === dialog) return dialog.close(); // the backdrop
    const from = target instanceof HTMLElement ? target.dataset.copy : undefined;
    if (!from) return;
    const text = field(from);
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      status.textContent = 'Copied';
    } catch {
      status.textContent = 'Selected: copy it with Ctrl+C or ⌘C';
    }
    setTimeout(() => { status.textContent = ''; }, STATUS_MS);
  });
}
