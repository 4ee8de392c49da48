/**
 * Two buttons at the end of what a reader has selected: copy a link that finds the words, or the words as a quotation.
 */
import styles from '../../styles/share-selection.css?inline';
import { passageOf, type Passage } from './passage.ts';
import { copy } from '../page/share-menu.ts';

/** A selection is made when it has rested so long. Milliseconds. */
const REST_MS = 250;
/** Not text to be passed on: pictures, what has its own way to be copied, and the buttons themselves. */
const OWN_WAYS = 'figure, svg, pre, dialog, form, [data-copy], [data-pick]';
/** Between words and buttons. A finger's handles hang below the words. Pixels. */
const GAP = { fine: 8, coarse: 28 };
const FAILED = 'Not copied: the browser keeps its clipboard closed';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

const box = document.createElement('span');
box.className = 'pick';
box.dataset.pick = '';
box.popover = 'manual'; // a note that is open stays open
box.role = 'group';
box.ariaLabel = 'The selected words';

/** Kept from when the buttons came: a press may take the selection away. */
let range: Range | undefined;

function button(name: string, act: (passage: Passage) => unknown): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn';
  made.textContent = name;
  // The selection stays where the browser would give it up for the button.
  made.addEventListener('pointerdown', (event) => event.preventDefault());
  made.addEventListener('click', () => {
    const passage = range && passageOf(range);
    if (passage) void act(passage);
    withdraw();
  });
  return made;
}
box.append(
  button('Copy link', ({ link, isExact }) =>
    copy(link, isExact ? 'Link to the words copied' : 'Link to their place copied', FAILED),
  ),
  ' ',
  button('Copy quotation', ({ quotation }) => copy(quotation, 'Quotation copied', FAILED)),
);

function withdraw(): void {
  range = undefined;
  if (box.isConnected) box.hidePopover();
  box.remove();
}

/** Shows the buttons for what is selected, under its end, or over its beginning where there is no room; never on it. */
function offer(selected: Range): void {
  withdraw();
  range = selected.cloneRange();
  const lines = [...selected.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  // Behind the words in the page, so that Tab comes to them next; within a block, where they change no layout.
  let place = selected.endContainer instanceof Element ? selected.endContainer : selected.endContainer.parentElement;
  if (!place) return;
  while (getComputedStyle(place).display === 'inline' && place.parentElement) place = place.parentElement;
  place.append(box);
  box.showPopover();
  const { offsetWidth: width, offsetHeight: height } = box;
  const gap = matchMedia('(pointer: coarse)').matches ? GAP.coarse : GAP.fine;
  const under = Math.max(...lines.map(({ bottom }) => bottom)) + gap;
  const over = Math.min(...lines.map(({ top }) => top)) - gap - height;
  const root = document.documentElement;
  const top = under + height > innerHeight && over > 0 ? over : under;
  const left = Math.min(Math.max(last.right - width, gap), root.clientWidth - width - gap);
  box.style.top = `${top + scrollY}px`;
  box.style.left = `${left + scrollX}px`;
}

/** What is selected, if it is words of the page itself: a whole page that is selected begins before them. */
function wanted(): Range | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed || !selection.toString().trim()) return undefined;
  const selected = selection.getRangeAt(0);
  const around = selected.commonAncestorContainer;
  const element = around instanceof Element ? around : around.parentElement;
  return document.querySelector('main')?.contains(selected.startContainer) && !element?.closest(OWN_WAYS)
    ? selected
    : undefined;
}

let timer = 0;
function later(): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    // While the pointer draws a selection, nothing comes in its way; and a button that is pressed stays.
    if (document.documentElement.matches(':active')) return;
    const selected = wanted();
    if (selected) offer(selected);
    else withdraw();
  }, REST_MS);
}
document.addEventListener('selectionchange', later);
for (const type of ['pointerup', 'pointercancel']) addEventListener(type, later);
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') withdraw();
});
later();
