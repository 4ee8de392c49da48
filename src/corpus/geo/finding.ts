/** One thing that was checked, as a reader hears it. */
export interface Finding {
  check: string;
  /** In words: `5.04 km`, `0 of 5,853`. */
  measured: string;
  /** What is allowed, in words. */
  allowed: string;
  isSound: boolean;
  /** What to do where it is not. */
  hint: string;
}

/** `0 m`, `4 cm`, `228 m`, `2.2 km` */
export function distanceText(metres: number): string {
  if (!Number.isFinite(metres)) return 'no distance';
  if (metres < 0.005) return '0 m';
  if (metres < 1) return `${Math.round(metres * 100)} cm`;
  return metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toFixed(1)} km`;
}

/** `5,853` */
export const many = (value: number): string => value.toLocaleString('en-GB');

/** The first few of the things at fault, and how many more there are. */
export function named(faulty: readonly string[]): string {
  const shown = faulty.slice(0, 5);
  return shown.join(', ') + (faulty.length > shown.length ? ` and ${faulty.length - shown.length} more` : '');
}
