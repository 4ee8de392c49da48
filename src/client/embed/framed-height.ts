import { find } from '../../dom/find.ts';

/** How high a frame is that shows its middle whole, pixels, however low the frame is that it stands in. */
export function wholeHeight(): number {
  const content = find(document, '.middle > main').getBoundingClientRect().height;
  return find(document, '.framed').offsetHeight - find(document, '.middle').clientHeight + Math.ceil(content);
}
