/** Where each thing has its place on the site: paths under its base. `site/href.ts` makes links of them. */

export const chapterPath = (id: string) => `chapters/${id}/`;
export const paragraphPath = (chapter: string, paragraph: string) => `${chapterPath(chapter)}#${paragraph}`;
export const referencePath = (source: string) => `references/#${source}`;
export const claimPath = (claim: string) => `claims/${claim}/`;
export const eventPath = (event: string) => `events/${event}/`;
export const actorPath = (actor: string) => `actors/${actor}/`;
/**
 * The answer of an actor to a question: the id of its cell in the matrix of stances,
 * and of its place on the actor's own page.
 */
export const stanceId = (actor: string, question: string) => `stance-${actor}-${question}`;
export const stancePath = (actor: string, question: string) => `${actorPath(actor)}#${stanceId(actor, question)}`;
export const placePath = (place: string) => `places/${place}/`;
export const termPath = (term: string) => `glossary/#${term}`;
/** Where the page on the method lists a statement of the brief. */
export const statementPath = (statement: string) => `method/#${statement}`;
/** How to cite a chapter. */
export const citeChapterPath = (id: string) => `cite/chapters/${id}/`;
/** Files with the citation of one thing, or `all`, in a format that reference managers read. */
export const citePath = (what: string, format: 'bib' | 'ris' | 'json') => `cite/${what}.${format}`;
/** The picture that a link to a page shows elsewhere. */
export const cardPath = (name: string) => `cards/${name}.png`;
/** Name of the card of a thing; that of a chapter is its id alone. What kinds there are stands in `pictures/cards/index.ts`. */
export const cardOf = (kind: string, id: string) => (kind === 'chapter' ? id : `${kind}-${id}`);
export const claimCard = (claim: string) => cardOf('claim', claim);
export const actorCard = (actor: string) => cardOf('actor', actor);
export const eventCard = (event: string) => cardOf('event', event);
export const placeCard = (place: string) => cardOf('place', place);
/** How the map is made, and how long the border is. */
export const MAP_ABOUT_PATH = 'map/about/';
export const LENGTH_PATH = 'map/length/';
/** What the site said on a day, and what has changed since. */
export const EDITIONS_PATH = 'v/';
export const editionPath = (edition: string) => `v/${edition}/`;
/**
 * What was wrong and has been mended, and how to tell of a fault: of what stands in the id, as `claims/border-length`.
 */
export const CORRECTIONS_PATH = 'corrections/';
export const correctionPath = (correction: string) => `${CORRECTIONS_PATH}#${correction}`;
export const tellId = (subject: string) => `tell-${subject}`;
export const tellPath = (subject: string) => `${CORRECTIONS_PATH}#${tellId(subject)}`;
/** Where the page about the site says who publishes it. */
export const PUBLISHER_PATH = 'about/#publisher';
/** What changed from one edition to the next, for feed readers. */
export const changesFeedPath = (format: 'xml' | 'json') => `v/feed.${format}`;
/** The frame of an edition that shows `what` as it was then: `map`, `claim/border-length`. */
export const frozenEmbedPath = (edition: string, what: string, query = '') => embedPath(`v/${edition}/${what}`, query);
/** Data of the live map in such a frame. */
export const frozenDataPath = (edition: string) => `data/map/v/${edition}/`;

/**
 * An address that names the edition which was the newest when it was passed on, so that the page can tell what has
 * changed since: `…/claims/border-length/?v=november-2026#sources`. Other parameters stay as they are written; no
 * edition takes the name away.
 */
export function withEdition(address: string, edition: string | undefined): string {
  const bare = address.replace(/([?&])v=[^&#]*(?:&|(?=#|$))/, '$1').replace(/[?&](?=#|$)/, '');
  return edition ? bare.replace(/#|$/, (end) => `${/^[^#]*\?/.test(bare) ? '&' : '?'}v=${edition}${end}`) : bare;
}
/** The guide for those who embed, and the frames it tells of. */
export const EMBED_PATH = 'embed/';
export const embedPath = (what: string, query = '') => `embed/${what}/${query && `?${query}`}`;
/** The page with the codes of a frame. */
export const embedCodePath = (frame: string) => `embed/code/${frame}/`;
/** Answer to an oEmbed consumer about a frame, or about a page without one. */
export const oembedPath = (what: string) => `oembed/${what}.json`;
/** A named view of the map, and its picture. */
export const viewPath = (view: string) => `map/views/${view}/`;
export const viewPicturePath = (view: string, format: 'svg' | 'png') => `map/views/${view}.${format}`;
export const VIEWS_PATH = 'map/views/';
/** A figure as a file. */
export const figurePath = (figure: string, format: 'svg' | 'png') => `figures/${figure}.${format}`;
export const ACTORS_PATH = 'actors/';
export const CLAIMS_PATH = 'claims/';
/** The full map with one item selected. */
export const mapPath = (item?: string) => (item ? `map/?sel=${item}` : 'map/');
