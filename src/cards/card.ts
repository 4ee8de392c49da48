/**
 * Social cards: what a link to the site looks like elsewhere. Corpus → SVG, 1200 × 630; `png.ts` turns it into a picture.
 * Every line of text is measured before it is set, so nothing is clipped: what does not fit is set smaller, or left out whole.
 */
import { lengthKm, measureLine, type XY } from '../domain/geography/index.ts';
import type { Basemap } from '../map/types.ts';
import type { Actor, Chapter, Claim, Corpus } from '../model/corpus.ts';
import { ACTOR_WORD, isForce, SUPPORT_MEANING, SUPPORTS, type Support } from '../model/words.ts';
import { SITE_NAME, SITE_SUBTITLE } from '../site/name.ts';
import { briefCredit, capitalise, firstSentence } from '../site/text.ts';
import { countryNames, plate, straight } from './border.ts';
import { actorOfCard, claimOfCard, stanceLine } from './index.ts';
import { COLOUR, HEIGHT, MARGIN, sheet, stroke, text, WIDTH } from './svg.ts';
import { balance, widthOf, wrap, type Type } from './text.ts';

const COLUMN = WIDTH - 2 * MARGIN;
const LABEL: Type = { face: 'sans', size: 26 };
const SITE: Type = { face: 'sans-semibold', size: 26 };
const SMALL: Type = { face: 'sans', size: 22 };
const TEXT: Type = { face: 'text', size: 31 };
const LEADING = 43;
/** Sizes of titles, tried from the largest; as h1 on the pages. */
const TITLE_SIZES = [88, 80, 72, 64, 56, 48, 40];
const title = (size: number): Type => ({ face: 'display', size, tracking: -0.012 });
/** Baseline of the credit, at the foot of every card. */
const FOOT = HEIGHT - 24;

/** @param name one of `cardNames` */
export function drawCard(corpus: Corpus, basemap: Basemap, name: string): string {
  const chapter = corpus.chapters.get(name);
  if (chapter) return chapterCard(corpus, chapter);
  if (name === 'home') return homeCard(corpus, basemap);
  if (name === 'map') return mapCard(corpus, basemap);
  if (name === 'references') return referencesCard(corpus);
  if (name === 'claims') return claimsCard(corpus);
  const claim = claimOfCard(corpus, name);
  if (claim) return claimCard(corpus, claim);
  const actor = actorOfCard(corpus, name);
  if (actor) return actorCard(corpus, actor);
  throw new Error(`no card is called "${name}"`);
}

function chapterCard(corpus: Corpus, chapter: Chapter): string {
  const [top, bottom] = [404, 540];
  return sheet([
    head(`Chapter ${chapter.order} of ${corpus.chapters.size}`),
    heading(chapter.title, [firstSentence(chapter.takeaway), chapter.subtitle], 100, top - 62),
    straight(corpus.border, chapter.stretches, top, bottom),
    text(...fitted(capitalise(chapter.where), [MARGIN, top - 24]), 'ink2'),
    foot(corpus, true),
  ]);
}

/** A line that is set smaller if it is wider than the column. */
const fitted = (words: string, at: [number, number]): [string, [number, number], Type] =>
  [words, at, { ...SMALL, size: Math.min(SMALL.size, Math.floor((SMALL.size * COLUMN) / widthOf(words, SMALL))) }];

function homeCard(corpus: Corpus, basemap: Basemap): string {
  const land = plate(basemap, 214, 580);
  return sheet([
    text(SITE_NAME, [MARGIN - 4, 124], title(100), 'ink'),
    text(SITE_SUBTITLE, [MARGIN, 180], { face: 'text', size: 36 }, 'ink2'),
    land.svg, countryNames(land), foot(corpus, true),
  ]);
}

function mapCard(corpus: Corpus, basemap: Basemap): string {
  const [top, bottom] = [214, 580];
  const land = plate(basemap, top, bottom);
  const marks = new Map<string, { force: boolean; at: XY }>();
  for (const event of corpus.events.values()) {
    const place = event.place ? corpus.places.get(event.place) : undefined;
    if (!place) continue;
    const [x, y] = land.at([place.lon, place.lat]);
    if (x < 20 || x > WIDTH - 20 || y < top + 20 || y > bottom - 20) continue;
    // Where both happened, the diamond of force stands for the place.
    const force = isForce(event.kind) || marks.get(place.id)?.force === true;
    marks.set(place.id, { force, at: [x, y] });
  }
  const dated = [...corpus.events.values()].filter((event) => event.place !== undefined).length;
  const km = Math.round(lengthKm(measureLine(corpus.border))).toLocaleString('en-GB');
  return sheet([
    head('Map'),
    text('The border, event by event', [MARGIN - 2, 150], title(64), 'ink'),
    text(`${dated} dated events, with crossings, bases and towns, along ${km} km`, [MARGIN, 191], LABEL, 'ink2'),
    land.svg, countryNames(land, [...marks.values()].map(({ at }) => at)), ...[...marks.values()].map(({ force, at }) => mark(force, at)), foot(corpus, true),
  ]);
}

const mark = (force: boolean, [x, y]: XY): string => {
  const shape = force ? `M${x.toFixed(1)} ${(y - 11).toFixed(1)}l11 11-11 11-11-11z` : `M${(x - 8).toFixed(1)} ${y.toFixed(1)}a8 8 0 1 0 16 0a8 8 0 1 0-16 0z`;
  return `<path d="${shape}" fill="${force ? COLOUR.spinel : COLOUR.ink}" stroke="${COLOUR.casing}" stroke-width="3" paint-order="stroke"/>`;
};

function referencesCard(corpus: Corpus): string {
  const sources = [...corpus.sources.values()];
  const languages = new Set(sources.map(({ language }) => language)).size;
  return tallyCard(corpus, 'References', `${sources.length} pages in ${languages} languages, and what each does for ${corpus.claims.size} claims of the brief.`);
}

const claimsCard = (corpus: Corpus): string =>
  tallyCard(corpus, 'The claims', `What the brief asserts that can be looked up, each of ${corpus.claims.size} claims with its sources side by side.`);

/** A title, and below it how many claims stand up in which way. */
function tallyCard(corpus: Corpus, words: string, below: string): string {
  const claims = [...corpus.claims.values()];
  const pitch = COLUMN / SUPPORTS.length;
  const y = 456;
  return sheet([
    head(),
    heading(words, [below], 100, 360),
    stroke(`M${MARGIN} 390H${WIDTH - MARGIN}M${MARGIN} 530H${WIDTH - MARGIN}`, 'rule', 1.5),
    ...SUPPORTS.map((support, i) => {
      const x = MARGIN + i * pitch;
      return shape(support, x + 17, y - 15) + text(String(claims.filter((claim) => claim.support === support).length), [x + 48, y], { face: 'display', size: 52 }, 'ink')
        + text(support, [x + 48, y + 40], LABEL, 'ink2');
    }),
    foot(corpus),
  ]);
}

function claimCard(corpus: Corpus, claim: Claim): string {
  const y = 500;
  return sheet([
    head('A claim of the brief'),
    heading(claim.title, [claim.says], 100, y - 78),
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
    heading(actor.name, [actor.role, firstSentence(actor.role)], 100, y - 78),
    stroke(`M${MARGIN} ${y - 56}H${WIDTH - MARGIN}`, 'rule', 1.5),
    stance && text(stance, [MARGIN, y], { face: 'display', size: 40 }, 'ink'),
    foot(corpus),
  ]);
}

/** The mark of support, as in the notes of the pages. */
function shape(support: Support, x: number, y: number): string {
  const ring = `<circle cx="${x}" cy="${y}" r="14" fill="none" stroke="${COLOUR.lapis}" stroke-width="3.5"/>`;
  const inside: Record<Support, string> = {
    supported: `<circle cx="${x}" cy="${y}" r="14" fill="${COLOUR.lapis}"/>`,
    qualified: `<path d="M${x} ${y - 14}a14 14 0 0 0 0 28z" fill="${COLOUR.lapis}"/>`,
    contested: `<circle cx="${x}" cy="${y}" r="5" fill="${COLOUR.lapis}"/>`,
    unconfirmed: '',
  };
  return ring + inside[support];
}

const head = (right?: string): string =>
  text(SITE_NAME, [MARGIN, 68], SITE, 'lapis') + (right === undefined ? '' : text(right, [WIDTH - MARGIN, 68], LABEL, 'ink2', { anchor: 'end' }));

/** A title as large as fits, and below it the first of the `texts` that has room whole. Between `top` and `bottom`. */
function heading(words: string, texts: readonly string[], top: number, bottom: number): string {
  const set = (size: number) => {
    const lines = balance(words, title(size), COLUMN);
    return { size, lines, end: top + lines.length * size * 1.06 };
  };
  const sets = TITLE_SIZES.map(set);
  // Two lines at most while the type is large; in the end, whatever stays above the bottom.
  const titling = sets.find(({ lines, end, size }) => end < bottom && lines.length <= (size > 56 ? 2 : 4)) ?? sets.at(-1)!;
  const start = titling.end + 18;
  const room = Math.floor((bottom - start) / LEADING);
  const lines = texts.map((each) => wrap(each, TEXT, COLUMN)).find((each) => each.length <= room) ?? [];
  return [
    ...titling.lines.map((line, i) => text(line, [MARGIN - titling.size / 24, top + titling.size * (0.86 + i * 1.06)], title(titling.size), 'ink')),
    ...lines.map((line, i) => text(line, [MARGIN, start + 31 + i * LEADING], TEXT, 'ink2')),
  ].join('');
}

/** Whose brief it is and, with the border, whose map. */
function foot({ brief }: Corpus, mapped = false): string {
  const map = mapped ? text('Map data © OpenStreetMap contributors', [WIDTH - MARGIN, FOOT], { face: 'sans', size: 20 }, 'ink2', { anchor: 'end' }) : '';
  return text(briefCredit(brief), [MARGIN, FOOT], SMALL, 'ink2') + map;
}
