/** A small menu beside a link that has just copied itself: more ways to pass on what it leads to. */
import { toPassOn } from './linked-edition.ts';
import { say } from './toast.ts';

export interface Way {
  text: string;
  act: () => unknown;
}

const menu = document.createElement('div');
menu.className = 'note s';
menu.popover = 'auto';
menu.role = 'group';

/**
 * The address that is passed on for a place of a page. Whatever every link should carry is given to it here.
 * @param place id or text directive of the place, if it is another than that of the address
 */
export function shareLink(address: string, place?: string): string {
  const url = new URL(address);
  if (place !== undefined) url.hash = place;
  return toPassOn(url.href);
}

/** Copies a text and says so at the foot of the page. @returns what was said */
export async function copy(
  text: string,
  done: string,
  failed = 'Not copied. The link is in the address bar',
): Promise<string> {
  const said =
    (await navigator.clipboard?.writeText(text).then(
      () => done,
      () => failed,
    )) ?? failed;
  say(said);
  return said;
}

/**
 * Copies the address of a link and opens the menu under it. Does no more than the first where there are no other ways,
 * or a browser knows no popovers.
 * @param name what the menu is for, as `Pass this paragraph on`
 */
export function passOn(link: HTMLAnchorElement, name = '', ways: readonly Way[] = []): void {
  // Said in the menu too: on a narrow screen it lies over the place where messages come.
  const told = document.createElement('p');
  const address = shareLink(link.href);
  void copy(address, 'Link copied').then((said) => {
    told.textContent = said;
  });
  if (ways.length === 0 || !menu.showPopover) return;
  menu.ariaLabel = name;
  // A reader who gives up sharing has done nothing wrong.
  const system: Way[] = navigator.share
    ? [{ text: 'Share…', act: () => navigator.share({ title: document.title, url: address }).catch(() => {}) }]
    : [];
  menu.replaceChildren(
    told,
    ...[...ways, ...system].flatMap(({ text, act }) => {
      const button = document.createElement('button');
      button.className = 'btn';
      button.textContent = text;
      button.addEventListener('click', () => {
        menu.hidePopover();
        void act();
      });
      return [button, ' '];
    }),
  );
  link.after(menu);
  menu.showPopover({ source: link });
}
