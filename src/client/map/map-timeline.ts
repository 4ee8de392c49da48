/**
 * The timeline under the map: a slider over the axis, steps from event to event, play, and the marks themselves. It
 * shows what a view asks for and says what the reader asks for; what becomes of it is `map-explorer.ts`'s.
 */
import { axisOf, type Axis, type Piece } from '../../domain/chronology/axis.ts';
import { spanOf } from '../../domain/chronology/edtf.ts';
import { formatDate } from '../../domain/chronology/format.ts';
import { isAsked, type Change } from '../../map/items/filter.ts';
import type { ItemId, View } from '../../map/types.ts';
import type { EventRow } from './map-panel.ts';
import { pickNearest } from './nearest.ts';
import { dataOf, find } from '../../dom/find.ts';

/** Between two steps of a play, milliseconds: long enough to see what was added. */
const STEP_MS = 700;

export interface TimelineParts {
  /** Shows what a view asks for. */
  draw(view: View): void;
  stop(): void;
}

/**
 * @param events rows of all events, by id
 * @param onAsk hears what of the view the reader changed; a key with `undefined` is taken back.
 *   What is fleeting is followed by more
 * @param onPick hears which event was chosen
 */
export function runTimeline(
  box: HTMLElement,
  events: ReadonlyMap<ItemId, EventRow>,
  onAsk: (change: Change, isFleeting: boolean) => void,
  onPick: (id: ItemId) => void,
): TimelineParts {
  const slider = find<HTMLInputElement>(box, 'input[type="range"]');
  const play = find<HTMLButtonElement>(box, '[data-play]');
  const back = find(box, '[data-back]');
  const on = find(box, '[data-on]');
  /** One, or one for each of several widths. */
  const drawings = [...box.querySelectorAll<SVGSVGElement>('.tl')];
  const marks = drawings.flatMap((svg) => [...svg.querySelectorAll<SVGAElement>('[data-item]')]);
  const track = find(box, '.track');
  /** Pixels of the track that its box does not show; kept, since asking makes the browser lay out the page. */
  let hidden = 0;
  new ResizeObserver(() => {
    hidden = track.scrollWidth - track.clientWidth;
  }).observe(track);
  const axis = axisIn(box, Number(slider.max));
  let view!: View;
  let timer = 0;
  let isWaiting = false;

  const firstDay = ({ date }: EventRow) => spanOf(date).earliest;
  /** Days on which something is added to what is asked for. */
  const stops = () => {
    const { until: _, ...rest } = view;
    return [...new Set([...events.values()].filter((row) => isAsked(row.date, row.event, rest)).map(firstDay))].sort();
  };
  const lastShown = () => (view.until === undefined ? undefined : spanOf(view.until).latest);
  const after = () => {
    const day = lastShown();
    return day === undefined ? undefined : stops().find((stop) => stop > day);
  };
  /** The stop before the last one that is shown: a step back takes away what was added there. */
  const before = () => {
    const day = lastShown();
    return stops()
      .filter((stop) => day === undefined || stop <= day)
      .at(-2);
  };
  const ask = (until: string | undefined, isFleeting = timer !== 0) => onAsk({ until }, isFleeting);
  const step = (to: string | undefined, isFleeting = false) => {
    stop();
    ask(to, isFleeting);
  };

  const stop = () => {
    clearInterval(timer);
    timer = 0;
    play.textContent = 'Play';
    box.classList.remove('is-playing');
  };
  const tick = () => {
    const next = after();
    if (next !== undefined) return ask(next);
    stop();
    ask(undefined);
  };
  play.addEventListener('click', () => {
    if (timer) {
      stop();
      return ask(view.until);
    }
    timer = window.setInterval(tick, STEP_MS);
    play.textContent = 'Pause';
    box.classList.add('is-playing');
    if (view.until === undefined) ask(stops()[0]);
    else tick();
  });
  back.addEventListener('click', () => step(before() ?? view.until));
  on.addEventListener('click', () => step(after()));

  const dayUnder = () => (slider.valueAsNumber >= Number(slider.max) ? undefined : axis.dayAt(slider.valueAsNumber));
  slider.addEventListener('input', () => {
    stop();
    // One drawing a frame, however fast the hand.
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      ask(dayUnder(), true);
    });
  });
  slider.addEventListener('change', () => ask(dayUnder()));
  slider.addEventListener('keydown', (event) => {
    const to = {
      ArrowRight: after,
      ArrowUp: after,
      ArrowLeft: () => before() ?? view.until,
      ArrowDown: () => before() ?? view.until,
      Home: () => stops()[0],
      End: () => undefined,
    }[event.key];
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(to(), event.repeat);
  });
  for (const select of box.querySelectorAll('select')) {
    select.addEventListener('change', () => {
      stop();
      onAsk({ [select.name]: select.value || undefined }, false);
    });
  }
  for (const svg of drawings) pickNearest(svg, onPick);

  return {
    draw(next) {
      view = next;
      const { until, selected } = view;
      for (const mark of marks) {
        const id = dataOf(mark, 'item');
        const row = events.get(id);
        mark.classList.toggle('off', row !== undefined && !isAsked(row.date, row.event, view));
        mark.classList.toggle('sel', id === selected);
      }
      const x = until === undefined ? Number(slider.max) : axis.at(spanOf(until).latest);
      slider.valueAsNumber = x;
      for (const svg of drawings)
        find<SVGElement>(svg, '.now').setAttribute(
          'transform',
          `translate(${(x / Number(slider.max)) * svg.viewBox.baseVal.width} 0)`,
        );
      slider.setAttribute('aria-valuetext', until === undefined ? 'now: all events' : `up to ${formatDate(until)}`);
      for (const select of box.querySelectorAll('select'))
        select.value = view[select.name as 'kind' | 'phase' | 'actor'] ?? '';
      on.setAttribute('aria-disabled', String(until === undefined));
      back.setAttribute('aria-disabled', String(before() === undefined));
      // Keeps the thumb in sight where the track is wider than the screen.
      if (hidden > 0 && document.activeElement !== slider)
        track.scrollLeft = (x / Number(slider.max)) * (hidden + track.clientWidth) - track.clientWidth / 2;
      find(box, '[data-until]').textContent = until === undefined ? 'now' : formatDate(until);
    },
    stop,
  };
}

function axisIn(box: HTMLElement, length: number): Axis {
  const { pieces, end } = JSON.parse(dataOf(box, 'axis')) as { pieces: Piece[]; end: string };
  return axisOf(pieces, end, length);
}
