/** Pages of the built site by kind: those of one kind are made alike, and one stands for all. */
import { readdirSync } from 'node:fs';

/** Path of every page below the base, in order. */
const builtPages = (): string[] =>
  readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();

/**
 * Frames and their codes have the name of what they show after that of their kind, and a compact one a word behind it.
 */
const IN_FRAME = /^(embed\/(?:code\/|v\/[^/]+\/)?(?:claim|event|actor|view|chapter-map)\/).+?\/(short\/)?$/;
/** Folders whose pages differ. */
const IS_MIXED = /^(?:|embed\/|embed\/code\/|embed\/v\/[^/]+\/|map\/)$/;

/** What a page is one of, as `claims/…`; a page that there is one of is a kind by itself. */
function kindOf(path: string): string {
  if (IN_FRAME.test(path)) return path.replace(IN_FRAME, '$1…/$2');
  const folder = path.replace(/[^/]+\/$/, '');
  return IS_MIXED.test(folder) || folder === path ? path : `${folder}…`;
}

/** Pages of each kind. */
export const pagesByKind = (): Map<string, string[]> => Map.groupBy(builtPages(), kindOf);
