/** Geography without a screen: distances, the line and its kilometres, banks, projection, lines as strings. */
export { distanceM, lengthM } from './geodesy.ts';
export { lengthKm, measureLine, nearestOnLine, pointAtKm, positionAt, sliceLine } from './line.ts';
export type { MeasuredLine } from './line.ts';
export { metresPerPixel, project, unproject, worldPx } from './mercator.ts';
export type { XY } from './mercator.ts';
export { clipLine, clipRing, simplify, simplifyIndices } from './plane.ts';
export type { Frame } from './plane.ts';
export { decodePolyline, decodeSteps, encodePolyline, encodeSteps } from './polyline.ts';
export { coastDimension, walkLine } from './ruler.ts';
export type { Walk } from './ruler.ts';
export { bankOf, BANK_OF, beyondM, LINE_TOLERANCE_M } from './side.ts';
export { fromEdgeM, isInside, longestStepKm, outsideM, repeatedPoints, selfCrossings } from './soundness.ts';
export { stretchFaults } from './stretches.ts';
