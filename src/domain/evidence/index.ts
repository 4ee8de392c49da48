export { crossingState, FALL_OF_THE_BANK, type Observed } from './crossing.ts';
