/**
 * A paragraph passed on: its number copies the link, and opens a few more ways. A link to words finds them by the paragraph's id, and
 * marks them where a browser knows text fragments (https://wicg.github.io/scroll-to-text-fragment/).
 */
import { toPassOn } from './edition.ts';
import { copy, passOn } from './share-menu.ts';

/** Words at each end of a passage that a fragment names. */
const ENDS = 4;

/** What was selected in a paragraph when its number was pressed: a press takes the selection away. */
let selected = '';
const selectionIn = (paragraph: Element | null): string => {
  const selection = getSelection();
  return paragraph && selection?.containsNode(paragraph, true) ? selection.toString() : '';
};

/** What was selected, and else the whole paragraph; without the numbers of notes. */
function wordsOf(paragraph: Element): string {
  const bare = paragraph.cloneNode(true) as Element;
  for (const part of bare.querySelectorAll('.m, .pn, .who')) part.remove();
  return (selected.trim() || bare.textContent || '').replace(/\s+/g, ' ').trim();
}

function linkTo(link: HTMLAnchorElement, words: string): string {
  const all = words.split(' ');
  const encode = (part: string[]) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  return `${toPassOn(link.href)}:~:text=${encode(all.slice(0, ENDS))}${all.length > 2 * ENDS ? `,${encode(all.slice(-ENDS))}` : ''}`;
}

/** Whose words they are is part of a quotation: the four voices are kept apart. */
function quotationOf(link: HTMLAnchorElement, paragraph: Element, words: string): string {
  const voice = { brief: 'the brief, retold', authors: 'the brief’s authors’ judgement, retold', sources: 'what sources say', site: 'added by the site' }[paragraph.className.split(' ')[1] ?? ''];
  return `“${words}” (${voice}; ${document.title.replace(' · ', ', ')}, ${link.textContent}, ${linkTo(link, words)})`;
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.pn, .hn')) {
  const paragraph = link.closest('.v');
  link.addEventListener('pointerdown', () => { selected = selectionIn(paragraph); });
  link.addEventListener('click', () => {
    if (!paragraph) return passOn(link);
    const words = wordsOf(paragraph);
    passOn(link, 'Pass this paragraph on', [
      { text: 'Copy quotation with citation', act: () => copy(quotationOf(link, paragraph, words), 'Quotation copied') },
      { text: 'Copy link to the words', act: () => copy(linkTo(link, words), 'Link copied') },
    ]);
  });
}
