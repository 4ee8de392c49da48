/** Addresses within the site. Every internal link is made here, so that the site works at a root and under a sub-path. */

const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/**
 * Path of a page or file under the site's base.
 * @example href('map/') // '/brief/map/' where the base is /brief
 */
export function href(path = ''): string {
  return BASE + path.replace(/^\/+/, '');
}

/** Full address of a path under the base, for canonical links, cards and embed codes. */
export function absolute(path = ''): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

export const chapterPath = (id: string) => `chapters/${id}/`;
export const paragraphPath = (chapter: string, paragraph: string) => `${chapterPath(chapter)}#${paragraph}`;
export const referencePath = (source: string) => `references/#${source}`;
export const claimPath = (claim: string) => `claims/${claim}/`;
export const eventPath = (event: string) => `events/${event}/`;
export const actorPath = (actor: string) => `actors/${actor}/`;
export const placePath = (place: string) => `places/${place}/`;
export const termPath = (term: string) => `glossary/#${term}`;
/** Files with the citation of one thing, or `all`, in a format that reference managers read. */
export const citePath = (what: string, format: 'bib' | 'ris' | 'json') => `cite/${what}.${format}`;
/** The picture that a link to a page shows elsewhere. */
export const cardPath = (name: string) => `cards/${name}.png`;
/** The full map with one item selected. */
export const mapPath = (item?: string) => (item ? `map/?sel=${item}` : 'map/');
