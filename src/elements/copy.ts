/** A button beside each text that is there to be copied. Without script the text can be selected. */

const toast = document.querySelector('.toast');
/** How long "Copied" stays. Milliseconds. */
const TOAST_MS = 2500;

for (const text of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn';
  button.textContent = 'Copy';
  const what = text.closest('div')?.querySelector('dt')?.textContent ?? '';
  button.setAttribute('aria-label', `Copy ${what}`.trim());
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      say('Copied');
    } catch {
      // No clipboard: what is to be copied is selected, and the reader's own keys do the rest.
      getSelection()?.selectAllChildren(text);
      say('Press Ctrl+C or ⌘C to copy');
    }
  });
  text.after(' ', button);
}

let timer = 0;
function say(words: string): void {
  if (toast) toast.textContent = words;
  clearTimeout(timer);
  timer = window.setTimeout(() => { if (toast) toast.textContent = ''; }, TOAST_MS);
}

export {};
