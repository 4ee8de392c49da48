/** The two handles on the border pulled straight: they say which stretch is to be measured, and show which one is. */
import type { MeasuredLine } from '../../domain/geography/line.ts';
import { isAsked } from '../../map/items/filter.ts';
import { describeStretch } from '../../map/items/stretch.ts';
import type { Item, ItemId, View } from '../../map/types.ts';
import type { EventRow } from './map-panel.ts';
import { pickNearest } from './nearest.ts';
import { dataOf, find } from '../../dom/find.ts';

/** A page key moves a handle so far, km. */
const LEAP_KM = 50;

export interface RulerParts {
  draw(view: View): void;
  /** Before the data is there, only kilometres are known. */
  setLine(border: MeasuredLine, items: readonly Item[]): void;
}

/** @param onMeasure hears the ends in km, and `undefined` for the whole border; what is fleeting is followed by more */
export function runRuler(
  box: HTMLElement,
  events: ReadonlyMap<ItemId, EventRow>,
  onMeasure: (ends: View['measure'], isFleeting: boolean) => void,
  onPick: (id: ItemId) => void,
): RulerParts {
  const [from, to] = [...box.querySelectorAll<HTMLInputElement>('input[type="range"]')] as [
    HTMLInputElement,
    HTMLInputElement,
  ];
  const output = find(box, 'output');
  const clear = find<HTMLButtonElement>(box, '[data-clear]');
  /** One, or one for each of several widths. */
  const drawings = [...box.querySelectorAll<SVGSVGElement>('.bs')];
  const whole = [0, Number(to.max)] as const;
  const wholeText = output.textContent;
  let line: { border: MeasuredLine; items: readonly Item[] } | undefined;
  let view!: View;
  let isWaiting = false;

  const ends = () => [from.valueAsNumber, to.valueAsNumber].sort((a, b) => a - b) as [number, number];
  const measure = (isFleeting: boolean) => {
    const [a, b] = ends();
    // A stretch without length is none.
    onMeasure(a === whole[0] && b === whole[1] ? undefined : [a, Math.max(b, a + 1)], isFleeting);
  };
  for (const handle of [from, to]) {
    handle.addEventListener('input', () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        measure(true);
      });
    });
    handle.addEventListener('change', () => measure(false));
    handle.addEventListener('keydown', (event) => {
      const by = { PageUp: LEAP_KM, PageDown: -LEAP_KM }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      handle.valueAsNumber += by;
      measure(event.repeat);
    });
  }
  clear.addEventListener('click', () => {
    onMeasure(undefined, false);
    from.focus();
  });
  for (const svg of drawings) pickNearest(svg, onPick);

  const tell = (stretch: readonly [from: number, to: number]) =>
    line
      ? describeStretch(stretch, line.border, line.items).text
      : `km ${stretch[0]} to km ${stretch[1]}: ${stretch[1] - stretch[0]} km along the line.`;
  const draw = () => {
    const [a, b] = view.measure ?? whole;
    // The handles may have been drawn past one another; each keeps the end that it holds.
    const [low, high] = from.valueAsNumber <= to.valueAsNumber ? [from, to] : [to, from];
    [low.valueAsNumber, high.valueAsNumber] = [a, b];
    for (const handle of [from, to]) handle.setAttribute('aria-valuetext', `km ${handle.value}`);
    for (const svg of drawings) {
      const { width } = svg.viewBox.baseVal;
      const shade = find<SVGElement>(svg, '.measured');
      shade.setAttribute('x', String((a / whole[1]) * width));
      shade.setAttribute('width', String(view.measure ? ((b - a) / whole[1]) * width : 0));
    }
    output.textContent = view.measure ? tell(view.measure) : wholeText;
    clear.hidden = !view.measure;
    for (const mark of drawings.flatMap((svg) => [...svg.querySelectorAll<SVGElement>('[data-item]')])) {
      const id = dataOf(mark, 'item');
      const event = events.get(id);
      mark.classList.toggle('off', event !== undefined && !isAsked(event.date, event.event, view));
      mark.classList.toggle('sel', id === view.selected);
    }
  };
  return {
    draw(next) {
      view = next;
      draw();
    },
    setLine(border, items) {
      line = { border, items };
      draw();
    },
  };
}
