/** Social cards: their names, addresses and descriptions. Drawing them is for the build (`card.ts`, `png.ts`). */
import { formatDate } from '../../domain/chronology/index.ts';
import { crossingState, reportsBehind } from '../../domain/evidence/index.ts';
import { countryNames } from '../../map/items/countries.ts';
import type { Actor, Chapter, Claim, Corpus, Edition, Event, NamedView, Place } from '../../model/corpus.ts';
import { cardOf } from '../../model/paths.ts';
import { ACTOR_WORD, CONFIDENCE_LABEL, EVENT_WORD } from '../../model/words.ts';
import { formerNames } from '../../site/moved.ts';
import { capitalise, count } from '../../site/text.ts';
import { PAGES, tellFigures, type PageCard } from './card-pages.ts';

/** What a card of each kind is about. */
export interface Subjects {
  chapter: Chapter;
  claim: Claim;
  actor: Actor;
  event: Event;
  place: Place;
  view: NamedView;
  cite: Chapter;
  edition: Edition;
}
export type Kind = keyof Subjects;

interface Row<S> {
  entries: (corpus: Corpus) => ReadonlyMap<string, S>;
  /** What the card shows, for `og:image:alt`. */
  alt: (entry: S, corpus: Corpus) => string;
}

/**
 * Kinds of things that have a card each. Its name is `<kind>-<id>`; that of a chapter is the id alone. A new kind is a
 * row here and one in `card.ts`.
 */
const KINDS: { [K in Kind]: Row<Subjects[K]> } = {
  chapter: { entries: ({ chapters }) => chapters, alt: chapterAlt },
  claim: {
    entries: ({ claims }) => claims,
    alt: ({ title, says, support }) => `A claim of the brief, ${title}: ${says} It is ${support}.`,
  },
  actor: {
    entries: ({ actors }) => actors,
    alt: (actor) => `${ACTOR_WORD[actor.kind]}: ${actor.name}. ${stanceLine(actor)}`.trim(),
  },
  event: { entries: ({ events }) => events, alt: eventAlt },
  place: { entries: ({ places }) => places, alt: placeAlt },
  view: { entries: ({ views }) => views, alt: ({ title, note }) => `A map: ${title}. ${note}` },
  cite: { entries: ({ chapters }) => chapters, alt: ({ title, order }) => `How to cite chapter ${order}, ${title}.` },
  edition: {
    entries: ({ editions }) => editions,
    alt: (edition) => `The edition of ${formatDate(edition.date)}: ${tellFigures(editionFigures(edition))}.`,
  },
};

export { actorCard, cardOf, claimCard, eventCard, placeCard } from '../../model/paths.ts';
/** A view's card is a sheet of the map, drawn where the views are (`components/views/view.ts`). */
export const viewCard = (view: string): string => cardOf('view', view);

/** Names of all cards that are drawn here: every kind but the views, and the pages that there is one of. */
export const cardNames = (corpus: Corpus): string[] => [
  ...(Object.keys(KINDS) as Kind[])
    .filter((kind) => kind !== 'view')
    .flatMap((kind) => [...KINDS[kind].entries(corpus).keys()].map((id) => cardOf(kind, id))),
  ...Object.keys(PAGES),
];

/** Cards of what had another id once, under that, too. */
export const formerCards = (corpus: Corpus): { from: string; to: string }[] =>
  (
    [
      ['chapters', 'chapter'],
      ['chapters', 'cite'],
      ['claims', 'claim'],
      ['actors', 'actor'],
      ['events', 'event'],
      ['places', 'place'],
      ['views', 'view'],
    ] as const
  ).flatMap(([group, kind]) => formerNames(corpus, group, (id) => cardOf(kind, id)));

export type Subject = { [K in Kind]: { kind: K; entry: Subjects[K] } }[Kind];

/** What a card is about: an entry of a kind, or a page. @throws where no card has this name */
export function subjectOf(corpus: Corpus, name: string): Subject | { kind: 'page'; entry: PageCard } {
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const prefix = cardOf(kind, '');
    const entry = name.startsWith(prefix) ? KINDS[kind].entries(corpus).get(name.slice(prefix.length)) : undefined;
    if (entry) return { kind, entry } as Subject;
  }
  const page = PAGES[name];
  if (!page) throw new Error(`no card is called "${name}"`);
  return { kind: 'page', entry: page };
}

/** What a card shows, for `og:image:alt`. */
export function cardAlt(corpus: Corpus, name: string): string {
  const { kind, entry } = subjectOf(corpus, name);
  if (kind === 'page')
    return [entry.alt ?? `${entry.title}. ${entry.lede(corpus)}`, tellFigures(entry.figures?.(corpus) ?? [])]
      .filter(Boolean)
      .join(' ');
  return (KINDS[kind] as Row<typeof entry>).alt(entry, corpus);
}

/** How an actor stands to the Taliban, in one line; nothing where the question does not apply. */
export function stanceLine({ stance2021, stanceNow }: Pick<Actor, 'stance2021' | 'stanceNow'>): string {
  if (stance2021 === 'n-a' && stanceNow === 'n-a') return '';
  return stance2021 === stanceNow
    ? `Towards the Taliban: ${stanceNow}, in 2021 and now`
    : `Towards the Taliban: ${stance2021} in 2021, ${stanceNow} now`;
}

/**
 * How well an event is attested, and by how much: `Well attested`, `3 sources, which disagree in part`.
 * Copies count once, withdrawn reports not.
 */
export function attestation(
  corpus: Pick<Corpus, 'sources'>,
  event: Pick<Event, 'confidence' | 'sources' | 'dispute'>,
): [word: string, by: string] {
  const { confidence, dispute } = event;
  const reports = reportsBehind(corpus, event);
  const by = reports === 0 ? 'what was reported of it was withdrawn' : count(reports, 'source');
  const disputed = reports > 1 ? `${by}, which disagree in part` : `${by}, disputed`;
  return [capitalise(CONFIDENCE_LABEL[confidence]), dispute === undefined || reports === 0 ? by : disputed];
}

/** `Deployment, 27 September 2021` */
export const whatAndWhen = ({ kind, date }: Pick<Event, 'kind' | 'date'>): string =>
  `${EVENT_WORD[kind]}, ${formatDate(date)}`;

function eventAlt(event: Event, corpus: Corpus): string {
  const [word, by] = attestation(corpus, event);
  const shown = event.place
    ? `A small map marks where: ${event.where}`
    : `A line of time marks when: ${formatDate(event.date)}`;
  return `${whatAndWhen(event)}: ${event.title}. ${word}: ${by}. ${shown}.`;
}

/** `Crossing, Tajikistan–Afghanistan` */
export const whatAndWhere = ({ kind, countries }: Pick<Place, 'kind' | 'countries'>): string =>
  `${capitalise(kind)}, ${countryNames(countries)}`;

/** State of a crossing with its date; of other places, nothing. */
export function stateOf(place: Pick<Place, 'kind' | 'observations'>): [state: string, since: string] | undefined {
  if (place.kind !== 'crossing') return undefined;
  const { state, latest } = crossingState(place);
  return latest
    ? [`Last reported ${state}`, formatDate(latest.date)]
    : ['State unknown', 'no report since August 2021'];
}

function placeAlt(place: Place): string {
  const state = stateOf(place);
  return `${place.name}. ${whatAndWhere(place)}${state ? `. ${state.join(', ')}` : ''}. A small map marks it.`;
}

/** How much an edition holds. */
export const editionFigures = ({ claims, events, sources, chapters }: Edition): (readonly [number, string])[] =>
  [
    [chapters, 'chapter'],
    [claims, 'claim'],
    [events, 'event'],
    [sources, 'source'],
  ].map(([all, noun]) => {
    const n = Object.keys(all as object).length;
    return [n, n === 1 ? (noun as string) : `${noun as string}s`] as const;
  });

function chapterAlt(chapter: Chapter): string {
  const line =
    chapter.stretches.length > 0
      ? `the border as one line from west to east, lit where the chapter is: ${chapter.where}`
      : `the border as a dotted line; the chapter is ${chapter.where}`;
  return `Chapter ${chapter.order}, ${chapter.title}: ${chapter.subtitle}. Below, ${line}.`;
}
