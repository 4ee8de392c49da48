/**
 * Everything that can stand on the map, once: picture, list and data are made from these items.
 * Leaves out what has no point on the map (events and actors elsewhere),
 * and how anything looks at a given view (`scene.ts`).
 */
import { compareDates, formatDate, isBefore } from '../../domain/chronology/index.ts';
import { crossingState, FALL_OF_THE_BANK, reportsBehind } from '../../domain/evidence/index.ts';
import { lengthKm, measureLine, nearestOnLine, positionAt, type MeasuredLine } from '../../domain/geography/index.ts';
import type { Actor, Corpus, Event, LonLat, Place, Segment } from '../../model/corpus.ts';
import { ACTOR_WORD, EVENT_WORD, isForce, type PlaceKind, type Stance } from '../../model/words.ts';
import { countryNames } from './countries.ts';
import type { EventFacts, Item, ItemState, Layer, Mark } from '../types.ts';

/** A point within this distance of the border is told its km. */
export const NEAR_BORDER_M = 15_000;
export const KM_MARK_EVERY = 100;

/** Stances now hold from the end of the month in which the brief was written. */
const AFTER_THE_BRIEF = '2021-11';

/** How each kind of place is drawn. `minZoom` is where it first has room; a label may ask for more. */
const PLACE: Record<PlaceKind, { word: string; layer: Layer; mark: Mark; rank: Item['rank']; minZoom: number }> = {
  capital: { word: 'Capital', layer: 'towns', mark: 'capital', rank: 1, minZoom: 5 },
  city: { word: 'City', layer: 'towns', mark: 'city', rank: 2, minZoom: 5.5 },
  town: { word: 'Town', layer: 'towns', mark: 'town', rank: 3, minZoom: 6.75 },
  valley: { word: 'Valley', layer: 'towns', mark: 'site', rank: 4, minZoom: 7.75 },
  district: { word: 'District', layer: 'towns', mark: 'site', rank: 4, minZoom: 7.75 },
  province: { word: 'Province', layer: 'towns', mark: 'site', rank: 4, minZoom: 7.75 },
  site: { word: 'Site', layer: 'towns', mark: 'site', rank: 4, minZoom: 7.75 },
  tripoint: { word: 'Tripoint', layer: 'km', mark: 'tripoint', rank: 4, minZoom: 5 },
  crossing: { word: 'Crossing', layer: 'crossings', mark: 'gate-unknown', rank: 4, minZoom: 6 },
  base: { word: 'Base', layer: 'bases', mark: 'base', rank: 4, minZoom: 5 },
};

/**
 * All items, in the order of the list: layer by layer from the bottom of the map, towns by importance, events by date.
 */
export function itemsFrom(corpus: Corpus): Item[] {
  const line = measureLine(corpus.border);
  const used = new Set([...corpus.events.values(), ...corpus.actors.values()].flatMap((entry) => entry.place ?? []));
  const places = [...corpus.places.values()].map((place) => placeItem(place, line));
  const found = (id: string | undefined) => (id === undefined ? undefined : corpus.places.get(id));
  const events = [...corpus.events.values()]
    .sort((a, b) => compareDates(a.date, b.date))
    .flatMap((event) => {
      const place = found(event.place);
      return place ? [eventItem(corpus, event, place, line)] : [];
    });
  const actors = [...corpus.actors.values()].flatMap((actor) => {
    const place = found(actor.place);
    return place ? [actorItem(actor, place)] : [];
  });
  // Towns where something happened are labelled before their neighbours, then those nearer to the border.
  const weight = (item: Item) => item.rank * 4 - (used.has(item.id.slice('place/'.length)) ? 2 : 0) - (item.km ? 1 : 0);
  return [
    ...[...corpus.segments.values()].sort((a, b) => a.order - b.order).map((segment) => segmentItem(segment, line)),
    ...kmItems(line),
    ...places.filter((item) => item.layer === 'km'),
    ...places
      .filter((item) => item.layer === 'towns')
      .sort((a, b) => weight(a) - weight(b) || (a.name < b.name ? -1 : 1)),
    ...places
      .filter((item) => item.layer === 'crossings')
      .sort((a, b) => (a.km?.[0] ?? Infinity) - (b.km?.[0] ?? Infinity)),
    ...places.filter((item) => item.layer === 'bases'),
    ...actors,
    ...events,
  ];
}

const at = (place: Place): LonLat => [place.lon, place.lat];

/** `{ km }` where the point lies near the border; nothing elsewhere. */
function kmOf(point: LonLat, line: MeasuredLine): Pick<Item, 'km'> {
  const { km, distanceM } = nearestOnLine(line, point);
  const rounded = Math.round(km * 10) / 10;
  return distanceM <= NEAR_BORDER_M ? { km: [rounded, rounded] } : {};
}

function placeItem(place: Place, line: MeasuredLine): Item {
  const { word, ...drawn } = PLACE[place.kind];
  const item = {
    id: `place/${place.id}`,
    name: place.name,
    at: at(place),
    where: countryNames(place.countries),
    ...kmOf(at(place), line),
    ...drawn,
  };
  if (place.kind !== 'crossing') return { ...item, kind: word };
  const { state, latest, all } = crossingState(place);
  if (!latest)
    return {
      ...item,
      kind: [
        word,
        'state unknown',
        ...(all[0] ? [`last reported ${all[0].state} ${formatDate(all[0].date)}`] : []),
      ].join(', '),
    };
  return {
    ...item,
    kind: [word, state, ...aspectOf(latest.what), formatDate(latest.date)].join(', '),
    mark: `gate-${latest.state}` satisfies Mark,
    date: latest.date,
    states: [
      ...all
        .filter(({ date }) => !isBefore(date, FALL_OF_THE_BANK))
        .map((seen): ItemState => ({
          since: seen.date,
          mark: `gate-${seen.state}`,
          kind: [word, seen.state, ...aspectOf(seen.what), formatDate(seen.date)].join(', '),
        })),
      { mark: 'gate-unknown', kind: `${word}, state unknown` },
    ],
  };
}

/** `Market: announced as working again.` → `market`: what was open or shut, where the observation begins with it. */
function aspectOf(what: string): string[] {
  const aspect = /^([^:,.]{3,32}):/.exec(what)?.[1];
  return aspect ? [aspect.replace(/^(Market|Passengers|Goods|Rail|Joint|Weekly)/, (word) => word.toLowerCase())] : [];
}

/** Size or place disputed, or one report only: such a mark is drawn hollow. */
export function isOpen(corpus: Pick<Corpus, 'sources'>, event: Event): boolean {
  return event.dispute !== undefined || event.confidence === 'low' || reportsBehind(corpus, event) < 2;
}

/** Force or words; hollow where open. The same on the map and in the list of what is off it. */
export const eventMark = (corpus: Pick<Corpus, 'sources'>, event: Event) =>
  `${isForce(event.kind) ? 'force' : 'word'}${isOpen(corpus, event) ? '-open' : ''}` as const;

/** What an event can be asked for by. */
export const factsOf = ({ kind, phase, actors }: Event): EventFacts => ({ kind, phase, actors });

function eventItem(corpus: Corpus, event: Event, place: Place, line: MeasuredLine): Item {
  const reports = reportsBehind(corpus, event);
  const doubt = !isOpen(corpus, event)
    ? ''
    : reports === 0
      ? ', report withdrawn'
      : reports === 1
        ? ', one report'
        : ', disputed';
  return {
    id: `event/${event.id}`,
    layer: 'events',
    name: event.title,
    kind: `${EVENT_WORD[event.kind]}, ${formatDate(event.date)}${doubt}`,
    mark: eventMark(corpus, event),
    at: at(place),
    where: event.where,
    ...kmOf(at(place), line),
    date: event.date,
    event: factsOf(event),
    rank: 0,
    minZoom: 5,
    place: place.id,
  };
}

function actorItem(actor: Actor, place: Place): Item {
  return {
    id: `actor/${actor.id}`,
    layer: 'actors',
    name: actor.name,
    at: at(place),
    where: actor.where ?? countryNames(place.countries),
    rank: 0,
    minZoom: 5,
    place: place.id,
    ...actorState(actor, actor.stanceNow),
    ...(actor.stance2021 === actor.stanceNow
      ? {}
      : {
          states: [
            { since: AFTER_THE_BRIEF, ...actorState(actor, actor.stanceNow) },
            actorState(actor, actor.stance2021),
          ],
        }),
  };
}

/** With its stance towards the Taliban in a word, and its first letter in the mark. */
function actorState({ kind }: Actor, stance: Stance): Pick<Item, 'kind' | 'mark' | 'sign'> {
  const word = ACTOR_WORD[kind];
  return stance === 'n-a'
    ? { kind: word, mark: 'actor' }
    : { kind: `${word}, ${stance}`, mark: 'actor', sign: stance[0]!.toUpperCase() };
}

function segmentItem(segment: Segment, line: MeasuredLine): Item {
  const to = Math.min(segment.toKm, lengthKm(line));
  return {
    id: `segment/${segment.id}`,
    layer: 'segments',
    name: segment.name,
    kind: `Stretch of the border, km ${segment.fromKm}–${segment.toKm}`,
    mark: 'line',
    at: positionAt(line, (segment.fromKm + to) / 2),
    where: `${segment.tajikUnit}; ${segment.afghanProvince}`,
    km: [segment.fromKm, segment.toKm],
    rank: 4,
    minZoom: 5,
  };
}

function kmItems(line: MeasuredLine): Item[] {
  const posts = Array.from({ length: Math.floor(lengthKm(line) / KM_MARK_EVERY) }, (_, i) => (i + 1) * KM_MARK_EVERY);
  return posts.map((km) => ({
    id: `km/${km}`,
    layer: 'km',
    name: `km ${km}`,
    kind: 'Distance along the border from its western end',
    mark: 'tick',
    at: positionAt(line, km),
    where: 'Tajikistan–Afghanistan',
    km: [km, km],
    rank: 4,
    minZoom: 6.25,
  }));
}
