import { describe, expect, it } from 'vitest';
import { isInside, longestStepKm, outsideM, repeatedPoints, selfCrossings } from '../../../src/domain/geography/index.ts';
import { checkGeo, type Finding } from '../../../src/map/check-geo.ts';
import type { Corpus, LonLat } from '../../../src/model/corpus.ts';
import { border, realCorpus, region } from './sample.ts';

const corpus = realCorpus();
type Given = Pick<Corpus, 'border' | 'places' | 'segments'>;
/** A coarse line is enough for faults, and quick. */
const few = border.filter((_, i) => i % 12 === 0 || i === border.length - 1);
const given = (more: Partial<Given> = {}): Given => ({ border: corpus.border, places: corpus.places, segments: corpus.segments, ...more });
const faults = (findings: readonly Finding[]) => findings.filter(({ isSound }) => !isSound).map(({ check }) => check);
const withPlace = (id: string, change: object) => new Map([...corpus.places].map(([key, place]) => [key, key === id ? { ...place, ...change } : place]));

describe('the real geodata', () => {
  const findings = checkGeo(given(), region);
  it('are sound', () => expect(faults(findings)).toEqual([]));
  it('are told with what was measured and what is allowed', () => {
    for (const { check, measured, allowed } of findings) expect([measured, allowed].every((text) => text.length > 2), check).toBe(true);
    expect(findings.find(({ check }) => check === 'It has no gap')!.measured).toBe('longest step 5.04 km of 5,852');
  });
});

describe('a fault is found', () => {
  const line = (change: (points: LonLat[]) => LonLat[]) => faults(checkGeo(given({ border: change([...few]) }), region));
  it('a gap', () => expect(line((points) => points.filter((_, i) => i < 100 || i > 140))).toContain('It has no gap'));
  it('a line that runs the other way', () => expect(line((points) => points.reverse())).toContain('The line runs from west to east'));
  it('a point that comes twice', () => expect(line((points) => [...points.slice(0, 50), points[49]!, ...points.slice(50)])).toEqual(expect.arrayContaining(['No point comes twice', 'Kilometres rise along it'])));
  it('a loop', () => expect(line((points) => [...points.slice(0, 60), ...points.slice(60, 80).reverse(), ...points.slice(80)])).toContain('It does not cross itself'));
  it('an end that is not the tripoint', () => expect(line((points) => points.slice(3))).toEqual(expect.arrayContaining(['It ends at the western tripoint'])));
  it('a place in the wrong country', () => {
    const found = checkGeo(given({ places: withPlace('khorog', { lon: 69.2, lat: 34.6 }) }), region).find(({ check }) => check === 'Places lie in their countries')!;
    expect(found).toMatchObject({ isSound: false, measured: 'khorog outside' });
  });
  it('a crossing off the line', () => expect(faults(checkGeo(given({ places: withPlace('x-tem', { lat: 37.6 }) }), region))).toContain('Crossings lie on the line'));
  it('stretches that overlap', () => {
    const segments = new Map([...corpus.segments].map(([key, segment]) => [key, segment.order === 3 ? { ...segment, fromKm: segment.fromKm - 5 } : segment]));
    expect(faults(checkGeo(given({ segments }), region))).toEqual(['Stretches make up the border']);
  });
});

describe('lines and outlines', () => {
  const square: LonLat[] = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]];
  const bow: LonLat[] = [[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]];
  it('a square is closed, has no repeated point and does not cross itself; a bow does, once', () => {
    expect(repeatedPoints(square)).toBe(0);
    expect(selfCrossings(square)).toEqual([]);
    expect(selfCrossings(bow)).toEqual([[0.5, 0.5]]);
  });
  it('a point in a hole is outside', () => {
    const hole: LonLat[] = square.map(([x, y]) => [0.4 + x * 0.2, 0.4 + y * 0.2]);
    expect([isInside([0.2, 0.2], [square, hole]), isInside([0.5, 0.5], [square, hole]), isInside([2, 0.5], [square])]).toEqual([true, false, false]);
  });
  it('the distance outside is to the nearest edge', () => {
    expect(outsideM([0.5, 0.5], [square])).toBe(0);
    expect(outsideM([1.01, 0.5], [square])).toBeGreaterThan(1100);
    expect(outsideM([1.01, 0.5], [square])).toBeLessThan(1120);
  });
  it('the longest step counts', () => expect(Math.round(longestStepKm([[0, 0], [0, 0.1], [0, 1]]))).toBe(100));
});
