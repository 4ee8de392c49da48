/** The share dialog of the map page: opens over the map with the link and code of the view at hand, and shows what the code gives. */
import { address } from './address.ts';
import { withEdition } from '../model/paths.ts';
import { embedCode, type EmbedParts, type Way } from '../map/embed-code.ts';
import { toPassOn } from './edition.ts';

/** How long "Copied" stays. Milliseconds. */
const STATUS_MS = 4000;

const dialog = document.querySelector<HTMLDialogElement>('#share');
const field = (id: string) => document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement;

if (dialog) {
  const status = dialog.querySelector('[role="status"]')!;
  const trial = dialog.querySelector<HTMLElement>('.trial')!;
  const usual = JSON.parse(dialog.dataset['parts']!) as EmbedParts;
  const named = JSON.parse(dialog.dataset['named']!) as Record<string, Pick<EmbedParts, 'title' | 'picture'>>;
  for (const part of dialog.querySelectorAll<HTMLElement>('button, .ways, .trial')) part.hidden = false;

  /** The address bar always holds the view. */
  const partsNow = (): EmbedParts => {
    // Whoever followed a link of an edition passes on that of today.
    const query = withEdition(location.search, undefined);
    return { ...usual, ...named[query.slice(1)], frame: usual.frame + query, page: toPassOn(usual.page + query) };
  };
  const write = () => {
    const way = dialog.querySelector<HTMLInputElement>('[name="way"]:checked')!.value as Way;
    field('share-code').value = embedCode(way, partsNow());
  };
  /** The frame itself, which is the same in all three. It goes when the dialog closes, so that nothing runs unseen. */
  const tryOut = () => {
    const frame = document.createElement('iframe');
    frame.title = 'Trial';
    // Of this copy of the site, wherever it is served.
    frame.src = new URL('../embed/map/', location.href).pathname + withEdition(location.search, undefined);
    trial.querySelector('iframe')?.remove();
    trial.append(frame);
  };

  const citation = field('share-cite').value;
  for (const opener of document.querySelectorAll<HTMLElement>('[data-share]')) {
    opener.hidden = false;
    opener.addEventListener('click', (event) => {
      event.preventDefault();
      address.flush();
      field('share-link').value = partsNow().page;
      field('share-cite').value = citation.replaceAll(toPassOn(usual.page), field('share-link').value);
      write();
      tryOut();
      status.textContent = '';
      dialog.showModal();
    });
  }
  dialog.addEventListener('change', write);
  dialog.addEventListener('close', () => trial.querySelector('iframe')?.remove());

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
