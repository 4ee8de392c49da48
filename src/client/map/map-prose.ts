/**
 * The map of a chapter and its text as one: what the text names lights up on the map, and what is chosen on the map
 * brings the sentences about it. On wide screens a small copy of the map stands beside the text
 * while the map itself is out of sight.
 */
import { splitSentences } from '../../domain/wording/sentences.ts';
import styles from '../../styles/map-prose.css?inline';
import { roveFocus } from '../../dom/roving.ts';

/** Marks that do not belong to the words of a sentence. */
const NOT_WORDS = '.m, .pn, .who';

// What only script uses comes with it: every byte of a chapter's page counts.
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);

/** So much of a map must be on the screen before its copy gives way. */
const IN_SIGHT = 0.4;

const figures = [...document.querySelectorAll<HTMLElement>('figure.map')];
const paragraphs = [...document.querySelectorAll<HTMLElement>('.text .v[id]')];
const rail = document.querySelector('.rail');

/** `place/khorog` of a link to its page, `event/…` of a mark whose note is about an event. */
function itemOf(element: Element): string | undefined {
  const page = /\/(place|actor|event)s\/([a-z0-9-]+)\/$/.exec(element.getAttribute('href') ?? '');
  if (page) return `${page[1]}/${page[2]}`;
  const note = element.getAttribute('popovertarget') ?? element.nextElementSibling?.getAttribute('popovertarget');
  return note?.startsWith('n-') ? `event/${note.slice(2)}` : undefined;
}

/** What a mark stands for. */
const itemsOf = (mark: SVGElement) => mark.dataset.of?.split(' ') ?? [];
const marksOf = (item: string) => [...document.querySelectorAll<SVGElement>(`[data-of~="${item}"]`)];

const named = [...document.querySelectorAll<HTMLElement>('.text .v a, .text .v button')].flatMap((element) => {
  const item = itemOf(element);
  return item && marksOf(item).length > 0 ? [{ element, item }] : [];
});
for (const { element, item } of named) {
  const light = (on: boolean) => () => {
    for (const mark of marksOf(item)) mark.classList.toggle('lit', on);
  };
  for (const type of ['pointerenter', 'focus']) element.addEventListener(type, light(true));
  for (const type of ['pointerleave', 'blur']) element.addEventListener(type, light(false));
}

/** Plain sentences of a paragraph, without numbers of notes. */
function sentencesOf(paragraph: HTMLElement): string[] {
  const copy = paragraph.cloneNode(true) as HTMLElement;
  for (const mark of copy.querySelectorAll(NOT_WORDS)) mark.remove();
  return splitSentences(copy.textContent.replace(/\s+/g, ' ').trim());
}

/**
 * Where the text speaks of something: it links to it, or says its name;
 * where it tells of it without either, how that paragraph begins.
 */
function sentencesAbout(items: readonly string[], name: string): { paragraph: HTMLElement; sentences: string[] }[] {
  const words = named
    .filter(({ item }) => items.includes(item))
    .map(({ element }) => {
      const shown = element.matches('button') ? element.previousElementSibling : element;
      return { paragraph: element.closest('.v'), text: shown?.textContent ?? '' };
    });
  return paragraphs.flatMap((paragraph) => {
    const here = [
      ...words.filter((one) => one.paragraph === paragraph).map(({ text }) => text),
      ...(name ? [name] : []),
    ];
    const all = sentencesOf(paragraph);
    const exact = all.filter((sentence) => here.some((text) => text && sentence.includes(text.trim())));
    const sentences = exact.length === 0 && items.includes(`#${paragraph.id}`) ? all.slice(0, 2) : exact;
    return sentences.length > 0 ? [{ paragraph, sentences }] : [];
  });
}

for (const figure of figures) {
  const told = document.createElement('div');
  told.className = 'told s';
  told.hidden = true;
  // Only the name is announced: the sentences can be read from there on.
  const title = document.createElement('b');
  title.setAttribute('role', 'status');
  told.append(title);
  figure.append(told);
  const marks = [...figure.querySelectorAll<SVGElement>('svg [data-of]')];
  const captions = [...figure.querySelectorAll('.mark')].map((mark) => mark.textContent.trim());
  /**
   * A label says its name, and a shape without one has it from the build;
   * an event has a number, which the caption explains.
   */
  const nameOf = (mark: SVGElement) => {
    const text = mark.getAttribute('aria-label') ?? mark.textContent.trim();
    return itemsOf(mark)[0]?.startsWith('event/')
      ? (captions.find((caption) => caption.startsWith(`${text} `)) ?? `Events ${text}`)
      : text;
  };
  /** Read once: the marks are given these names below. */
  const labelled = marks.map((mark) => ({ mark, name: nameOf(mark) }));
  /** The label of an event's place, where the picture has one. */
  const placeOf = (items: readonly string[]) => {
    const place = items.find((item) => item.startsWith('place/'));
    return place ? (marks.find((mark) => itemsOf(mark)[0] === place)?.textContent ?? '') : '';
  };
  const choose = ({ mark, name }: { mark: SVGElement; name: string }) => {
    const items = itemsOf(mark);
    for (const other of marks) other.classList.toggle('sel', other.dataset.of === mark.dataset.of);
    const found = sentencesAbout(items, items[0]?.startsWith('event/') ? placeOf(items) : name);
    title.textContent = name;
    told.hidden = false;
    told.replaceChildren(
      title,
      ...found.flatMap(({ paragraph, sentences }) => {
        const line = document.createElement('p');
        const link = document.createElement('a');
        link.href = `#${paragraph.id}`;
        link.textContent = paragraph.querySelector('.pn')?.textContent ?? paragraph.id;
        line.append(link, ` ${sentences.join(' ')}`);
        return [line];
      }),
    );
    if (found.length === 0) told.append(' is on this map; the chapter does not speak of it by name.');
  };
  for (const one of labelled) {
    const { mark, name } = one;
    mark.setAttribute('role', 'button');
    mark.setAttribute('tabindex', '-1');
    mark.setAttribute('aria-label', name);
    mark.addEventListener('click', () => choose(one));
    mark.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose(one);
    });
  }
  // One tab stop in each picture; of the two, only one is shown.
  for (const svg of figure.querySelectorAll('svg')) {
    const own = marks.filter((mark) => svg.contains(mark));
    if (own.length === 0) continue;
    // What is inside an image is not told: it is a group now.
    svg.setAttribute('role', 'group');
    const west = (mark: SVGElement) => mark.getBoundingClientRect().left;
    roveFocus(svg, () => {}).set(own.sort((a, b) => west(a) - west(b)));
  }
}

const small = figures[0]?.querySelector<SVGElement>('svg.narrow')?.cloneNode(true) as SVGElement | undefined;
if (rail && small && figures.length > 0) {
  for (const named of small.querySelectorAll('[role], [tabindex], [id]'))
    for (const name of ['role', 'tabindex', 'id', 'aria-label']) named.removeAttribute(name);
  for (const name of ['role', 'aria-labelledby']) small.removeAttribute(name);
  small.setAttribute('aria-hidden', 'true');
  small.classList.add('mini');
  rail.append(small);
  const seen = new Set<Element>();
  const watch = new IntersectionObserver(
    (changes) => {
      for (const { target, intersectionRatio } of changes)
        seen[intersectionRatio > IN_SIGHT ? 'add' : 'delete'](target);
      small.toggleAttribute('data-away', seen.size === 0);
    },
    { threshold: IN_SIGHT },
  );
  for (const figure of figures) watch.observe(figure);
}

export {};
