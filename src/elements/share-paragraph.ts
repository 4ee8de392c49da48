/**
 * A paragraph passed on: its number copies the link, and opens a few more ways, for the words selected in it or for all of them.
 */
import { copy, passOn } from './share-menu.ts';

/** What was selected when a number was pressed: a press takes the selection away. */
let selected: Range | undefined;
const selection = () => { const now = getSelection(); return now?.rangeCount && !now.isCollapsed ? now.getRangeAt(0).cloneRange() : undefined; };

/** What was selected in a paragraph, and else the whole of it. */
function rangeIn(paragraph: Element): Range {
  if (selected?.intersectsNode(paragraph)) return selected;
  const whole = document.createRange();
  whole.selectNodeContents(paragraph);
  return whole;
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.pn, .hn')) {
  const paragraph = link.closest('.v');
  if (paragraph) link.title = 'Link, quotation';
  link.addEventListener('pointerdown', () => { selected = selection(); });
  link.addEventListener('click', () => {
    if (!paragraph) return passOn(link);
    const range = rangeIn(paragraph);
    // On its way while the reader looks at the menu.
    const passage = import('./passage.ts').then(({ passageOf }) => passageOf(range)!);
    passOn(link, 'Pass this paragraph on', [
      { text: 'Copy quotation with citation', act: async () => copy((await passage).quotation, 'Quotation copied') },
      { text: 'Copy link to the words', act: async () => copy((await passage).link, 'Link copied') },
    ]);
  });
}
