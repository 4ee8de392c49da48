/**
 * The frame's side: tells the page around it how high it wants to be and where the reader went, and does what the page
 * wishes. Speaks our own protocol, and those of pages that use pym.js 1, iframe-resizer 4 or WordPress already, from
 * their documentation.
 */
import { followChoice } from '../site/theme-choice.ts';
import { openLinks } from './links.ts';
import { heightIn, pack, readWish, THEMES, type Told } from './messages.ts';

/** https://blog.apps.npr.org/pym.js/: strings `pymxPYMx<id>xPYMx<type>xPYMx<message>`. */
const PYM = 'xPYMx';
/**
 * https://github.com/davidjbradshaw/iframe-resizer/tree/v4:
 * `[iFrameSizer]<id>:<height>:<width>:<event>`, answered after the page's first word.
 */
const RESIZER = '[iFrameSizer]';
/**
 * WordPress, `wp-embed-template.js`: objects of `message`, `value` and the secret that it put behind the address,
 * be it later than the frame.
 */
const WORDPRESS = /secret=([a-zA-Z0-9]{1,40})$/;

export interface Guest {
  /** Tells where the reader went. */
  tell(view: string): void;
  /** Opens an address in a tab of its own. */
  open(href: string): void;
  /** What could not be read of the address, as `theme=pink`. */
  ignored: readonly string[];
}

export interface GuestOptions {
  /** Height that it wants at its width, pixels. */
  height: () => number;
  /** The page around it wishes another view. */
  onView?: (view: string) => void;
}

/** Ends the following of the reader's choice, where colours are asked for. */
let stopFollowing = (): void => {};

/**
 * Shows the colours that are asked for. A reader's own choice, kept for the site, is not touched.
 * @returns whether there are such
 */
function applyTheme(theme: string): boolean {
  if (!THEMES.some((one) => one === theme)) return false;
  stopFollowing();
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  return true;
}

export function talkToHost({ height, onView = () => {} }: GuestOptions): Guest {
  const query = new URLSearchParams(location.search);
  stopFollowing = followChoice();
  /** A frame of one height whatever its width, where its page asks for that. */
  let fixed: number | undefined;
  /** Parameters that are the frame's own and no part of a view. @returns those that could not be read */
  const apply = (asked: URLSearchParams): string[] => {
    const [theme, wanted] = [asked.get('theme'), asked.get('height')];
    if (wanted !== null) fixed = heightIn(wanted);
    return [
      ...(theme === null || applyTheme(theme) ? [] : [`theme=${theme.slice(0, 40)}`]),
      ...(wanted === null || fixed !== undefined ? [] : [`height=${wanted.slice(0, 40)}`]),
    ];
  };
  const ignored = apply(query);
  if (parent === window) return { tell: () => {}, open: openLinks(() => {}), ignored };

  // Nothing in these is secret, and the page around may be anyone's.
  const post = (data: unknown) => parent.postMessage(data, '*');
  const say = (told: Told) => post(pack(told));
  const sayToWordPress = (message: 'height' | 'link', value: number | string) => {
    const secret = WORDPRESS.exec(location.hash)?.[1];
    if (secret !== undefined) post({ message, value, secret });
  };
  const pymId = query.get('childId');
  let resizerId: string | undefined;
  let last = 0;

  const sayToOthers = (event: 'init' | 'size') => {
    if (last === 0) return;
    if (pymId !== null) post(['pym', pymId, 'height', String(last)].join(PYM));
    if (resizerId !== undefined) post(`${RESIZER}${resizerId}:${last}:${innerWidth}:${event}`);
    sayToWordPress('height', last);
  };
  /** A frame that is not shown, or of another process, has no width yet, and what it wants is not known. */
  const tellHeight = (isAsked = false) => {
    const now = innerWidth === 0 ? 0 : (fixed ?? Math.ceil(height()));
    if (now <= 0 || (!isAsked && Math.abs(now - last) < 2)) return;
    say({ event: last === 0 ? 'ready' : 'height', height: now });
    last = now;
    sayToOthers('size');
  };

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    if (typeof data === 'string') {
      // The first word of iframe-resizer has our id; every later one may be answered alike.
      const [id] = data.startsWith(RESIZER) ? data.slice(RESIZER.length).split(':') : [];
      if (!id || !/^[\w-]{1,100}$/.test(id)) return;
      resizerId = id;
      return sayToOthers('init');
    }
    // WordPress's own first word, where its script came after the frame.
    if ((data as { message?: unknown } | null)?.message === 'ready' && last > 0) return sayToWordPress('height', last);
    const wish = readWish(data);
    if (!wish) return;
    if (wish.view !== undefined) {
      apply(new URLSearchParams(wish.view));
      onView(wish.view);
    }
    if (wish.theme) applyTheme(wish.theme);
    // A page whose script came after our first word has not heard the height.
    tellHeight(true);
  });
  addEventListener('hashchange', () => sayToOthers('size'));

  let width = 0;
  // Only a change of width changes what is wanted; the height is the page's to give,
  // and answering it could go on for ever.
  new ResizeObserver(() => {
    if (innerWidth === width) return;
    width = innerWidth;
    tellHeight();
  }).observe(document.documentElement);
  const content = document.querySelector('main');
  if (content) new ResizeObserver(() => tellHeight()).observe(content);
  tellHeight();
  return {
    tell: (view) => say({ event: 'state', view }),
    open: openLinks((href) => sayToWordPress('link', href)),
    ignored,
  };
}
