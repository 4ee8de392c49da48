/** What a page tells a reader about the link to a source. Pure. */
import { compareDates } from '../chronology/index.ts';
import type { Source } from '../../model/corpus.ts';
import { FAILURES_THAT_COUNT, type ArchiveCopy, type LinkHealth } from '../../model/links.ts';

export interface LinkState {
  /** Where the link leads: to the archived copy when the page is gone and a copy is known. */
  href: string;
  /** The last date on which the page was seen, by a person or by a check (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`). */
  seen: string;
  /** `unchecked`: no check has told yet, or the page keeps programs out. */
  state: 'ok' | 'gone' | 'unchecked';
  archive?: ArchiveCopy;
  /** For the `<a>`: Robust Links 2020 (https://robustlinks.mementoweb.org/spec/). Empty where no copy is known. */
  robust: { 'data-originalurl'?: string; 'data-versionurl'?: string; 'data-versiondate'?: string };
}

/** The state of a source's link; `health` is its record in `content/links.json`, if it has one. */
export function linkState(source: Pick<Source, 'url' | 'accessed'>, health: LinkHealth | undefined): LinkState {
  const state = stateOf(health);
  const wasSeen = state === 'ok' && health !== undefined && health.failures === undefined;
  const seen = wasSeen && compareDates(health.checked, source.accessed) > 0 ? health.checked : source.accessed;
  const archive = health?.archive;
  if (archive === undefined) return { href: source.url, seen, state, robust: {} };
  const taken = { 'data-versiondate': archive.date };
  return state === 'gone'
    ? { href: archive.url, seen, state, archive, robust: { 'data-originalurl': source.url, ...taken } }
    : { href: source.url, seen, state, archive, robust: { 'data-versionurl': archive.url, ...taken } };
}

/** A server that failed on three days in a row is as good as gone to a reader. */
function stateOf(health: LinkHealth | undefined): LinkState['state'] {
  switch (health?.verdict) {
    case 'ok':
    case 'moved':
      return 'ok';
    case 'gone':
      return 'gone';
    case 'failed':
      return (health.failures ?? 0) >= FAILURES_THAT_COUNT ? 'gone' : 'unchecked';
    default:
      return 'unchecked';
  }
}
