/**
 * Names of countries, provinces and waters: set by hand, as on a printed atlas, each with the places where it may stand
 * (first that is free), the zooms at which it helps, and the slope of what it names. One that fits nowhere is left out.
 */
import type { LonLat } from '../../model/corpus.ts';
import type { DrawnName } from '../types.ts';

export interface Name {
  text: string;
  kind: DrawnName['kind'];
  at: readonly LonLat[];
  zooms: readonly [from: number, to: number];
  /** Degrees, clockwise. */
  rotate?: number;
}

const name =
  (kind: Name['kind'], zooms: Name['zooms']) =>
  (text: string, at: readonly LonLat[], rotate?: number): Name =>
    rotate === undefined ? { text, kind, at, zooms } : { text, kind, at, zooms, rotate };
const country = name('country', [5, 9]);
const neighbour = name('neighbour', [5, 8.5]);
const province = name('province', [6.5, 9.5]);
const river = name('water', [6.75, 10.5]);
const stream = name('water', [7.5, 12]);

// A table: the places of a name stand in a row, the best first.
// prettier-ignore
export const NAMES: readonly Name[] = [
  country('Tajikistan', [
    [71.0, 38.92], [72.35, 38.5], [73.3, 38.3], [69.3, 38.15], [70.3, 38.95], [72.3, 37.7], [70.9, 39.2],
  ]),
  country('Afghanistan', [
    [68.2, 35.75], [70.3, 36.35], [68.4, 36.3], [69.3, 35.9], [67.9, 36.2], [70.6, 37.5], [67.5, 35.2], [69.6, 36.95],
    [70.45, 36.66], [70.2, 35.6], [67.3, 34.7],
  ]),
  neighbour('Uzbekistan', [[67.4, 38.75], [67.2, 38.2], [66.3, 39.3], [67.3, 37.9], [67.05, 38.95]]),
  neighbour('Pakistan', [
    [73.2, 35.7], [72.6, 36.1], [72.5, 35.3], [73.6, 36.45], [72.2, 35.5], [72.5, 34.6], [71.5, 31.8],
  ]),
  neighbour('China', [[74.9, 38.6], [75.3, 38.3], [75.6, 37.7], [76.5, 38.5]]),
  neighbour('Kyrgyzstan', [[73.0, 40.0], [72.3, 39.75], [74.2, 41.2], [73.4, 39.68]]),
  neighbour('Turkmenistan', [[62.5, 38.5], [65.4, 37.6], [60, 38.8]]),
  neighbour('Kazakhstan', [[69, 43.2], [74, 44]]),
  neighbour('Iran', [[58, 34.5], [59.5, 35.5]]),
  neighbour('India', [[76.5, 33], [77, 32]]),

  province('Khatlon', [[69.15, 38.08], [68.9, 37.6], [69.3, 37.78], [68.4, 37.75], [69.55, 38.1]]),
  province('Gorno-Badakhshan', [[73.1, 37.98], [72.9, 38.15], [73.2, 38.45], [72.5, 37.75], [73.6, 37.85]]),
  province('Badakhshan', [[70.72, 36.33], [70.85, 36.75], [70.5, 36.85], [71.0, 37.3], [70.8, 37.6], [71.05, 36.9]]),
  province('Takhar', [[69.62, 36.2], [69.75, 36.45], [69.8, 36.9], [69.6, 37.3], [69.95, 36.75]]),
  province('Kunduz', [[68.6, 36.52], [68.5, 36.9], [68.95, 36.95], [68.75, 36.6]]),
  province('Balkh', [[67.15, 36.45], [67.2, 36.95], [67.0, 36.3]]),
  province('Panjshir', [[69.95, 35.55], [69.75, 35.5], [69.9, 35.7]]),
  province('Sughd', [[69.0, 39.5], [68.6, 39.35], [69.7, 40.0]]),

  river('Vakhsh', [[68.36, 37.56], [68.4, 37.45]], -62),
  river('Kokcha', [[70.12, 37.0], [69.85, 37.0], [70.3, 37.02]]),
  river('Bartang', [[72.25, 38.18], [72.05, 38.12]], -12),
  river('Amu Darya', [[67.25, 37.36], [66.9, 37.42], [66.6, 37.42]]),
  river('Panj', [[71.36, 37.72], [71.36, 37.2], [71.66, 37.3], [71.72, 37.72], [71.35, 37.0]], -84),
  river('Zorkul', [[73.75, 37.6], [73.7, 37.33], [73.8, 37.55]]),
  river('Sarez', [[72.9, 38.3], [72.95, 38.08]]),
  river('Karakul', [[73.45, 39.2], [73.45, 38.82]]),
  stream('Pamir', [[73.05, 37.32], [73.1, 37.22]], -33),
  stream('Wakhan', [[73.15, 36.98], [73.3, 36.98]], -8),
  stream('Murghab', [[73.55, 38.1], [73.4, 38.25]]),
  stream('Kunduz', [[68.55, 36.35], [68.62, 36.2]], -60),
  stream('Shewa', [[71.35, 37.33]]),
  stream('Yashilkul', [[72.85, 37.83], [72.85, 37.7]]),
];
