/**
 * Addresses within the site. Every internal link is made here, so that the site works at a root and under a sub-path.
 */

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

export * from '../model/paths.ts';
