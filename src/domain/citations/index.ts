export { numberNotes, noteId, type Note } from './notes.ts';
export { mentionsOf, indexMentions, type Mention, type Mentions } from './mentions.ts';
export { sourcesOfClaim, leadSources, claimsOfSource, byline, publisherName, titleOf, type RankedSource } from './sources.ts';
