/**
 * A button beside each text or file that is there to be copied.
 * Without script the text can be selected, the file opened.
 */

import { copy } from './share-menu.ts';
import { say } from './toast.ts';

const COPIED = 'Copied';
const NO_FILE = 'It could not be copied: open the BibTeX file';

for (const text of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn';
  button.textContent = 'Copy';
  const what = text.closest('div')?.querySelector('dt')?.textContent ?? '';
  button.setAttribute('aria-label', `Copy ${what}`.trim());
  button.addEventListener('click', async () => {
    // No clipboard: what is to be copied is selected, and the reader's own keys do the rest.
    if ((await copy(text.textContent.trim(), COPIED, 'Press Ctrl+C or ⌘C to copy')) !== COPIED)
      getSelection()?.selectAllChildren(text);
  });
  text.after(' ', button);
}

/** The citation of a source lies in a file: it is fetched when somebody wants to copy it. */
for (const files of document.querySelectorAll<HTMLElement>('.files')) {
  const file = files.querySelector<HTMLAnchorElement>('a[href$=".bib"]');
  if (!file) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy BibTeX';
  button.addEventListener('click', async () => {
    try {
      const answer = await fetch(file.href);
      if (!answer.ok) throw new Error(`${answer.status}`);
      await copy(await answer.text(), COPIED, NO_FILE);
    } catch {
      say(NO_FILE);
    }
  });
  files.append(' ', button);
}
