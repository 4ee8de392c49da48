export { countsByYear } from './counts.ts';
export { attestedAs, reportsBehind } from './attested.ts';
export { crossingState, FALL_OF_THE_BANK } from './crossing.ts';
export { strengthOf, type Evidence } from './strength.ts';
export { claimsOf, storyOf } from './story.ts';
export { linkState } from './link.ts';
export {
  allTies,
  answerAsOf,
  answersTo,
  byShift,
  shiftOf,
  stanceMatrix,
  tiesOf,
  type MatrixGroup,
  type ToldTie,
} from './stance.ts';
