/** The timeline in a frame: the list under it shows what is asked for; what is asked for is in the address and told to the host. */
import { talkToHost } from '../embed/guest.ts';
import { wholeHeight } from './framed-height.ts';
import { changed, isAsked, narrows } from '../map/asked.ts';
import type { View } from '../map/types.ts';
import { decodeView, encodeView } from '../map/view.ts';
import { eventIn, type EventRow } from './map-panel.ts';
import { runTimeline } from './map-timeline.ts';

const rows = new Map([...document.querySelectorAll<HTMLLIElement>('.dated li')].map((row) => [row.id, row]));
const events = new Map([...rows].flatMap(([id, row]): [string, EventRow][] => { const event = eventIn(row); return event ? [[id, event]] : []; }));
const actors = new Set([...events.values()].flatMap(({ event }) => event.actors));
const read = (query: string): View => decodeView(query, { has: (id) => rows.has(id) || actors.has(id.replace('actor/', '')) }).view;
const said = document.querySelector('.asked-said')!;

const guest = talkToHost({
  height: wholeHeight,
  onView: (query) => show(read(query), false),
});
for (const part of document.querySelectorAll<HTMLElement>('.live-only')) part.hidden = false;
const timeline = runTimeline(document.querySelector<HTMLElement>('.timeline')!, events, (change, isFleeting) => show(changed(view, change), isFleeting), (id) => show({ ...view, selected: id }, false));

let view = read(location.search);
function show(next: View, isFleeting: boolean): void {
  view = next;
  timeline.draw(view);
  let shown = 0;
  for (const [id, row] of rows) {
    const { date, event } = events.get(id)!;
    row.hidden = !isAsked(date, event, view);
    row.classList.toggle('sel', id === view.selected);
    if (!row.hidden) shown++;
  }
  if (view.selected) rows.get(view.selected)?.querySelector('a')?.focus();
  if (isFleeting) return;
  said.textContent = narrows(view) ? `${shown} of ${rows.size} events shown.` : '';
  guest.tell(encodeView(view));
}
show(view, true);

// Nothing plays out of sight.
new IntersectionObserver(([seen]) => { if (!seen?.isIntersecting) timeline.stop(); }).observe(document.documentElement);
document.addEventListener('visibilitychange', () => { if (document.hidden) timeline.stop(); });
