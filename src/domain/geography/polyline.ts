/**
 * Lines as short strings: Google's encoded polyline, with the number of decimals as an argument.
 * https://developers.google.com/maps/documentation/utilities/polylinealgorithm
 * Leaves out checks: strings come from our own encoder, and a damaged one gives a damaged line.
 */
import type { LonLat } from '../../model/corpus.ts';
import { nth } from '../../model/need.ts';

/** Whole numbers, as differences: small steps cost one character. */
export function encodeSteps(values: readonly number[]): string {
  let text = '';
  let last = 0;
  for (const value of values) {
    let rest = value - last;
    last = value;
    rest = rest < 0 ? -rest * 2 - 1 : rest * 2; // the sign goes to the lowest bit
    for (; rest >= 32; rest = Math.floor(rest / 32)) text += String.fromCharCode((rest % 32) + 32 + 63);
    text += String.fromCharCode(rest + 63);
  }
  return text;
}

/** The inverse of `encodeSteps`. */
export function decodeSteps(text: string): number[] {
  let value = 0;
  return readNumbers(text).map((step) => (value += step));
}

function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let place = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) - 63;
    value += (code % 32) * place;
    place *= 32;
    if (code >= 32) continue;
    numbers.push(value % 2 ? -(value + 1) / 2 : value / 2);
    value = 0;
    place = 1;
  }
  return numbers;
}

/** Degrees → string; the error of a coordinate is at most half a unit of the last decimal, and does not add up. */
export function encodePolyline(line: readonly LonLat[], decimals: number): string {
  const unit = 10 ** decimals;
  let text = '';
  let last: LonLat = [0, 0];
  for (const [lon, lat] of line) {
    const at: LonLat = [Math.round(lon * unit), Math.round(lat * unit)];
    text += encodeSteps([at[1] - last[1]]) + encodeSteps([at[0] - last[0]]);
    last = at;
  }
  return text;
}

/** String → degrees, rounded to the same decimals. */
export function decodePolyline(text: string, decimals: number): LonLat[] {
  const unit = 10 ** decimals;
  const numbers = readNumbers(text);
  const line: LonLat[] = [];
  let [lon, lat] = [0, 0];
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    lat += nth(numbers, i);
    lon += nth(numbers, i + 1);
    line.push([lon / unit, lat / unit]);
  }
  return line;
}
