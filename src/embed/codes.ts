/**
 * The HTML that puts a part of this site into another one, in four ways. Each is one `<figure>` on one line, which
 * Markdown and WordPress take for a block, closed as XHTML and MDX want it. Caption, credit and link stand beside the
 * frame: what is inside `<iframe>` is text to every parser, and is left over where a system takes the frame away.
 */
import { heightAt, heightInCss, withLine, type Heights } from './heights.ts';

export const WAYS = ['frame', 'frame-and-script', 'element', 'picture'] as const;
export type Way = (typeof WAYS)[number];
export const WAY_NAME: Record<Way, string> = {
  frame: 'Frame, no script',
  'frame-and-script': 'Frame with our script',
  element: 'Element',
  picture: 'Picture with link',
};

export interface CodeParts {
  /** Addresses: of the frame with its query, and of the full page. */
  frame: string;
  page: string;
  /** What an element is told to show: the path of the frame below the folder of embeds. */
  what: string;
  /** Address of a picture; without one the code names a file that the writer has to upload. */
  picture?: string | undefined;
  title: string;
  /** Credit of the data, as its licences ask, where it has any of others. */
  credit: string;
  heights: Heights;
  /** Address of our script, and the hash that pins it. */
  script: string;
  integrity: string;
}
export interface CodeChoices {
  /** The colours it is always in; without it those of the reader, or of the page where our script runs. */
  theme?: 'light' | 'dark' | undefined;
  /** For React, MDX and systems that take `style` away. */
  isPlain?: boolean;
}

/** Stands in a code for the address of a picture that only the writer can give. */
export const UPLOAD = 'THE-ADDRESS-OF-YOUR-UPLOADED-PICTURE.png';
/** More of a title than this is no title. Characters. */
const LONGEST_TITLE = 120;

/**
 * Text for an element and for an attribute in double quotes, in HTML, XHTML and JSX. Braces and brackets are begun by
 * templates and short codes of some systems (Hugo, Jekyll, WordPress), which would run them.
 */
export const escapeCode = (text: string): string =>
  text.replace(/[&<>"{}[\]`]/g, (char) => NAMED[char] ?? `&#${char.charCodeAt(0)};`);
const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A title of the writer's own, on one line and not too long; nothing where it is empty. */
export function ownTitle(text: string): string | undefined {
  const line = [...text.replace(/[\p{C}\s]+/gu, ' ').trim()];
  if (line.length === 0) return undefined;
  if (line.length <= LONGEST_TITLE) return line.join('');
  const start = line.slice(0, LONGEST_TITLE - 1).join('');
  return `${start.trimEnd()}…`;
}

/**
 * The same part as it was on the day of an edition: below a folder of its name, with a line that says so.
 * No edition, no change.
 */
export function asOf(parts: CodeParts, edition: string): CodeParts {
  if (!edition) return parts;
  const at = parts.frame.lastIndexOf('/embed/') + '/embed/'.length;
  return {
    ...parts,
    frame: `${parts.frame.slice(0, at)}v/${edition}/${parts.frame.slice(at)}`,
    what: `v/${edition}/${parts.what}`,
    heights: withLine(parts.heights),
  };
}

/** The address of a frame that is always in these colours; without them, as it is. */
export const withTheme = (address: string, theme: string | undefined) =>
  theme ? `${address}${address.includes('?') ? '&' : '?'}theme=${theme}` : address;

export function embedCode(way: Way, parts: CodeParts, { theme, isPlain = false }: CodeChoices = {}): string {
  const { page, what, heights, script, integrity, credit } = parts;
  const texts = [withTheme(parts.frame, theme), page, parts.picture ?? UPLOAD, parts.title];
  const [src, link, image, name] = texts.map(escapeCode);
  const style = (text: string) => (isPlain ? '' : ` style="${text}"`);
  const caption =
    `<figcaption><a href="${link}">${name}</a>, Rhetoric or Threat?, CC BY 4.0.` +
    `${credit && ` ${escapeCode(credit)}.`}</figcaption>`;
  const still = `<a href="${link}"><img src="${image}" alt="${name}" width="100%" loading="lazy" /></a>`;
  if (way === 'picture') return `<figure>${still}${caption}</figure>`;
  const module =
    `<script type="module" src="${escapeCode(script)}"` + ` integrity="${integrity}" crossorigin="anonymous"></script>`;
  if (way === 'element') {
    const query = parts.frame.split('?')[1] ?? '';
    const attributes = [
      what === 'map' ? '' : ` what="${what}"`,
      query && ` view="${escapeCode(query)}"`,
      theme ? ` theme="${theme}"` : '',
      ` title="${name}"`,
    ].join('');
    return `<figure><border-map${attributes}>${still}</border-map>${caption}</figure>\n${module}`;
  }
  const box = style('margin:1em 0;width:100%;container-type:inline-size');
  const size = style(`display:block;width:100%;height:${heightInCss(heights)};border:0`);
  const iframe =
    `<iframe src="${src}" title="${name}" width="100%" height="${plainHeight(heights)}"` +
    ` frameborder="0" loading="lazy"${size}></iframe>`;
  return `<figure${box}>${iframe}${caption}</figure>${way === 'frame' ? '' : `\n${module}`}`;
}

/** The height of a frame that has no style: enough in any column from 600 pixels. */
export const plainHeight = (heights: Heights): number => Math.max(heightAt(heights, 600), heightAt(heights, 700));
