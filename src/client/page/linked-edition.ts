/** Editions in addresses: the one that links from this page name, and the one that the reader's own link named. */
import { withEdition } from '../../model/paths.ts';
import { say } from './toast.ts';

/** Long enough to be noticed by somebody who has just come. Milliseconds. */
const NOTICE_MS = 8000;

/** Those that hold this page, newest first, as the layouts say. */
const held = document.documentElement.dataset.editions?.split(' ') ?? [];

/** An address to pass on: it names the newest edition, so that whoever follows it is told what has changed since. */
export const toPassOn = (address: string): string => withEdition(address, held[0]);

/**
 * Tells a reader whose link named an edition that there is not.
 * What has changed since one that there is stands in the page.
 */
export function tellIfMissing(): void {
  const named = new URLSearchParams(location.search).get('v');
  // An edition that does not hold this page has a part of it all the same: the page is new since.
  const known = [
    ...held,
    ...[...document.querySelectorAll<HTMLElement>('[data-since]')].map((part) => part.dataset.since),
  ];
  if (named !== null && !known.includes(named)) say('There is no such edition; this is the page of today', NOTICE_MS);
}
