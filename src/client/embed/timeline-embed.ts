/**
 * The timeline in a frame: the list under it shows what is asked for;
 * what is asked for is in the address and told to the host.
 */
import { talkToHost } from '../../embed/guest.ts';
import { wholeHeight } from './framed-height.ts';
import { changed, isAsked, narrows } from '../../map/items/filter.ts';
import type { View } from '../../map/types.ts';
import { decodeView, encodeView } from '../../map/view/view.ts';
import { eventIn, type EventRow } from '../map/map-panel.ts';
import { runTimeline } from '../map/map-timeline.ts';
import { need } from '../../model/need.ts';
import { find } from '../../dom/find.ts';

const rows = new Map([...document.querySelectorAll<HTMLLIElement>('.dated li')].map((row) => [row.id, row]));
const events = new Map(
  [...rows].flatMap(([id, row]): [string, EventRow][] => {
    const event = eventIn(row);
    return event ? [[id, event]] : [];
  }),
);
const actors = new Set([...events.values()].flatMap(({ event }) => event.actors));
const read = (query: string): View =>
  decodeView(query, { has: (id) => rows.has(id) || actors.has(id.replace('actor/', '')) }).view;
const said = find(document, '.asked-said');

const guest = talkToHost({
  height: wholeHeight,
  onView: (query) => show(read(query)),
});
for (const part of document.querySelectorAll<HTMLElement>('.live-only')) part.hidden = false;
const timeline = runTimeline(
  find(document, '.timeline'),
  events,
  (change, isFleeting) => go(changed(view, change), isFleeting),
  (id) => {
    go({ ...view, selected: id });
    rows.get(id)?.querySelector('a')?.focus();
  },
);

let view = read(location.search);
/** What is fleeting is followed by more, and is not told aloud. */
function show(next: View, isFleeting = false): void {
  view = next;
  timeline.draw(view);
  let shown = 0;
  for (const [id, row] of rows) {
    const { date, event } = need(events, id, 'event');
    row.hidden = !isAsked(date, event, view);
    row.classList.toggle('sel', id === view.selected);
    if (!row.hidden) shown++;
  }
  // Neither focus nor page move when nobody here asked for it: only the list does.
  const row = rows.get(view.selected ?? '');
  const list = row?.parentElement;
  if (list) list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (!isFleeting) said.textContent = narrows(view) ? `${shown} of ${rows.size} events shown.` : '';
}
/** The reader went there. */
function go(next: View, isFleeting = false): void {
  show(next, isFleeting);
  if (!isFleeting) guest.tell(encodeView(view));
}
show(view, true);

// Nothing plays out of sight.
new IntersectionObserver(([seen]) => {
  if (!seen?.isIntersecting) timeline.stop();
}).observe(document.documentElement);
document.addEventListener('visibilitychange', () => {
  if (document.hidden) timeline.stop();
});
