/** What the map shows, degrees: land is cut here, views stay inside, and a place outside it is a fault. */
export const FRAME = { west: 55, south: 30, east: 82, north: 47 } as const;
