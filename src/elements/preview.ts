/**
 * Previews: a link to a claim, an actor, a place, an event, a term or a chapter shows the head of its page, or the passage it names,
 * when the pointer rests on it, the keyboard lands on it or a finger taps it; in the same note as a citation. What is shown is
 * taken from the page itself. Without script, or without an answer, the link is a link.
 */
import { HOVER_REST_MS, later, LEAVE_MS, stay, whenMouse } from './hover.ts';

/** Pages that are short enough to be fetched for a look. */
const PAGES = /^(?:claims|actors|places|events|glossary|chapters)\/[^/]*/;
/** What a page has for its own readers, and not for a look. */
const NOT_SHOWN = 'h1, figure, button, details, .pn, .hn, .notes, .vh';

const home = new URL(document.querySelector<HTMLAnchorElement>('a.home')?.href ?? '/', location.href);
const documents = new Map<string, Promise<Document>>();
const say = document.body.appendChild(document.createElement('p'));
say.className = 'vh';
say.setAttribute('role', 'status');

/** The page of a link; one answer serves every link to it. */
function read({ origin, pathname }: URL): Promise<Document> {
  const address = origin + pathname;
  const known = documents.get(address) ?? fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    // Its styles are not wanted here, and the policy of this page would complain of them.
    return new DOMParser().parseFromString((await answer.text()).replace(/<style.*?<\/style>/gs, ''), 'text/html');
  });
  documents.set(address, known);
  known.catch(() => documents.delete(address));
  return known;
}

/** The note that shows a link's page; `undefined` where the page has nothing to show. */
async function noteFor(link: HTMLAnchorElement, to: URL): Promise<HTMLElement | undefined> {
  const page = await read(to);
  const passage = to.hash ? page.getElementById(decodeURIComponent(to.hash.slice(1))) : null;
  const shown = (passage ?? page.querySelector('main .head'))?.cloneNode(true) as HTMLElement | undefined;
  if (!shown) return undefined;
  const note = document.createElement('div');
  note.className = 'note preview';
  note.popover = 'auto';
  note.setAttribute('role', 'note');
  const title = document.createElement('a');
  title.href = to.href;
  // A term is called by its name, and not by that of the page that lists it.
  const term = shown.querySelector('dt');
  title.textContent = (passage && term ? term : page.querySelector('h1'))?.textContent ?? link.textContent;
  if (passage) term?.remove();
  note.setAttribute('aria-label', `Preview: ${title.textContent}`);
  const heading = document.createElement('p');
  heading.className = 'nh';
  heading.appendChild(document.createElement('b')).append(title);
  const close = document.createElement('button');
  close.className = 'x';
  close.textContent = 'Close';
  close.addEventListener('click', () => note.hidePopover());
  for (const part of shown.querySelectorAll(NOT_SHOWN)) part.remove();
  for (const part of shown.querySelectorAll('[id]')) part.removeAttribute('id');
  note.append(close, heading, ...shown.childNodes);
  return note;
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]:not(.m, .pn, .hn)')) {
  const to = new URL(link.href, location.href);
  const path = to.origin === home.origin && to.pathname.startsWith(home.pathname) ? to.pathname.slice(home.pathname.length) : '';
  // A list of links is there to be followed.
  if (!PAGES.test(path) || to.pathname === location.pathname || link.closest('nav, .plot')) continue;
  let note: HTMLElement | undefined;
  /** Still wanted when the answer comes? */
  let isWanted = false;

  const show = async () => {
    isWanted = true;
    if (note) return;
    const made = await noteFor(link, to).catch(() => undefined);
    if (!made || !isWanted || note || !link.isConnected) return;
    note = made;
    note.addEventListener('toggle', (event) => {
      if ((event as ToggleEvent).newState !== 'closed') return;
      made.remove();
      note = undefined;
    });
    whenMouse(note, 'pointerenter', stay);
    whenMouse(note, 'pointerleave', () => later(LEAVE_MS, hide));
    note.addEventListener('focusout', leave);
    // Behind the link in the page, so that reader and Tab come to it next.
    link.after(note);
    note.showPopover({ source: link });
    say.textContent = note.getAttribute('aria-label');
  };
  const hide = () => {
    isWanted = false;
    if (note && !note.matches(':focus-within')) note.hidePopover();
  };
  const leave = ({ relatedTarget: next }: FocusEvent) => {
    stay();
    isWanted = false;
    if (note && next instanceof Element && next !== link && !note.contains(next)) note.hidePopover();
  };
  whenMouse(link, 'pointerenter', () => later(HOVER_REST_MS, () => void show()));
  whenMouse(link, 'pointerleave', () => later(LEAVE_MS, hide));
  link.addEventListener('focus', () => { if (link.matches(':focus-visible')) later(HOVER_REST_MS, () => void show()); });
  link.addEventListener('focusout', leave);
  link.addEventListener('click', (event) => {
    // A finger looks first; the title of the preview goes on to the page.
    if ((event as PointerEvent).pointerType !== 'touch' || note) return;
    event.preventDefault();
    // Where there is nothing to show, the tap is what it always was.
    void show().then(() => { if (!note) location.assign(to); });
  });
}
