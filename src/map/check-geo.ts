/**
 * Is the map's geodata sound? Each check with what was measured and what is allowed: `npm run check:geo` prints it, and the page on
 * how the map is made shows the same table.
 */
import {
  distanceM, lengthKm, longestStepKm, measureLine, nearestOnLine, outsideM, positionAt, repeatedPoints, selfCrossings,
} from '../domain/geography/index.ts';
import type { Corpus, LonLat, Place } from '../model/corpus.ts';
import { idOf, ringsOf, sharedEdge, type Region } from './basemap.ts';

export interface Finding {
  check: string;
  /** In words: `5.04 km`, `0 of 5,853`. */
  measured: string;
  /** What is allowed, in words. */
  allowed: string;
  isSound: boolean;
  /** What to look at where it is not. */
  hint: string;
}

/** Metres, unless the name says otherwise. What is allowed follows from how the data were made (content/geo/README.md). */
const ALLOWED = {
  /** The ends are the very vertices that three countries share; the tripoints are rounded to five decimals. */
  end: 10,
  stepKm: 6,
  /** Posts are placed between vertices by straight interpolation of degrees. */
  post: 1,
  /** Crossings were moved onto the line. */
  crossing: 50,
  /** Outlines are simplified to 150 m in Tajikistan, 600 m in Afghanistan and 2.2 km elsewhere. */
  outside: 2200,
  /** The two outlines of OpenStreetMap part by up to 300 m, and their shared edge is simplified. */
  edge: 1000,
  /** Stretches are cut at whole kilometres. */
  stretchKm: 1,
};
const ISO3: Record<string, string> = { AF: 'AFG', CN: 'CHN', IN: 'IND', IR: 'IRN', KG: 'KGZ', KZ: 'KAZ', PK: 'PAK', TJ: 'TJK', TM: 'TKM', UZ: 'UZB' };

const metres = (value: number): string => (value < 1000 ? `${Math.round(value)} m` : `${(value / 1000).toFixed(1)} km`);
const many = (value: number): string => value.toLocaleString('en-GB');
const pointOf = ({ lon, lat }: Place): LonLat => [lon, lat];

export function checkGeo(corpus: Pick<Corpus, 'border' | 'places' | 'segments'>, region: Region): Finding[] {
  return [...checkLine(corpus.border), ...checkEnds(corpus), ...checkPlaces(corpus, region), ...checkStretches(corpus), ...checkRegion(corpus.border, region)];
}

const finding = (check: string, measured: string, allowed: string, isSound: boolean, hint: string): Finding => ({ check, measured, allowed, isSound, hint });

function checkLine(border: readonly LonLat[]): Finding[] {
  const line = measureLine(border);
  const step = longestStepKm(border);
  const repeated = repeatedPoints(border);
  const crossings = selfCrossings(border);
  const posts = Array.from({ length: Math.floor(lengthKm(line) / 100) }, (_, i) => (i + 1) * 100);
  const off = Math.max(0, ...posts.map((km) => Math.abs(nearestOnLine(line, positionAt(line, km)).km - km) * 1000));
  const isRising = line.km.every((km, i) => i === 0 || km > line.km[i - 1]!);
  return [
    finding('The line runs from west to east', `${border[0]![0].toFixed(2)}° E to ${border.at(-1)![0].toFixed(2)}° E`, 'west end first', border[0]![0] < border.at(-1)![0], 'turn the line round'),
    finding('It has no gap', `longest step ${step.toFixed(2)} km of ${many(border.length - 1)}`, `${ALLOWED.stepKm} km`, step <= ALLOWED.stepKm, 'look for missing vertices'),
    finding('No point comes twice', `${repeated} of ${many(border.length)}`, 'none', repeated === 0, 'remove the repeated vertices'),
    finding('It does not cross itself', crossings.length === 0 ? 'no crossing' : `${crossings.length}, first at ${crossings[0]!.map((n) => n.toFixed(4)).join(', ')}`, 'none', crossings.length === 0, 'mend the order of its vertices there'),
    finding('Kilometres rise along it', `${many(line.km.length)} points to km ${many(Math.round(lengthKm(line)))}`, 'each above the last', isRising, 'look for repeated vertices'),
    finding('Each post stands at its kilometre', `${posts.length} posts, off by at most ${metres(off)}`, metres(ALLOWED.post), off <= ALLOWED.post, 'the line may run back along itself'),
  ];
}

function checkEnds({ border, places }: Pick<Corpus, 'border' | 'places'>): Finding[] {
  const tripoints = [...places.values()].filter(({ kind }) => kind === 'tripoint').map(pointOf);
  return ([['western', border[0]!], ['eastern', border.at(-1)!]] as const).map(([name, end]) => {
    const off = Math.min(...tripoints.map((tripoint) => distanceM(tripoint, end)));
    return finding(`It ends at the ${name} tripoint`, `${metres(off)} from it`, metres(ALLOWED.end), off <= ALLOWED.end, 'the line or the tripoint was moved');
  });
}

function checkPlaces({ border, places }: Pick<Corpus, 'border' | 'places'>, region: Region): Finding[] {
  const line = measureLine(border);
  const outlines = new Map(region.objects.countries.geometries.map((country) => [idOf(country), ringsOf(region, country)]));
  const all = [...places.values()];
  const homes = all.filter(({ countries }) => countries.length === 1).map((place) => ({ place, off: outsideM(pointOf(place), outlines.get(ISO3[place.countries[0]!] ?? '') ?? []) }));
  const astray = homes.filter(({ off }) => !(off <= ALLOWED.outside));
  const gates = all.filter(({ kind, countries }) => kind === 'crossing' && countries.includes('TJ') && countries.includes('AF')).map((place) => ({ place, off: nearestOnLine(line, pointOf(place)).distanceM }));
  const farGates = gates.filter(({ off }) => off > ALLOWED.crossing);
  const worst = (list: readonly { off: number }[]) => metres(Math.max(0, ...list.map(({ off }) => off)));
  const names = (list: readonly { place: Place }[]) => list.map(({ place }) => place.id).join(', ');
  return [
    finding('Places lie in their countries', astray.length > 0 ? `${names(astray)} outside` : `${homes.length} of ${homes.length}, at most ${worst(homes)} outside of a simplified outline`, metres(ALLOWED.outside), astray.length === 0, 'correct lat and lon, or the country'),
    finding('Crossings lie on the line', farGates.length > 0 ? `${names(farGates)} off it` : `${gates.length} of ${gates.length}, at most ${worst(gates)} off it`, metres(ALLOWED.crossing), farGates.length === 0, 'move the crossing onto the line'),
  ];
}

function checkStretches({ border, segments }: Pick<Corpus, 'border' | 'segments'>): Finding[] {
  const inOrder = [...segments.values()].sort((a, b) => a.order - b.order);
  const end = lengthKm(measureLine(border));
  const gaps = inOrder.filter(({ fromKm }, i) => fromKm !== (inOrder[i - 1]?.toKm ?? 0));
  const short = Math.abs((inOrder.at(-1)?.toKm ?? 0) - end);
  return [finding('Stretches make up the border', gaps.length > 0 ? `${gaps.map(({ id }) => id).join(', ')} not joined` : `${inOrder.length} stretches, ${metres(short * 1000)} from the end`, 'no gap, no overlap; the last at the end', gaps.length === 0 && short <= ALLOWED.stretchKm, 'let each begin where the one before it ends')];
}

function checkRegion(border: readonly LonLat[], region: Region): Finding[] {
  const line = measureLine(border);
  const rings = region.objects.countries.geometries.flatMap((country) => ringsOf(region, country));
  const open = rings.filter((ring) => ring[0]!.join() !== ring.at(-1)!.join()).length;
  const kinks = rings.reduce((sum, ring) => sum + selfCrossings(ring).length, 0);
  const edge = sharedEdge(region).flat();
  const off = Math.max(0, ...edge.map((point) => nearestOnLine(line, point).distanceM));
  return [
    finding('Outlines of countries are closed', `${open} open of ${many(rings.length)}`, 'none', open === 0, 'cut the region anew'),
    finding('No outline crosses itself', `${kinks} crossings`, 'none', kinks === 0, 'simplify that outline less'),
    finding('The land meets at the line', `${many(edge.length)} points, at most ${metres(off)} off it`, metres(ALLOWED.edge), edge.length > 0 && off <= ALLOWED.edge, 'the outlines and the line come from different data'),
  ];
}
