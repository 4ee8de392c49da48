/** Where the words of a drawing stand, by the widths that labels are placed by. */
import { SEMIBOLD, textWidth } from '../../src/map/scene/text-width.ts';
import { all, parseHtml, textOf } from '../build/html.ts';

export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Sizes of the classes in styles/chapter-figure.css. */
const SIZE: Record<string, number> = { 'yb-year': 14, 'yb-value': 14, 'yb-note': 12.5 };

function textBoxes(svg: string): { width: number; height: number; boxes: TextBox[] } {
  const root = parseHtml(svg);
  const [, , width, height] = all(root, 'svg')[0]!.attrs['viewbox']!.split(' ').map(Number);
  const boxes = all(root, 'text').map((element) => {
    const { class: name = '', x, y, 'text-anchor': anchor } = element.attrs;
    const size = SIZE[name]!;
    const text = textOf(element);
    const wide = textWidth(text, size) * (name === 'yb-value' ? SEMIBOLD : 1);
    const left = Number(x) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
    return { text, left, right: left + wide, top: Number(y) - size * 0.75, bottom: Number(y) + size * 0.25 };
  });
  return { width: width!, height: height!, boxes };
}

/** Words that run out of the picture, or into each other. */
export function misplaced(svg: string): string[] {
  const { width, height, boxes } = textBoxes(svg);
  return boxes.flatMap((a, i) => [
    ...(a.left < 0 || a.right > width || a.top < 0 || a.bottom > height ? [`${a.text} is out of the picture`] : []),
    ...boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} runs into ${b.text}`),
  ]);
}
