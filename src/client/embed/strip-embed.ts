/** The ruler in a frame: kilometres work at once, names and straight distances when the first stretch is measured. */
import { talkToHost } from '../../embed/guest.ts';
import { wholeHeight } from './framed-height.ts';
import type { ItemId, View } from '../../map/types.ts';
import { decodeView, encodeView } from '../../map/view/view.ts';
import { changed } from '../../map/items/filter.ts';
import { loadMapData } from '../map/map-data.ts';
import { runRuler } from '../map/map-ruler.ts';
import { dataOf, find } from '../../dom/find.ts';

const box = find(document, '.strip-embed');
const read = (query: string): View => decodeView(query, { has: () => false }).view;
let isAsked = false;

const guest = talkToHost({
  height: wholeHeight,
  onView: (query) => show(read(query)),
});
for (const part of document.querySelectorAll<HTMLElement>('.live-only')) part.hidden = false;
const open = (id: ItemId) => {
  const link = box.querySelector(`[data-item="${CSS.escape(id)}"]`)?.getAttribute('href');
  if (link) guest.open(link);
};
const ruler = runRuler(
  find(box, '.ruler'),
  new Map(),
  (measure, isFleeting) => {
    show(changed(view, { measure }));
    if (!isFleeting) guest.tell(encodeView(view));
  },
  open,
);

let view = read(location.search);
function show(next: View): void {
  view = next;
  ruler.draw(view);
  if (!view.measure || isAsked) return;
  isAsked = true;
  loadMapData({ base: dataOf(box, 'base'), words: dataOf(box, 'words') })
    .then(({ border, items }) => ruler.setLine(border, items))
    // Kilometres are told without; the next stretch asks again.
    .catch(() => {
      isAsked = false;
    });
}
show(view);
