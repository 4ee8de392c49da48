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

/** @returns what was said of it */
export async function copy(text: string, done: string, failed = 'It could not be copied'): Promise<string> {
  const said = await navigator.clipboard?.writeText(text).then(() => done, () => failed) ?? failed;
  say(said);
  return said;
}
export const copyLink = (link: HTMLAnchorElement): Promise<string> => copy(link.href, 'Link copied', 'The link is in the address bar');

/**
 * Copies the address of a link and opens the menu under it; does no more than the first where a browser knows no popovers.
 * @param name what the menu is for, as `Pass this paragraph on`
 */
export function passOn(link: HTMLAnchorElement, name: string, ways: readonly Way[]): void {
  // Said in the menu too: on a narrow screen it lies over the place where messages come.
  const told = document.createElement('p');
  void copyLink(link).then((said) => { told.textContent = said; });
  if (!menu.showPopover) return;
  menu.setAttribute('aria-label', name);
  // A reader who gives up sharing has done nothing wrong.
  const system: Way[] = navigator.share ? [{ text: 'Share…', act: () => navigator.share({ title: document.title, url: link.href }).catch(() => {}) }] : [];
  menu.replaceChildren(told, ...[...ways, ...system].flatMap(({ text, act }) => {
    const button = document.createElement('button');
    button.className = 'btn';
    button.textContent = text;
    button.addEventListener('click', () => { menu.hidePopover(); void act(); });
    return [button, ' '];
  }));
  link.after(menu);
  menu.showPopover({ source: link });
}
