/**
 * What script adds to a chapter: notes open when the pointer rests or the keyboard lands on a mark,
 * permalinks copy themselves and pass a paragraph on, and a still map can be made live. Everything works without it.
 */

import { HOVER_REST_MS, LEAVE_MS, newClock, whenMouse } from './hover.ts';
import './share-paragraph.ts';

const { later, stay } = newClock();

const noteOf = (mark: Element) =>
  document.getElementById(mark.getAttribute('popovertarget') ?? mark.getAttribute('href')?.slice(1) ?? '');

for (const mark of document.querySelectorAll<HTMLButtonElement>('button.m')) {
  const note = noteOf(mark);
  if (!note?.showPopover) continue;
  // Where the note stands in the margin the button is not drawn, and nothing opens.
  const show = () => {
    if (mark.checkVisibility() && !note.matches(':popover-open')) note.showPopover({ source: mark });
  };
  const hide = () => {
    if (!note.matches(':focus-within')) note.hidePopover();
  };
  const words = mark.previousElementSibling;
  // The pointer or the keyboard has opened it already: a click must not close what the reader came for.
  mark.popoverTargetAction = 'show';
  for (const part of [mark, words]) {
    whenMouse(part, 'pointerenter', () => later(HOVER_REST_MS, show));
    whenMouse(part, 'pointerleave', () => later(LEAVE_MS, hide));
  }
  whenMouse(note, 'pointerenter', stay);
  whenMouse(note, 'pointerleave', () => later(LEAVE_MS, hide));
  // Closing gives the focus back to the mark, which must not open the note again.
  let isClosing = false;
  note.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'open') return addSteps(note, mark);
    isClosing = true;
    setTimeout(() => {
      isClosing = false;
    });
  });
  mark.addEventListener('focus', () => {
    if (!isClosing && mark.matches(':focus-visible')) show();
  });
  // Left open, it would lie over what has the focus next.
  for (const part of [mark, note]) {
    part.addEventListener('focusout', ({ relatedTarget: to }) => {
      if (to instanceof Element && to !== mark && !note.contains(to)) note.hidePopover();
    });
  }
}

// From note to note: the arrow keys on a mark, and two buttons at the foot of an open note.
const marks = [...document.querySelectorAll<HTMLElement>('.m')];
function step(from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const shown = marks.filter((mark) => mark.checkVisibility());
  return shown[shown.indexOf(from) + by];
}
/**
 * The mark takes the focus, and is scrolled to, before its note opens beside it;
 * in the margin the note is there already.
 */
function goTo(mark: HTMLElement | undefined): void {
  mark?.focus();
  const note = mark?.matches('button') && noteOf(mark);
  if (note && !note.matches(':popover-open')) note.showPopover?.({ source: mark });
}
for (const mark of marks) {
  mark.addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
    if (altKey || ctrlKey || metaKey) return;
    if (key === 'ArrowRight') goTo(step(mark, 1));
    if (key === 'ArrowLeft') goTo(step(mark, -1));
  });
}
function addSteps(note: HTMLElement, mark: HTMLElement): void {
  const foot = note.querySelector('.nf');
  if (!foot || foot.querySelector('button')) return;
  for (const [word, by] of [
    ['Before', -1],
    ['Next', 1],
  ] as const) {
    const to = step(mark, by);
    if (!to) continue;
    const button = document.createElement('button');
    button.className = 'step';
    button.textContent = word;
    button.setAttribute('aria-label', `${word}: ${to.getAttribute('aria-label')}`);
    button.addEventListener('click', () => goTo(to));
    foot.append(' ', button);
  }
}

// In the margin the note is always there: the pointer only lights it, and so does the keyboard.
for (const mark of document.querySelectorAll('a.m')) {
  const note = noteOf(mark);
  mark.addEventListener('focus', () => note?.classList.add('lit'));
  mark.addEventListener('blur', () => note?.classList.remove('lit'));
  for (const part of [mark, mark.matches('.k') ? null : mark.previousElementSibling?.previousElementSibling]) {
    part?.addEventListener('pointerenter', () => note?.classList.add('lit'));
    part?.addEventListener('pointerleave', () => note?.classList.remove('lit'));
  }
}

// On wide screens a background is open by its style; who hears the page is told so.
if (matchMedia('(min-width: 48rem)').matches)
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('.background details')) fold.open = true;

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
