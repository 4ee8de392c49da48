/** The edition that links from this page name. */
import { withEdition } from '../model/paths.ts';

/** Editions that hold this page, newest first, as the layouts say. */
export const editions = (): string[] => (document.documentElement.dataset['editions'] ?? '').split(' ').filter(Boolean);

/** An address to pass on: it names the newest edition, so that whoever follows it is told what has changed since. */
export const toPassOn = (address: string): string => withEdition(address, editions()[0]);
