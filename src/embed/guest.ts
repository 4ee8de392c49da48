/**
 * The frame's side: tells the page around it how high it wants to be and where the reader went, and does what the page wishes. Speaks
 * our own protocol, and those of pages that use pym.js 1 or iframe-resizer 4 already, from their documentation.
 */
import { followChoice } from '../site/theme-choice.ts';
import { heightIn, pack, readWish, THEMES, type Theme, type Told, type Wish } from './messages.ts';

/** https://blog.apps.npr.org/pym.js/: strings `pymxPYMx<id>xPYMx<type>xPYMx<message>`. */
const PYM = 'xPYMx';
/** https://github.com/davidjbradshaw/iframe-resizer/tree/v4: `[iFrameSizer]<id>:<height>:<width>:<event>`, answered after the page's first word. */
const RESIZER = '[iFrameSizer]';

export interface Guest {
  /** Tells where the reader went. */
  tell(view: string): void;
}

export interface GuestOptions {
  /** Height that it wants at its width, pixels. */
  height: () => number;
  /** The page around it wishes another view. */
  onView?: (view: string) => void;
}

/** Ends the following of the reader's choice, where another is asked for. */
let stopFollowing = (): void => {};

/** Sets the theme that the address asks for: `theme=dark`. Otherwise a reader's own choice, kept for the site, is followed. */
export function applyTheme(theme: string | null): void {
  const known = THEMES.find((one) => one === theme);
  if (known) setTheme(known);
  else stopFollowing = followChoice();
}
function setTheme(theme: Theme): void {
  stopFollowing();
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function talkToHost({ height, onView = () => {} }: GuestOptions): Guest {
  const query = new URLSearchParams(location.search);
  applyTheme(query.get('theme'));
  if (parent === window) return { tell: () => {} };
  // Nothing in these is secret, and the page around may be anyone's.
  const post = (data: unknown) => parent.postMessage(data, '*');
  const say = (told: Told) => post(pack(told));
  const pymId = query.get('childId');
  let resizerId: string | undefined;
  /** A frame of one height whatever its width, where its page asks for that. */
  const fixed = heightIn(query.get('height'));
  let last = 0;

  const tellHeight = (event: 'ready' | 'height') => {
    const now = fixed ?? Math.ceil(height());
    if (now <= 0 || (event === 'height' && Math.abs(now - last) < 2)) return;
    last = now;
    say({ event, height: now });
    if (pymId !== null) post(['pym', pymId, 'height', String(now)].join(PYM));
    if (resizerId !== undefined) post(`${RESIZER}${resizerId}:${now}:${innerWidth}:${event === 'ready' ? 'init' : 'size'}`);
  };

  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    if (typeof data === 'string') {
      // The first word of iframe-resizer has our id; every later one may be answered alike.
      if (data.startsWith(RESIZER)) {
        const [id] = data.slice(RESIZER.length).split(':');
        if (id && /^[\w-]{1,100}$/.test(id)) {
          resizerId = id;
          tellHeight('ready');
        }
      }
      return;
    }
    const wish: Wish | undefined = readWish(data);
    if (wish?.theme) setTheme(wish.theme);
    if (wish?.view !== undefined) onView(wish.view);
  });

  let width = 0;
  // Only a change of width changes what is wanted; the height is the page's to give, and answering it could go on for ever.
  new ResizeObserver(() => {
    if (innerWidth === width) return;
    width = innerWidth;
    tellHeight('height');
  }).observe(document.documentElement);
  const content = document.querySelector('main');
  if (content) new ResizeObserver(() => tellHeight('height')).observe(content);
  tellHeight('ready');
  return { tell: (view) => say({ event: 'state', view }) };
}
