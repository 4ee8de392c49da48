/** Watches for selected words of the text; what is offered for them is loaded when there are some. */

/** A selection is made when it has rested so long. Milliseconds. */
const REST_MS = 250;
/** Not text to be passed on: pictures and what has its own way to be copied, and the buttons themselves. */
const OWN_WAYS = 'figure, svg, pre, dialog, form, [data-copy], [data-pick]';

const main = document.querySelector('main');
let timer = 0;
let isPressed = false;
let loaded: Promise<typeof import('./share-selection.ts')> | undefined;

function wanted(): Range | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || isPressed) return undefined;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  // Words of the page itself: a whole page selected begins before them.
  if (!main?.contains(range.startContainer) || element?.closest(OWN_WAYS)) return undefined;
  return selection.toString().trim() ? range : undefined;
}

async function look(): Promise<void> {
  const range = wanted();
  if (!range && !loaded) return;
  loaded ??= import('./share-selection.ts');
  const { offer, withdraw } = await loaded;
  const now = wanted();
  if (now) offer(now);
  else withdraw();
}

function later(): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => void look(), REST_MS);
}

if ('showPopover' in HTMLElement.prototype) {
  document.addEventListener('selectionchange', later);
  // While the pointer draws a selection, nothing comes in its way.
  addEventListener('pointerdown', ({ target }) => { isPressed = !(target instanceof Element && target.closest('[data-pick]')); });
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, () => { isPressed = false; later(); });
}

export {};
