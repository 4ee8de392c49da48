/** Social cards: their names, addresses and descriptions. Drawing them is for the build (`card.ts`, `png.ts`). */
import type { Actor, Claim, Corpus } from '../model/corpus.ts';
import { ACTOR_WORD } from '../model/words.ts';

/** Pages that have a card of their own, besides the chapters. */
const PAGES: Record<string, string> = {
  home: 'Rhetoric or Threat? Tajikistan, the Taliban and a long border. Below the title, the border from Uzbekistan to China in its true shape.',
  map: 'A map of the Tajik–Afghan border with the places of dated events: diamonds for the use or show of force, discs for words and talks.',
  claims: 'The claims of the brief, with how many of them are supported, qualified, contested and unconfirmed.',
  references: 'References, with how many claims of the brief are supported, qualified, contested and unconfirmed.',
};

/** Name of a claim's card. */
export const claimCard = (claim: string): string => `claim-${claim}`;

export const actorCard = (actor: string): string => `actor-${actor}`;
export const eventCard = (event: string): string => `event-${event}`;
export const placeCard = (place: string): string => `place-${place}`;
/** A view's card is a sheet of the map, drawn where the views are (`components/views/view.ts`). */
export const viewCard = (view: string): string => `view-${view}`;

/** Names of all cards that are drawn here: the ids of the chapters, the pages above, the claims and the actors. */
export const cardNames = (corpus: Corpus): string[] =>
  [...corpus.chapters.keys(), ...Object.keys(PAGES), ...[...corpus.claims.keys()].map(claimCard), ...[...corpus.actors.keys()].map(actorCard)];

/** The claim that a card is about, if it is about one. */
export const claimOfCard = (corpus: Corpus, name: string): Claim | undefined => (name.startsWith('claim-') ? corpus.claims.get(name.slice('claim-'.length)) : undefined);

export const actorOfCard = (corpus: Corpus, name: string): Actor | undefined => (name.startsWith('actor-') ? corpus.actors.get(name.slice('actor-'.length)) : undefined);

/** How an actor stands to the Taliban, in one line; nothing where the question does not apply. */
export const stanceLine = ({ stance2021, stanceNow }: Pick<Actor, 'stance2021' | 'stanceNow'>): string =>
  stance2021 === 'n-a' && stanceNow === 'n-a' ? '' : stance2021 === stanceNow ? `Towards the Taliban: ${stanceNow}, in 2021 and now` : `Towards the Taliban: ${stance2021} in 2021, ${stanceNow} now`;

/** What a card shows, for `og:image:alt`. */
export function cardAlt(corpus: Corpus, name: string): string {
  const chapter = corpus.chapters.get(name);
  const claim = claimOfCard(corpus, name);
  if (claim) return `A claim of the brief, ${claim.title}: ${claim.says} It is ${claim.support}.`;
  const actor = actorOfCard(corpus, name);
  if (actor) return `${ACTOR_WORD[actor.kind]}: ${actor.name}. ${stanceLine(actor)}`.trim();
  const view = name.startsWith('view-') ? corpus.views.get(name.slice('view-'.length)) : undefined;
  if (view) return `A map: ${view.title}. ${view.note}`;
  if (!chapter) {
    const alt = PAGES[name];
    if (alt === undefined) throw new Error(`no card is called "${name}"`);
    return alt;
  }
  const line = chapter.stretches.length > 0 ? `the border as one line from west to east, lit where the chapter is: ${chapter.where}` : `the border as a dotted line; the chapter is ${chapter.where}`;
  return `Chapter ${chapter.order}, ${chapter.title}: ${chapter.subtitle}. Below, ${line}.`;
}
