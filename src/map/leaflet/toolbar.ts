/** Buttons over the map: closer, farther, the whole border. One tab stop; arrow keys go from one to the next. */
import type { Box } from '../scene/occupied.ts';
import type { Size } from '../types.ts';
import { roveFocus } from '../../dom/roving.ts';

/** Air around it, pixels. */
const AIR = 4;

export interface Toolbar {
  /** Its room, pixels from the middle of the map. */
  box(size: Size): Box;
  /** Dims what would do nothing. */
  setZoom(zoom: number, limits: readonly [min: number, max: number]): void;
  destroy(): void;
}

export function addToolbar(box: HTMLElement, act: { zoomBy(step: number): void; home(): void }): Toolbar {
  const bar = document.createElement('div');
  bar.className = 'map-tools';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', 'Map controls');
  const button = (text: string, name: string, onClick: () => void) => {
    const one = document.createElement('button');
    one.type = 'button';
    one.className = 'btn';
    one.textContent = text;
    one.setAttribute('aria-label', name);
    one.title = name;
    one.addEventListener('click', onClick);
    bar.append(one);
    return one;
  };
  const closer = button('+', 'Closer', () => act.zoomBy(1));
  const farther = button('−', 'Farther', () => act.zoomBy(-1));
  button('Whole border', 'Show the whole border', act.home).dataset.short = '⤢';
  const roving = roveFocus(bar, () => {});
  roving.set([...bar.querySelectorAll('button')]);
  box.append(bar);
  // Asking where it stands makes the browser lay out the page: once for each size, and not at every step of a slider.
  let known: { size: Size; box: Box } | undefined;
  const watch = new ResizeObserver(() => {
    known = undefined;
  });
  watch.observe(bar);
  return {
    box(size) {
      if (known && known.size.width === size.width && known.size.height === size.height) return known.box;
      const [left, top] = [bar.offsetLeft - size.width / 2, bar.offsetTop - size.height / 2];
      known = {
        size,
        box: { x0: left - AIR, y0: top - AIR, x1: left + bar.offsetWidth + AIR, y1: top + bar.offsetHeight + AIR },
      };
      return known.box;
    },
    setZoom(zoom, [min, max]) {
      closer.setAttribute('aria-disabled', String(zoom >= max));
      farther.setAttribute('aria-disabled', String(zoom <= min));
    },
    destroy() {
      roving.destroy();
      watch.disconnect();
      bar.remove();
    },
  };
}
