/**
 * What script adds to a chapter: notes open when the pointer rests or the keyboard lands on a mark,
 * permalinks copy themselves, and a still map can be made live. Everything works without it.
 */

/** The pointer must rest this long, so that crossing a paragraph opens nothing. Milliseconds. */
const HOVER_REST_MS = 350;
/** Time to travel from the mark to its note before it closes. Milliseconds. */
const LEAVE_MS = 300;
/** How long "Link copied" stays. Milliseconds. */
const TOAST_MS = 2500;

let timer = 0;
const later = (ms: number, act: () => void) => { clearTimeout(timer); timer = window.setTimeout(act, ms); };
/** A finger that lifts leaves too, but means nothing by it. */
const whenMouse = (part: Element | null, type: 'pointerenter' | 'pointerleave', act: () => void) =>
  part?.addEventListener(type, (event) => { if ((event as PointerEvent).pointerType === 'mouse') act(); });
const noteOf = (mark: Element) => document.getElementById(mark.getAttribute('popovertarget') ?? mark.getAttribute('href')?.slice(1) ?? '');

for (const mark of document.querySelectorAll<HTMLButtonElement>('button.m')) {
  const note = noteOf(mark);
  if (!note?.showPopover) continue;
  // Where the note stands in the margin the button is not drawn, and nothing opens.
  const show = () => { if (mark.checkVisibility() && !note.matches(':popover-open')) note.showPopover({ source: mark }); };
  const hide = () => { if (!note.matches(':focus-within')) note.hidePopover(); };
  const words = mark.previousElementSibling;
  // The pointer or the keyboard has opened it already: a click must not close what the reader came for.
  mark.popoverTargetAction = 'show';
  for (const part of [mark, words]) {
    whenMouse(part, 'pointerenter', () => later(HOVER_REST_MS, show));
    whenMouse(part, 'pointerleave', () => later(LEAVE_MS, hide));
  }
  whenMouse(note, 'pointerenter', () => clearTimeout(timer));
  whenMouse(note, 'pointerleave', () => later(LEAVE_MS, hide));
  // Closing gives the focus back to the mark, which must not open the note again.
  let isClosing = false;
  note.addEventListener('beforetoggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') return;
    isClosing = true;
    setTimeout(() => { isClosing = false; });
  });
  mark.addEventListener('focus', () => { if (!isClosing && mark.matches(':focus-visible')) show(); });
  // Left open, it would lie over what has the focus next.
  for (const part of [mark, note]) {
    part.addEventListener('focusout', ({ relatedTarget: to }) => { if (to instanceof Element && to !== mark && !note.contains(to)) note.hidePopover(); });
  }
}

// In the margin the note is always there: the pointer only lights it.
for (const mark of document.querySelectorAll('a.m')) {
  const note = noteOf(mark);
  for (const part of [mark, mark.previousElementSibling?.previousElementSibling]) {
    part?.addEventListener('pointerenter', () => note?.classList.add('lit'));
    part?.addEventListener('pointerleave', () => note?.classList.remove('lit'));
  }
}

const toast = document.querySelector('[role="status"]');
let toastTimer = 0;
for (const link of document.querySelectorAll<HTMLAnchorElement>('.pn, .hn')) {
  link.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(link.href);
      if (toast) toast.textContent = 'Link copied';
      clearTimeout(toastTimer);
      toastTimer = window.setTimeout(() => { if (toast) toast.textContent = ''; }, TOAST_MS);
    } catch { /* no clipboard: the address bar has the link */ }
  });
}

// A still map becomes our own embed, live, at the same view and size.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-live]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    // The pictures for wide and for narrow screens, and the ground that they share.
    const pictures = [...(button.closest('figure')?.querySelectorAll('svg') ?? [])];
    const height = Math.max(420, ...pictures.map((picture) => picture.getBoundingClientRect().height));
    const frame = document.createElement('iframe');
    frame.src = button.dataset.live ?? '';
    frame.title = button.dataset.title ?? '';
    frame.height = String(Math.round(height));
    pictures[0]?.before(frame);
    for (const picture of pictures) picture.remove();
    button.remove();
    // The button had the focus; what it opened has it now.
    frame.focus();
  });
}

export {};
