export { numberNotes, noteId, type Note } from './notes.ts';
export { mentionsOf, indexMentions, type Mention, type Mentions } from './mentions.ts';
export { sourcesOfClaim, leadSources, claimsOfSource, byline, nameParts, publisherName, titleOf, type PersonName, type RankedSource } from './sources.ts';
