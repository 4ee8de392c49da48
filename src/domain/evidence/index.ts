export { crossingState, FALL_OF_THE_BANK, type Observed } from './crossing.ts';
export { strengthOf, type Evidence } from './strength.ts';
export { sinceTheBrief, type Since } from './since.ts';
export { linkState, type LinkState } from './link.ts';
