/** A few words at the foot of the page that tell what was done, and go by themselves. */

/** Long enough to be read, and to be read out. Milliseconds. */
const TOAST_MS = 2500;

const toast = document.querySelector('.toast');
let timer = 0;

/** @param ms how long it stays, where nobody has asked for it and it has to be noticed first */
export function say(words: string, ms = TOAST_MS): void {
  if (toast) toast.textContent = words;
  clearTimeout(timer);
  timer = window.setTimeout(() => { if (toast) toast.textContent = ''; }, ms);
}
