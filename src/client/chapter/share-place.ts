/**
 * A paragraph or a section passed on: its number copies the link,
 * and opens a few more ways for the words of a paragraph.
 */
import { passageOf } from './passage.ts';
import { copy, passOn } from '../page/share-menu.ts';

/**
 * @param link the number of a paragraph, or the mark of a heading
 * @param selected what was selected before the press; the whole paragraph if that is elsewhere
 */
export function passPlaceOn(link: HTMLAnchorElement, selected: Range | undefined): void {
  const paragraph = link.closest('.v');
  if (!paragraph) return passOn(link);
  const whole = document.createRange();
  whole.selectNodeContents(paragraph);
  const passage = (selected?.intersectsNode(paragraph) ? passageOf(selected) : undefined) ?? passageOf(whole);
  if (!passage) return passOn(link);
  passOn(link, 'Pass this paragraph on', [
    { text: 'Copy quotation with citation', act: () => copy(passage.quotation, 'Quotation copied') },
    { text: 'Copy link to the words', act: () => copy(passage.link, 'Link copied') },
  ]);
}
