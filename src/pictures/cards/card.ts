/**
 * Social cards: what a link to the site looks like elsewhere. Corpus → SVG, 1200 × 630; `png.ts` turns it into a
 * picture. Every line of text is measured before it is set, so nothing is clipped: what does not fit is set smaller, or
 * left out whole.
 */
import { formatDate } from '../../domain/chronology/index.ts';
import type { XY } from '../../domain/geography/index.ts';
import { formatCoordinates } from '../../map/items/list.ts';
import type { Basemap } from '../../map/types.ts';
import type { Actor, Chapter, Claim, Corpus, Edition, Event, Place } from '../../model/corpus.ts';
import {
  ACTOR_WORD,
  isForce,
  PRECISION_MEANING,
  SUPPORT_MEANING,
  SUPPORTS,
  type Confidence,
  type Support,
} from '../../model/words.ts';
import { SITE_NAME, SITE_SUBTITLE } from '../../site/name.ts';
import { capitalise, count, firstSentence } from '../../site/text.ts';
import { countryNames, plate, straight } from './card-border.ts';
import {
  attestation,
  editionFigures,
  stanceLine,
  stateOf,
  subjectOf,
  whatAndWhen,
  whatAndWhere,
  type Subjects,
} from './index.ts';
import { locator, MAP } from './locator.ts';
import type { PageCard } from './card-pages.ts';
import { COLUMN, figureRow, fitted, foot, head, heading, LABEL, mark, shape, title } from './card-parts.ts';
import { chronology } from './card-strip.ts';
import { COLOUR, MARGIN, sheet, stroke, text, WIDTH } from './card-svg.ts';

/** @param name one of `cardNames` */
export function drawCard(corpus: Corpus, basemap: Basemap, name: string): string {
  const { kind, entry } = subjectOf(corpus, name);
  if (kind !== 'page') return (DRAW[kind] as (corpus: Corpus, entry: unknown) => string)(corpus, entry);
  return (PICTURES[name] ?? pageCard)(corpus, basemap, entry);
}

const DRAW: { [K in Exclude<keyof Subjects, 'view'>]: (corpus: Corpus, entry: Subjects[K]) => string } & {
  view: () => never;
} = {
  chapter: chapterCard,
  claim: claimCard,
  actor: actorCard,
  event: eventCard,
  place: placeCard,
  cite: citeCard,
  edition: editionCard,
  view: () => {
    throw new Error('the card of a view is a sheet of the map (`components/views/view.ts`)');
  },
};

/** Pages whose cards are pictures of their own. */
const PICTURES: Record<string, (corpus: Corpus, basemap: Basemap, page: PageCard) => string> = {
  home: homeCard,
  map: mapCard,
  events: eventsCard,
  places: placesCard,
};

/** Where the lit border stands on a card, and its words above it. */
const [LINE_TOP, LINE_BOTTOM] = [404, 540];

function chapterCard(corpus: Corpus, chapter: Chapter): string {
  return sheet([
    head(`Chapter ${chapter.order} of ${corpus.chapters.size}`),
    heading(chapter.title, [firstSentence(chapter.takeaway), chapter.subtitle], { top: 100, bottom: LINE_TOP - 62 }),
    straight(corpus.border, chapter.stretches, LINE_TOP, LINE_BOTTOM),
    text(...fitted(capitalise(chapter.where), [MARGIN, LINE_TOP - 24]), 'ink2'),
    foot(corpus, true),
  ]);
}

function citeCard(corpus: Corpus, chapter: Chapter): string {
  return sheet([
    head(`Chapter ${chapter.order} of ${corpus.chapters.size}`),
    heading(
      `Cite “${chapter.title}”`,
      ['In APA, Chicago and BibTeX, with files for reference managers that hold its sources too.', ''],
      { top: 100, bottom: 370 },
    ),
    figureRow([
      ['APA', 'style'],
      ['Chicago', 'style'],
      ['BibTeX', 'file'],
      ['RIS', 'file'],
    ]),
    foot(corpus),
  ]);
}

function editionCard(corpus: Corpus, edition: Edition): string {
  return sheet([
    head('Editions'),
    heading(
      `Edition of ${formatDate(edition.date)}`,
      ['What this site said on that day, and what has changed since.'],
      { top: 100, bottom: 370 },
    ),
    figureRow(editionFigures(edition)),
    foot(corpus, false, SITE_SUBTITLE),
  ]);
}

/** A title, and below it figures, or the border pulled straight. */
function pageCard(corpus: Corpus, _: Basemap, page: PageCard): string {
  const figures = page.figures?.(corpus);
  const icons = figures?.every(([, what]) => SUPPORTS.includes(what as Support))
    ? SUPPORTS.map((support) => (x: number, y: number) => shape(support, x, y))
    : undefined;
  return sheet([
    head(page.label),
    heading(page.title, [page.lede(corpus)], { top: 100, bottom: 370 }),
    figures ? figureRow(figures, icons) : straight(corpus.border, [], LINE_TOP - 14, LINE_BOTTOM),
    foot(corpus, figures === undefined, SITE_SUBTITLE),
  ]);
}

/** A plate with the land, from the head to the foot of a card. */
const [PLATE_TOP, PLATE_BOTTOM] = [214, 580];

function homeCard(corpus: Corpus, basemap: Basemap): string {
  const land = plate(basemap, PLATE_TOP, PLATE_BOTTOM);
  return sheet([
    text(SITE_NAME, [MARGIN - 4, 124], title(100), 'ink'),
    text(SITE_SUBTITLE, [MARGIN, 180], { face: 'text', size: 36 }, 'ink2'),
    land.svg,
    countryNames(land),
    foot(corpus, true),
  ]);
}

/** A page of the map: its title over a plate with marks. */
function plateCard(
  corpus: Corpus,
  basemap: Basemap,
  page: PageCard,
  marksOn: (at: (place: Place) => XY | undefined) => ReadonlyMap<string, { at: XY; svg: string }>,
): string {
  const land = plate(basemap, PLATE_TOP, PLATE_BOTTOM);
  const marks = [
    ...marksOn((place) => {
      const [x, y] = land.at([place.lon, place.lat]);
      return x < 20 || x > WIDTH - 20 || y < PLATE_TOP + 20 || y > PLATE_BOTTOM - 20 ? undefined : [x, y];
    }).values(),
  ];
  return sheet([
    head(page.label),
    text(page.title, [MARGIN - 2, 150], title(64), 'ink'),
    text(...fitted(page.lede(corpus), [MARGIN, 191], LABEL), 'ink2'),
    land.svg,
    countryNames(
      land,
      marks.map(({ at }) => at),
    ),
    ...marks.map(({ svg }) => svg),
    foot(corpus, true),
  ]);
}

function mapCard(corpus: Corpus, basemap: Basemap, page: PageCard): string {
  return plateCard(corpus, basemap, page, (find) => {
    const marks = new Map<string, { force: boolean; at: XY; svg: string }>();
    for (const event of corpus.events.values()) {
      const place = event.place ? corpus.places.get(event.place) : undefined;
      const at = place && find(place);
      if (!place || !at) continue;
      // Where both happened, the diamond of force stands for the place.
      const force = isForce(event.kind) || marks.get(place.id)?.force === true;
      marks.set(place.id, { force, at, svg: mark(force, at) });
    }
    return marks;
  });
}

function placesCard(corpus: Corpus, basemap: Basemap, page: PageCard): string {
  return plateCard(
    corpus,
    basemap,
    page,
    (find) =>
      new Map(
        [...corpus.places.values()].flatMap((place) => {
          const at = find(place);
          return at ? [[place.id, { at, svg: pointMark(at, 0.6) }] as const] : [];
        }),
      ),
  );
}

function eventsCard(corpus: Corpus, _: Basemap, page: PageCard): string {
  return sheet([
    head(),
    heading(page.title, [page.lede(corpus)], { top: 100, bottom: 330 }),
    chronology([...corpus.events.values()], 536),
    foot(corpus, false, SITE_SUBTITLE),
  ]);
}

function claimCard(corpus: Corpus, claim: Claim): string {
  const y = 500;
  return sheet([
    head('A claim of the brief'),
    heading(claim.title, [claim.says], { top: 100, bottom: y - 78 }),
    stroke(`M${MARGIN} ${y - 56}H${WIDTH - MARGIN}`, 'rule', 1.5),
    shape(claim.support, MARGIN + 17, y - 12),
    text(capitalise(claim.support), [MARGIN + 48, y], { face: 'display', size: 44 }, 'ink'),
    text(SUPPORT_MEANING[claim.support], [MARGIN + 48, y + 40], LABEL, 'ink2'),
    foot(corpus),
  ]);
}

function actorCard(corpus: Corpus, actor: Actor): string {
  const y = 500;
  const stance = stanceLine(actor);
  return sheet([
    head(ACTOR_WORD[actor.kind]),
    heading(actor.name, [actor.role, firstSentence(actor.role)], { top: 100, bottom: y - 78 }),
    stroke(`M${MARGIN} ${y - 56}H${WIDTH - MARGIN}`, 'rule', 1.5),
    stance && text(stance, [MARGIN, y], { face: 'display', size: 40 }, 'ink'),
    foot(corpus),
  ]);
}

/** Width of the text beside a small map. */
const BESIDE = MAP.left - MARGIN - 40;

interface Told {
  /** Above the title. */
  label: string;
  title: string;
  /** Below it, if there is room. */
  text: string;
  icon?: string;
  /** In large type at the foot, and what stands under it. */
  words: string;
  below: string;
}

/** Text at the left of a card with a small map, or over all of it without one. */
function beside(
  { label, title: words, text: more, icon = '', words: large, below }: Told,
  width: number,
  y: number,
): string {
  const left = MARGIN + (icon ? 48 : 0);
  return [
    head(),
    text(...fitted(label, [MARGIN, 124], LABEL, width), 'ink2'),
    heading(words, [more], { top: 146, bottom: y - 74, width, lines: width < COLUMN ? 4 : 2, keep: true }),
    stroke(`M${MARGIN} ${y - 56}h${width}`, 'rule', 1.5),
    icon,
    text(...fitted(large, [left, y], { face: 'display', size: 40 }, width - left + MARGIN), 'ink'),
    text(...fitted(below, [left, y + 36], LABEL, width - left + MARGIN), 'ink2'),
  ].join('');
}

/** The mark of how well an event is attested: as full as that of a claim is with its support. */
const ATTESTED: Record<Confidence, Support> = { high: 'supported', medium: 'qualified', low: 'unconfirmed' };

function eventCard(corpus: Corpus, event: Event): string {
  const place = event.place === undefined ? undefined : corpus.places.get(event.place);
  const [words, below] = attestation(corpus, event);
  const y = place ? 520 : 372;
  const told: Told = {
    label: whatAndWhen(event),
    title: event.title,
    text: event.where,
    words,
    below,
    icon: shape(ATTESTED[event.confidence], MARGIN + 17, y - 13),
  };
  if (!place)
    return sheet([
      beside(told, COLUMN, y),
      chronology([...corpus.events.values()], 540, event),
      foot(corpus, false, SITE_SUBTITLE),
    ]);
  return sheet([
    locator(corpus, place, (at) => mark(isForce(event.kind), at, 1.9), true),
    beside(told, BESIDE, y),
    foot(corpus, true, SITE_SUBTITLE),
  ]);
}

function placeCard(corpus: Corpus, place: Place): string {
  const events = [...corpus.events.values()].filter((event) => event.place === place.id).length;
  const state = stateOf(place);
  const point = `${PRECISION_MEANING[place.precision]}${events > 0 ? `; ${count(events, 'dated event')} here` : ''}`;
  const [words, below] = state ?? [formatCoordinates([place.lon, place.lat]), capitalise(point)];
  const told: Told = { label: whatAndWhere(place), title: place.name, text: place.note ?? '', words, below };
  return sheet([
    locator(corpus, place, (at) => pointMark(at, 1.5), false),
    beside(told, BESIDE, 520),
    foot(corpus, true, SITE_SUBTITLE),
  ]);
}

/** A ring around a point. */
function pointMark([x, y]: XY, size: number): string {
  const at = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}"`;
  const ring = `fill="${COLOUR.casing}" stroke="${COLOUR.spinel}" stroke-width="${4.5 * size}"`;
  return `<circle ${at} r="${11 * size}" ${ring}/><circle ${at} r="${4 * size}" fill="${COLOUR.ink}"/>`;
}
