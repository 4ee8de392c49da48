/**
 * What ties a map in a chapter to its text: which marks stand for something that the text names,
 * and where it tells of an event.
 */
import { nameMentions } from '../../domain/citations/index.ts';
import type { Drawn } from '../../map/types.ts';
import type { Chapter, Corpus } from '../../model/corpus.ts';
import { indexSpots } from './where-told.ts';

/**
 * For a mark or label: the ids that the text may name it by, parted by spaces; empty where the text does not speak of
 * it. The label of a town stands for the actors who sit there too, and the mark of an event for its place and for the
 * paragraphs (`#p8`) that tell of it without naming either.
 * @param shown ids that the map was asked to show, without their kind
 */
export function tiesTo(corpus: Corpus, chapter: Chapter, shown: readonly string[]): (one: Drawn) => string {
  const mentions = nameMentions(corpus);
  const spots = indexSpots(corpus);
  const isNamed = (id: string) => mentions.get(id)?.some((mention) => mention.chapter.id === chapter.id) ?? false;
  const seated = [...corpus.actors.values()].filter(({ id, place }) => place !== undefined && isNamed(`actor/${id}`));
  const toldIn = (id: string) =>
    (spots.get(id) ?? [])
      .filter((spot) => spot.chapter.id === chapter.id && spot.label !== 'map')
      .map(({ block }) => `#${block}`);
  const tiesOf = (id: string): string[] => {
    const key = id.slice(id.indexOf('/') + 1);
    const event = id.startsWith('event/') ? corpus.events.get(key) : undefined;
    if (event)
      return [id, ...(event.place && isNamed(`place/${event.place}`) ? [`place/${event.place}`] : []), ...toldIn(id)];
    const actors = id.startsWith('place/')
      ? seated.filter(({ place }) => place === key).map((actor) => `actor/${actor.id}`)
      : [];
    return isNamed(id) || shown.includes(key) ? [id, ...actors] : actors;
  };
  return ({ members }) => [...new Set(members.flatMap(tiesOf))].join(' ');
}
