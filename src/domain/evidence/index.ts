export { countsByYear, type YearOfCounts } from './counts.ts';
export { attestedAs, reportsBehind } from './attested.ts';
export { crossingState, FALL_OF_THE_BANK, type Observed } from './crossing.ts';
export { strengthOf, type Evidence } from './strength.ts';
export { claimsOf, storyOf, type Story } from './story.ts';
export { linkState, type LinkState } from './link.ts';
export {
  allTies,
  answerAsOf,
  answersTo,
  byShift,
  shiftOf,
  stanceMatrix,
  tiesOf,
  type Cell,
  type DatedAnswer,
  type MatrixGroup,
  type MatrixRow,
  type ToldTie,
} from './stance.ts';
