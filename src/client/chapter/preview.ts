/**
 * Previews: a link to a claim, an actor, a place, an event, a term or a chapter shows the head of its page, or the
 * passage it names, when the pointer rests on it, the keyboard lands on it or a finger taps it; in the same note as a
 * citation. What is shown is taken from the page itself. Without script, or without an answer, the link is a link.
 */
import { HOVER_REST_MS, LEAVE_MS, newClock, whenMouse } from './hover.ts';

/** Pages that are short enough to be fetched for a look. */
const PAGES = /^(?:claims|actors|places|events|glossary|chapters)\/[^/]*/;
/** Lists of links: a finger means to go there, and needs no look first. */
const LISTS = '.index, .id, .dated, .told, .terms dt, .row, .end';
/** What a page has for its own readers, and not for a look. */
const NOT_SHOWN = 'h1, figure, button, details, .m, .pn, .hn, .notes, .who, .vh';
/** Who speaks in a passage: out of its chapter it has to say so itself. */
const VOICES: Record<string, string> = {
  brief: 'The brief reports',
  authors: 'The authors’ reading',
  sources: 'What the sources say',
  site: 'This site adds',
};
/** A server that takes longer is treated as one that does not answer. Milliseconds. */
const PATIENCE_MS = 8000;
const { later, stay } = newClock();

const home = new URL(document.querySelector<HTMLAnchorElement>('a.home')?.href ?? '/', location.href);
const documents = new Map<string, Promise<Document>>();
const say = document.body.appendChild(document.createElement('p'));
say.className = 'vh';
say.setAttribute('role', 'status');

/** The page of a link; one answer serves every link to it. */
function read({ origin, pathname }: URL): Promise<Document> {
  const address = origin + pathname;
  const known =
    documents.get(address) ??
    fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(async (answer) => {
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
  const voice = passage && Object.entries(VOICES).find(([name]) => passage.classList.contains(name));
  if (voice) heading.appendChild(document.createElement('span')).textContent = voice[1];
  // The marks of support are drawn once a page, where there are any.
  if (!document.getElementById('supported')) for (const part of shown.querySelectorAll('.g')) part.remove();
  note.append(close, heading, ...shown.childNodes);
  return note;
}

/**
 * The link, if it is one that shows its page: a list of links is there to be followed, and a page need not show itself.
 */
function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('main a[href]:not(.m, .pn, .hn)') : null;
  if (!link || link.closest('nav, svg')) return undefined;
  const to = new URL(link.href, location.href);
  const isOwn = to.origin === home.origin && to.pathname.startsWith(home.pathname) && to.pathname !== location.pathname;
  return isOwn && PAGES.test(to.pathname.slice(home.pathname.length)) ? link : undefined;
}

/** One preview at a time: the link that it is wanted for, and the note once it is there. */
let wanted: HTMLAnchorElement | undefined;
let note: HTMLElement | undefined;
/** Closing gives the focus back to the link, which must not open the note again. */
let isClosing = false;

/**
 * @returns `nothing` where the page has nothing to show or does not answer;
 *   `late` where the reader has gone on meanwhile
 */
async function show(link: HTMLAnchorElement): Promise<'shown' | 'nothing' | 'late'> {
  if (wanted === link && note) return 'shown';
  wanted = link;
  const made = await noteFor(link, new URL(link.href, location.href)).catch(() => undefined);
  if (wanted !== link || !link.isConnected) return 'late';
  if (!made) return 'nothing';
  note?.hidePopover();
  note = made;
  made.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'open') return;
    isClosing = true;
    setTimeout(() => {
      isClosing = false;
    });
  });
  made.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    made.remove();
    if (note !== made) return;
    note = undefined;
    say.textContent = '';
  });
  whenMouse(made, 'pointerenter', stay);
  whenMouse(made, 'pointerleave', () => later(LEAVE_MS, hide));
  // Behind the link in the page, so that reader and Tab come to it next.
  link.after(made);
  made.showPopover({ source: link });
  say.textContent = made.getAttribute('aria-label');
  return 'shown';
}

function hide(): void {
  wanted = undefined;
  if (note && !note.matches(':focus-within')) note.hidePopover();
}

// A browser without popovers follows links.
const main = 'showPopover' in HTMLElement.prototype ? document.querySelector('main') : null;
const byMouse = (event: Event) => (event as PointerEvent).pointerType === 'mouse';
main?.addEventListener('pointerover', (event) => {
  const link = linkAt(event.target);
  if (!link || !byMouse(event)) return;
  // On the way to another link the former preview is left behind.
  if (link !== wanted && !note?.contains(link)) hide();
  later(HOVER_REST_MS, () => void show(link));
});
main?.addEventListener('pointerout', (event) => {
  const link = linkAt(event.target);
  if (link && byMouse(event) && !(event.relatedTarget instanceof Node && link.contains(event.relatedTarget)))
    later(LEAVE_MS, hide);
});
main?.addEventListener('focusin', ({ target }) => {
  const link = linkAt(target);
  if (!isClosing && link?.matches(':focus-visible')) later(HOVER_REST_MS, () => void show(link));
});
main?.addEventListener('focusout', ({ target, relatedTarget: next }) => {
  const isOurs = linkAt(target) !== undefined || (target instanceof Node && note?.contains(target));
  if (!isOurs || (next instanceof Node && (next === wanted || note?.contains(next)))) return;
  stay();
  wanted = undefined;
  // Where the focus goes nowhere, as when the window is left, the note stays.
  if (next) note?.hidePopover();
});
main?.addEventListener('click', (event) => {
  const link = linkAt(event.target);
  // A finger looks first; the title of the preview goes on to the page.
  if (
    !link ||
    event.pointerType !== 'touch' ||
    note?.contains(link) ||
    (note && wanted === link) ||
    link.closest(LISTS)
  )
    return;
  event.preventDefault();
  // Where there is nothing to show, the tap is what it always was.
  void show(link).then((end) => {
    if (end === 'nothing') location.assign(link.href);
  });
});
