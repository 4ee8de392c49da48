/**
 * The codes of a part of the site: made anew with each choice, copied, and tried out.
 * On the map they are of the view at hand.
 */
import { withEdition } from '../../model/paths.ts';
import { toPassOn } from './linked-edition.ts';
import { FILES_EVENT } from './files-event.ts';
import { statusIn } from './toast.ts';
import {
  asOf,
  embedCode,
  ownTitle,
  plainHeight,
  UPLOAD,
  withTheme,
  type CodeParts,
  type Way,
} from '../../embed/codes.ts';
import { given } from '../../model/need.ts';
import { dataOf, find } from '../../dom/find.ts';

/** How long "Copied" stays. Milliseconds. */
const STATUS_MS = 4000;

class ShareCodes extends HTMLElement {
  #sizes: CodeParts[] = [];
  #named: Record<string, Pick<CodeParts, 'title' | 'picture'>> | undefined;
  #citation = '';
  /** What the trial shows. */
  #tried = '';
  #say: (words: string) => void = () => {};

  connectedCallback(): void {
    this.#sizes = JSON.parse(dataOf(this, 'parts')) as CodeParts[];
    this.#named =
      this.dataset.named === undefined
        ? undefined
        : (JSON.parse(this.dataset.named) as Record<string, Pick<CodeParts, 'title' | 'picture'>>);
    this.#citation = this.#field('share-cite').value;
    // The frame that stands there without script is left to load.
    this.#tried = this.querySelector('.trial iframe')?.getAttribute('src') ?? '';
    this.#say = statusIn(this.querySelector('.copied'), STATUS_MS);
    this.querySelector('noscript')?.remove();
    for (const part of this.querySelectorAll<HTMLElement>('[data-copy], .ways, .choices')) part.hidden = false;
    this.addEventListener('input', () => this.#write());
    this.addEventListener('click', ({ target }) => {
      const from = target instanceof HTMLElement ? target.dataset.copy : undefined;
      if (from) void this.#copy(this.#field(from));
    });
    this.#write();
    const files = this.querySelector<HTMLElement>('.files');
    if (files) this.dispatchEvent(new CustomEvent<HTMLElement>(FILES_EVENT, { detail: files, bubbles: true }));
  }

  #field(id: string): HTMLInputElement | HTMLTextAreaElement {
    return find(this, `#${id}`);
  }
  #chosen(name: string): string {
    return this.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value ?? '';
  }

  /**
   * The address bar always holds the view of the map. A view without a name has no picture but the one
   * that its writer makes of it.
   */
  get parts(): CodeParts {
    const size = this.#chosen('size');
    const usual = given(this.#sizes[Number(size)], `size ${size}`);
    const title = ownTitle(this.#field('share-title').value);
    // Whoever followed a link of an edition passes on the view of today.
    const query = this.#named ? withEdition(location.search, undefined) : '';
    const known = query && (this.#named?.[query.slice(1)] ?? { picture: undefined });
    const kept = asOf(usual, this.#chosen('edition'));
    return {
      ...kept,
      ...(known || {}),
      frame: kept.frame + query,
      page: usual.page + query,
      ...(title ? { title } : {}),
    };
  }

  #write(): void {
    const { parts } = this;
    const first = given(this.#sizes[0], 'size');
    const way = this.#chosen('way') as Way;
    const theme = this.#chosen('theme') as 'light' | 'dark' | '';
    const isPlain = find<HTMLInputElement>(this, '[name="plain"]').checked;
    const code = embedCode(way, parts, { theme: theme || undefined, isPlain });
    this.#field('share-code').value = code;
    // Both name the edition, so that whoever follows them is told what has changed since.
    this.#field('share-link').value = toPassOn(parts.page);
    this.#field('share-cite').value = this.#citation.replaceAll(toPassOn(first.page), toPassOn(parts.page));
    const hint = find(this, '.upload');
    hint.hidden = !code.includes(UPLOAD);
    hint.textContent = hint.hidden
      ? ''
      : 'This view has no name, and so no picture of its own here. ' +
        `Download it, upload it to your site, and put its address where the code says ${UPLOAD}.`;
    this.#try(way, parts, theme);
  }

  /**
   * What the code gives: the frame, of this copy of the site wherever it is served, or the picture, with the caption.
   */
  #try(way: Way, parts: CodeParts, theme: string): void {
    const trial = find(this, '.trial');
    const here = (address: string) => {
      const { pathname, search } = new URL(address);
      return dataOf(this, 'frames') + pathname.slice(pathname.lastIndexOf('/embed/') + '/embed/'.length) + search;
    };
    const src = here(withTheme(parts.frame, theme));
    const shown = way === 'picture' ? (parts.picture ?? '') : src;
    if (shown !== this.#tried) {
      this.#tried = shown;
      trial.querySelector('iframe, img')?.remove();
      if (way !== 'picture') {
        const frame = document.createElement('iframe');
        frame.src = src;
        frame.height = String(plainHeight(parts.heights));
        trial.append(frame);
      } else if (parts.picture) {
        const picture = document.createElement('img');
        picture.src = new URL(new URL(parts.picture).pathname, location.href).href;
        trial.append(picture);
      }
    }
    const drawn = trial.querySelector<HTMLIFrameElement | HTMLImageElement>('iframe, img');
    if (drawn instanceof HTMLImageElement) drawn.alt = parts.title;
    else if (drawn) drawn.title = `Trial: ${parts.title}`;
    let caption = trial.querySelector('.caption');
    if (!caption) (caption = document.createElement('p')).className = 'caption';
    const link = document.createElement('a');
    link.href = parts.page;
    link.textContent = parts.title;
    caption.replaceChildren(link, `, Rhetoric or Threat?, CC BY 4.0.${parts.credit && ` ${parts.credit}.`}`);
    trial.append(caption);
  }

  async #copy(text: HTMLInputElement | HTMLTextAreaElement): Promise<void> {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      this.#say('Copied');
    } catch {
      this.#say('Selected: copy it with Ctrl+C or ⌘C');
    }
  }
}

customElements.define('share-codes', ShareCodes);
