/** The scale bar of the live map, as the SVG has it: the scene keeps its corner free. */
import { drawScale } from '../draw/svg.ts';
import type { View } from '../types.ts';

const WIDTH = 150;
const HEIGHT = 44;

export interface Scale {
  draw(view: View): void;
  destroy(): void;
}

export function addScale(box: HTMLElement): Scale {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'mp map-scale');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('viewBox', `${-WIDTH / 2} ${-HEIGHT / 2} ${WIDTH} ${HEIGHT}`);
  svg.setAttribute('width', String(WIDTH));
  svg.setAttribute('height', String(HEIGHT));
  box.append(svg);
  return {
    draw(view) {
      svg.innerHTML = drawScale({ view, size: { width: WIDTH, height: HEIGHT } });
    },
    destroy: () => svg.remove(),
  };
}
