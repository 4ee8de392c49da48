/** The HTML that puts a view of the map into another site. */
import { escapeText } from './path.ts';

/**
 * An `<iframe>` whose height is right with no script: 700 : 480, never lower than the narrow layout needs.
 * Where a site strips `style`, `height` is a fair guess.
 * @param url address of the embed with its view
 */
export function embedCode(url: string, title = 'Map of the Tajik–Afghan border'): string {
  return `<iframe src="${escapeText(url)}" title="${escapeText(title)}" width="100%" height="480" loading="lazy" style="width:100%;height:auto;aspect-ratio:700/480;min-height:420px;border:0"></iframe>`;
}
