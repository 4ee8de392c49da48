/** Small marks are hard to hit: the nearest one within reach of the pointer is meant. */

/** How near a pointer must come to a mark, pixels. */
const REACH_PX = 24;

function nearestMark({ clientX, clientY }: MouseEvent, marks: Iterable<Element>): Element | undefined {
  let best: { mark: Element; distance: number } | undefined;
  for (const mark of marks) {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const distance = Math.hypot(
      Math.max(left - clientX, 0, clientX - right),
      Math.max(top - clientY, 0, clientY - bottom),
    );
    if (distance <= REACH_PX && (!best || distance < best.distance)) best = { mark, distance };
  }
  return best?.mark;
}

/** Clicks on a picture of small links choose the item of the nearest one; with a key held they stay clicks on links. */
export function pickNearest(svg: SVGSVGElement, onPick: (id: string) => void): void {
  svg.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const mark = nearestMark(event, svg.querySelectorAll('[data-item]:not(.off)'));
    if (mark instanceof SVGElement && mark.dataset.item) onPick(mark.dataset.item);
  });
}
