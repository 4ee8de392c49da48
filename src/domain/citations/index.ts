export { numberNotes, noteId, type Note } from './notes.ts';
export { mentionsOf, indexMentions, type Mention, type Mentions } from './mentions.ts';
export {
  mentionedSources,
  sourcesOfClaim,
  leadSources,
  claimsOfSource,
  byline,
  fullName,
  houseOf,
  nameParts,
  publisherName,
  relayedFrom,
  titleOf,
  type PersonName,
  type RankedSource,
} from './sources.ts';
export {
  copiesOf,
  isWithdrawn,
  reportOf,
  reportsIn,
  standing,
  statusAside,
  statusInFull,
  statusOf,
  tellStatus,
} from './reports.ts';
export { nameMentions, namedParts, type NamedKind } from './names.ts';
export { asOf } from './as-of.ts';
