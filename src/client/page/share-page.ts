/** The link of a page to itself copies itself, and passes on what the page says as a quotation with its citation. */
import { copy, passOn } from './share-menu.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-quotation]')) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    passOn(link, 'Pass this page on', [
      { text: 'Copy quotation with citation', act: () => copy(link.dataset.quotation ?? '', 'Quotation copied') },
    ]);
  });
}
