/** Things that have a page of their own besides claims and chapters: what the page is about, and what it gathers. */
import { compareDates, formatDate } from '../../domain/chronology/index.ts';
import { claimsOf } from '../../domain/evidence/index.ts';
import { indexMentions, nameMentions, type Mention } from '../../domain/citations/index.ts';
import type { Claim, Corpus, Event, Source } from '../../model/corpus.ts';
import { need } from '../../model/need.ts';

export const ENTITY_KINDS = ['actors', 'events', 'places'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];
/** One of a kind: in running text, and in the names of items and cards. */
export const ENTITY_WORD = { actors: 'actor', events: 'event', places: 'place' } as const;

export interface Entity {
  kind: EntityKind;
  id: string;
  name: string;
  /** One sentence for search engines and previews. */
  description: string;
  events: readonly Event[];
  claims: readonly Claim[];
  actors: readonly { id: string; name: string }[];
  sources: readonly Source[];
  mentions: readonly Mention[];
  /** The item on the map, if it is on it. */
  item?: string;
}

/** Everything about one thing. @throws if there is none; pages are only made for those that there are. */
export function entityOf(corpus: Corpus, kind: EntityKind, id: string): Entity {
  if (kind === 'events') return eventEntity(corpus, id);
  if (kind === 'actors') return actorEntity(corpus, id);
  return placeEntity(corpus, id);
}

const inOrder = (events: Iterable<Event>, isWanted: (event: Event) => boolean) =>
  [...events].filter(isWanted).sort((a, b) => compareDates(a.date, b.date));
const known = <T>(map: ReadonlyMap<string, T>, ids: readonly string[]) => ids.flatMap((id) => map.get(id) ?? []);

function eventEntity(corpus: Corpus, id: string): Entity {
  const event = need(corpus.events, id, 'event');
  const sources = known(corpus.sources, event.sources);
  return {
    kind: 'events',
    id,
    name: event.title,
    description: `${formatDate(event.date)}, ${event.where}. ${event.summary}`,
    events: [],
    claims: claimsOf(corpus, event),
    actors: known(corpus.actors, event.actors),
    sources,
    mentions: indexMentions(corpus).get(`event/${id}`) ?? [],
    ...(event.place ? { item: `event/${id}` } : {}),
  };
}

function actorEntity(corpus: Corpus, id: string): Entity {
  const actor = need(corpus.actors, id, 'actor');
  return {
    kind: 'actors',
    id,
    name: actor.name,
    description: actor.role,
    events: inOrder(corpus.events.values(), ({ actors }) => actors.includes(id)),
    claims: [],
    actors: [],
    sources: known(corpus.sources, [
      ...new Set([...actor.sources, ...(actor.stanceNowSource ? [actor.stanceNowSource] : [])]),
    ]),
    mentions: nameMentions(corpus).get(`actor/${id}`) ?? [],
    ...(actor.place ? { item: `actor/${id}` } : {}),
  };
}

function placeEntity(corpus: Corpus, id: string): Entity {
  const place = need(corpus.places, id, 'place');
  return {
    kind: 'places',
    id,
    name: place.name,
    description: `${place.name}, ${place.kind}. ${place.note ?? ''}`.trim(),
    events: inOrder(corpus.events.values(), (event) => event.place === id),
    claims: [],
    actors: [...corpus.actors.values()].filter((actor) => actor.place === id),
    sources: known(corpus.sources, [...new Set(place.observations.map(({ source }) => source))]),
    mentions: nameMentions(corpus).get(`place/${id}`) ?? [],
    item: `place/${id}`,
  };
}
