/**
 * Frames that stay as they were on the day of an edition:
 * which there are, and what has changed since of what each shows.
 */
import { changesSince, editionOf, entryNow, placesSince, type Change } from '../../domain/editions/index.ts';
import type { Frame } from '../../embed/kinds.ts';
import type { Corpus, Edition } from '../../model/corpus.ts';

/**
 * Path below `embed/v/<edition>/` of then, and of today where an id has moved since: a link made today leads there too.
 */
export function pathsOfFrozen(frame: Frame, then: Corpus, { moved }: Pick<Corpus, 'moved'>): string[] {
  const now = claimNow(frame, moved);
  const { key } = frame;
  if (now === undefined || key === undefined || now === key || then.claims.has(now)) return [frame.what];
  return [frame.what, frame.what.replace(key, now)];
}

/** Id of today of the claim that a frame shows. */
export const claimNow = ({ kind, key }: Pick<Frame, 'kind' | 'key'>, moved: Corpus['moved']): string | undefined =>
  kind.startsWith('claim') && key !== undefined ? entryNow(moved, 'claims', key) : undefined;

/**
 * What has changed since in what a frame shows: of a claim itself and the sources that it rested or rests on;
 * of the map all that is on it.
 */
export function changesInFrame(frame: Frame, edition: Edition, then: Corpus, today: Corpus): Change[] {
  const changes = changesSince(edition, editionOf(today, edition.date), today.moved);
  const now = claimNow(frame, today.moved);
  if (now === undefined)
    return [...changes.filter(({ kind }) => kind === 'event' || kind === 'stance'), ...placesSince(then, today)];
  const isOfIt = (source: string) =>
    [then, today].some(({ sources }) =>
      sources.get(source)?.serves.some(({ claim }) => claim === frame.key || claim === now),
    );
  return changes.filter(({ kind, id }) => (kind === 'claim' ? id === now : kind === 'source' && isOfIt(id)));
}
