/** The border line out of its GeoJSON file. */
import type { LonLat } from '../model/corpus.ts';
import type { Problem } from '../model/problem.ts';
import { positionAt, type Position } from './position.ts';
import { BORDER_FILE } from './read.ts';
import { isRecord } from './walk.ts';

/** The points of the one line in the file, west to east; otherwise none, and the reason. */
export function parseBorder(text: string | undefined): { border: LonLat[]; problem?: Problem } {
  if (text === undefined) return fault('is missing', 'add it: one LineString, west to east');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return jsonFault(text, error);
  }
  const lines = geometries(json).filter((geometry) => geometry.type === 'LineString');
  const points = lines[0]?.coordinates;
  if (lines.length !== 1 || !Array.isArray(points))
    return fault(`holds ${lines.length} lines`, 'give it one LineString');
  const border = points.filter(isLonLat);
  if (border.length !== points.length || border.length < 2)
    return fault('has a point that is not [lon, lat]', 'mend the coordinates');
  if ((border[0]?.[0] ?? 0) >= (border.at(-1)?.[0] ?? 0)) return fault('runs from east to west', 'turn the line round');
  return { border };
}

function geometries(json: unknown): Record<string, unknown>[] {
  if (!isRecord(json)) return [];
  if (json.type === 'FeatureCollection' && Array.isArray(json.features)) return json.features.flatMap(geometries);
  return json.type === 'Feature' ? geometries(json.geometry) : [json];
}

function isLonLat(point: unknown): point is LonLat {
  return (
    Array.isArray(point) &&
    point.length >= 2 &&
    point.slice(0, 2).every((n) => typeof n === 'number' && Math.abs(n) <= 180)
  );
}

/** V8 says where it gave up, except at the end of the text. */
function jsonFault(text: string, error: unknown): Faulty {
  const message = error instanceof Error ? error.message : String(error);
  const [about = message, offset] = message.split(/ in JSON at position (\d+)/);
  return fault(
    `is not valid JSON: ${about}`,
    'mend the JSON',
    positionAt(text, offset === undefined ? text.length : Number(offset)),
  );
}

interface Faulty {
  border: LonLat[];
  problem: Problem;
}

function fault(message: string, hint: string, at: Position = { line: 1, column: 1 }): Faulty {
  return {
    border: [],
    problem: { rule: 'border-is-a-line', file: BORDER_FILE, ...at, field: '(file)', message, hint },
  };
}
