/** What can be pressed on the map, mark or stretch, is pressed alike: by a click, Enter or the space bar. */
import type { ItemId } from '../map/types.ts';

/** Makes an element a button for an item. Its tab stop is `roving.ts`'s to give. */
export function makePressable(
  element: HTMLElement | SVGElement,
  id: ItemId,
  onPress: (byKeyboard: boolean) => void,
): void {
  element.setAttribute('role', 'button');
  element.setAttribute('tabindex', '-1');
  element.dataset.item = id;
  element.addEventListener('click', () => onPress(false));
  element.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    if (key !== 'Enter' && key !== ' ') return;
    event.preventDefault();
    onPress(true);
  });
}
