/**
 * The HTML that puts a view of the map into another site, in three ways. Each carries a picture, a caption, the credit and a link: what
 * is left where a system takes frames or scripts away.
 */
import { escapeText } from './path.ts';

export const WAYS = ['frame', 'frame-and-script', 'element'] as const;
export type Way = (typeof WAYS)[number];

export interface EmbedParts {
  /** Addresses: of the embed with its view, of the full page, of the folder of embeds, and of a picture. */
  frame: string;
  page: string;
  script: string;
  picture: string;
  /** Hash that pins the script. */
  integrity: string;
  title: string;
  /** Credit of the data, as its licences ask. */
  credit: string;
}

/**
 * A frame by itself is right in height with no script: 700 : 480, never lower than the narrow layout needs; where a site strips `style`,
 * `height` is a fair guess. The script gives it its height and the colours of the page; the element needs the script.
 */
export function embedCode(way: Way, parts: EmbedParts): string {
  const { frame, page, script, picture, integrity, title, credit } = parts;
  const [src, link, image, name] = [frame, page, picture, title].map(escapeText);
  const still = `<a href="${link}"><img src="${image}" alt="${name}" width="1200" height="800" loading="lazy" style="width:100%;height:auto"></a>`;
  const caption = `<figcaption><a href="${link}">${name}</a>, Rhetoric or Threat?, CC BY 4.0. ${escapeText(credit)}</figcaption>`;
  const module = `<script type="module" src="${escapeText(script)}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  if (way === 'element') {
    const [, what = 'map', query = ''] = /\/embed\/([^?]*?)\/?(?:\?(.*))?$/.exec(frame) ?? [];
    return `<border-map${what === 'map' ? '' : ` what="${what}"`} view="${escapeText(query)}" title="${name}"><figure>${still}${caption}</figure></border-map>\n${module}`;
  }
  // What stands inside a frame's tags is never shown by a browser, and is left over where a system removes the tags.
  const iframe = `<iframe src="${src}" title="${name}" width="100%" height="480" loading="lazy" style="width:100%;height:auto;aspect-ratio:700/480;min-height:420px;border:0">${still}</iframe>`;
  return `<figure>${iframe}${caption}</figure>${way === 'frame' ? '' : `\n${module}`}`;
}
