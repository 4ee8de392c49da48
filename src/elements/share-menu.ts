/** A small menu beside a link that has just copied itself: more ways to pass on what it leads to. */
import { say } from './toast.ts';

export interface Way {
  text: string;
  act: () => unknown;
}

const menu = document.createElement('div');
menu.className = 'note s';
menu.popover = 'auto';
menu.setAttribute('role', 'group');

export async function copy(text: string, done: string, failed = 'It could not be copied'): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(failed);
  }
}
export const copyLink = (link: HTMLAnchorElement): Promise<void> => copy(link.href, 'Link copied', 'The link is in the address bar');

/**
 * Copies the address of a link and opens the menu under it; does no more than the first where a browser knows no popovers.
 * @param name what the menu is for, as `Pass this paragraph on`
 */
export function passOn(link: HTMLAnchorElement, name: string, ways: readonly Way[]): void {
  void copyLink(link);
  if (!menu.showPopover) return;
  menu.setAttribute('aria-label', name);
  // A reader who gives up sharing has done nothing wrong.
  const system: Way[] = navigator.share ? [{ text: 'Share…', act: () => navigator.share({ title: document.title, url: link.href }).catch(() => {}) }] : [];
  menu.replaceChildren(...[...ways, ...system].flatMap(({ text, act }) => {
    const button = document.createElement('button');
    button.className = 'btn';
    button.textContent = text;
    button.addEventListener('click', () => { menu.hidePopover(); void act(); });
    return [button, ' '];
  }));
  link.after(menu);
  menu.showPopover({ source: link });
}
