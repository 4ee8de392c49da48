/**
 * Is the map's geodata sound? Each check with what was measured and what is allowed: `npm run check:geo` prints it, and
 * the page on how the map is made shows the same table.
 */
import {
  BANK_OF,
  beyondM,
  distanceM,
  fromEdgeM,
  lengthKm,
  lengthM,
  LINE_TOLERANCE_M,
  longestStepKm,
  measureLine,
  nearestOnLine,
  outsideM,
  repeatedPoints,
  selfCrossings,
  sliceLine,
  stretchFaults,
  type MeasuredLine,
} from '../../domain/geography/index.ts';
import type { Corpus, LonLat, Place } from '../../model/corpus.ts';
import { idOf, ringsOf, type Region } from '../../map/land/basemap.ts';
import { checkRegion, OUTLINE_TOLERANCE, outlineToleranceM } from './region-checks.ts';
import { distanceText, many, named, type Finding } from './finding.ts';

export type { Finding } from './finding.ts';

// What is allowed follows from how the data were made (content/geo/README.md).
/** The ends are the very vertices that three countries share; tripoints are rounded to five decimals. Metres. */
const END_M = 10;
/** The longest straight step: over Lake Zorkul and the watershed beyond, points are few. */
const STEP_KM = 6;
/**
 * Between vertices a kilometre is found by straight interpolation of degrees, which is no geodesic.
 * Metres in a kilometre.
 */
const KM_M = 1;
/** Crossings of this border were moved onto the line. Metres. */
const CROSSING_M = 50;

const ISO3: Readonly<Record<string, string>> = {
  AF: 'AFG',
  CN: 'CHN',
  IN: 'IND',
  IR: 'IRN',
  KG: 'KGZ',
  KZ: 'KAZ',
  PK: 'PAK',
  TJ: 'TJK',
  TM: 'TKM',
  UZ: 'UZB',
};

/** The part of a corpus that has to do with the map. */
export type Mapped = Pick<Corpus, 'border' | 'places' | 'segments' | 'events' | 'actors'>;

/** All checks, in the order in which a reader would ask: the line, what stands on it, and the land around it. */
export function checkGeo(corpus: Mapped, region: Region): Finding[] {
  if (corpus.border.length < 2)
    return [
      {
        check: 'There is a line',
        measured: `${corpus.border.length} points`,
        allowed: 'two or more',
        isSound: false,
        hint: 'npm run check:content says what is wrong with it',
      },
    ];
  const line = measureLine(corpus.border);
  const places = [...corpus.places.values()];
  return [
    ...checkEnds(line, places),
    ...checkLine(line),
    ...checkKilometres(line),
    checkStretches(line, corpus),
    ...checkPlaces(line, places, region),
    checkStanding(corpus),
    ...checkRegion(corpus.border, region),
  ];
}

const pointOf = ({ lon, lat }: Place): LonLat => [lon, lat];

function checkEnds({ points }: MeasuredLine, places: readonly Place[]): Finding[] {
  const [first, last] = [points[0]!, points.at(-1)!];
  const tripoints = places.filter(({ kind }) => kind === 'tripoint').sort((a, b) => a.lon - b.lon);
  const end = (name: string, point: LonLat, tripoint: Place | undefined): Finding => {
    const offM = tripoint ? distanceM(pointOf(tripoint), point) : Infinity;
    const measured = !tripoint
      ? 'no such place'
      : offM <= END_M
        ? `${distanceText(offM)} off it`
        : `${distanceText(offM)} from ${tripoint.id}`;
    return {
      check: `The line ${name} tripoint`,
      measured,
      allowed: distanceText(END_M),
      isSound: offM <= END_M,
      hint: 'the line was cut or turned round, or the tripoint was moved: put back the end',
    };
  };
  return [
    {
      check: 'The line runs from west to east',
      measured: `from ${first[0].toFixed(2)}° E to ${last[0].toFixed(2)}° E`,
      allowed: 'west end first',
      isSound: first[0] < last[0],
      hint: 'turn the line round',
    },
    end('begins at the western', first, tripoints[0]),
    end('ends at the eastern', last, tripoints.length > 1 ? tripoints.at(-1) : undefined),
  ];
}

function checkLine({ points }: MeasuredLine): Finding[] {
  const stepKm = longestStepKm(points);
  const repeated = repeatedPoints(points);
  const crossings = selfCrossings(points).map(([lon, lat]) => `${lon.toFixed(4)}, ${lat.toFixed(4)}`);
  return [
    {
      check: 'It has no gap',
      measured: `longest step ${stepKm.toFixed(2)} km of ${many(points.length - 1)}`,
      allowed: `${STEP_KM} km`,
      isSound: stepKm <= STEP_KM,
      hint: 'look for missing vertices',
    },
    {
      check: 'No point comes twice',
      measured: `${repeated} of ${many(points.length)}`,
      allowed: 'none',
      isSound: repeated === 0,
      hint: 'remove the repeated vertices',
    },
    {
      check: 'It neither crosses nor touches itself',
      measured:
        crossings.length > 0
          ? `${crossings.length}: at ${crossings.slice(0, 3).join('; ')}`
          : `0 crossings of ${many(points.length - 1)} steps`,
      allowed: 'none',
      isSound: crossings.length === 0,
      hint: 'mend the order of its vertices there',
    },
  ];
}

function checkKilometres(line: MeasuredLine): Finding[] {
  const isRising = line.km.every((km, i) => i === 0 || km > line.km[i - 1]!);
  const whole = Math.floor(lengthKm(line));
  const lengths = Array.from({ length: whole }, (_, km) => lengthM(sliceLine(line, km, km + 1)));
  const offM = Math.max(0, ...lengths.map((metres) => Math.abs(metres - 1000)));
  const end = lengthKm(line).toLocaleString('en-GB', { maximumFractionDigits: 2 });
  return [
    {
      check: 'Kilometres rise along it',
      measured: `${many(line.km.length)} points, to km ${end}`,
      allowed: 'each above the last',
      isSound: isRising,
      hint: 'look for repeated vertices',
    },
    {
      check: 'Each kilometre is as long as its geodesics',
      measured: `${many(whole)} kilometres, off by at most ${distanceText(offM)}`,
      allowed: distanceText(KM_M),
      isSound: offM <= KM_M,
      hint: 'the longest steps need vertices between',
    },
  ];
}

function checkStretches(line: MeasuredLine, { segments }: Mapped): Finding {
  const faults = stretchFaults([...segments.values()], lengthKm(line));
  const text = { gap: 'leaves a gap', overlap: 'overlaps', backwards: 'runs backwards', end: 'ends elsewhere' };
  const shortM = Math.abs(([...segments.values()].at(-1)?.toKm ?? 0) - lengthKm(line)) * 1000;
  const measured =
    faults.length > 0
      ? faults.map(({ id, fault }) => `${id} ${text[fault]}`)
      : [`${segments.size} end to end, ${distanceText(shortM)} from the end of the line`];
  return {
    check: 'Its stretches join, from km 0 to the end',
    measured: named(measured),
    allowed: 'no gap, no overlap; 1 km at the end',
    isSound: segments.size > 0 && faults.length === 0,
    hint: 'let each begin where the one before it ends',
  };
}

/** A place, and how far it is from where it should be, metres. */
interface Off {
  id: string;
  offM: number;
  allowedM: number;
}

function checkPlaces(line: MeasuredLine, places: readonly Place[], region: Region): Finding[] {
  const outlines = new Map(
    region.objects.countries.geometries.map((country) => [idOf(country), ringsOf(region, country)]),
  );
  const outlineOf = (country: string) => outlines.get(ISO3[country] ?? '');
  const isOnBorder = ({ kind }: Place) => kind === 'crossing' || kind === 'tripoint';
  const least = (all: readonly Off[]) => all.reduce((a, b) => (b.offM / b.allowedM < a.offM / a.allowedM ? b : a));
  const most = (all: readonly Off[]) => all.reduce((a, b) => (b.offM / b.allowedM > a.offM / a.allowedM ? b : a));
  const perCountry = (place: Place, measure: (rings: readonly (readonly LonLat[])[]) => number) =>
    place.countries.map((country): Off => {
      const rings = outlineOf(country);
      return {
        id: place.id,
        offM: rings ? measure(rings) : Infinity,
        allowedM: outlineToleranceM(country, isOnBorder(place)),
      };
    });

  const inside = places.map((place) => least(perCountry(place, (rings) => outsideM(pointOf(place), rings))));
  const banked = places.flatMap((place): Off[] => {
    const bank = place.countries.length === 1 ? BANK_OF[place.countries[0]!] : undefined;
    return bank ? [{ id: place.id, offM: beyondM(pointOf(place), line, bank), allowedM: LINE_TOLERANCE_M }] : [];
  });
  const onLine = places
    .filter(({ kind, countries }) => kind === 'crossing' && countries.includes('TJ') && countries.includes('AF'))
    .map((place): Off => ({ id: place.id, offM: nearestOnLine(line, pointOf(place)).distanceM, allowedM: CROSSING_M }));
  const joining = places
    .filter(isOnBorder)
    .map((place) =>
      place.countries.length > 1
        ? most(perCountry(place, (rings) => fromEdgeM(pointOf(place), rings)))
        : { id: place.id, offM: Infinity, allowedM: 0 },
    );
  return [
    finding(
      'Places lie in their countries',
      inside,
      'outside of an outline',
      OUTLINE_TOLERANCE,
      'correct lat and lon, or the country',
    ),
    finding(
      'Places lie on their bank of the line',
      banked,
      'beyond it',
      distanceText(LINE_TOLERANCE_M),
      'correct lat and lon, or the country',
    ),
    finding(
      'Crossings of the border lie on the line',
      onLine,
      'off it',
      distanceText(CROSSING_M),
      'move the crossing onto the line',
    ),
    finding(
      'Crossings and tripoints lie on the edge of each country they join',
      joining,
      'off one',
      OUTLINE_TOLERANCE,
      'name two countries or more, and move the point onto their limit',
    ),
  ];
}

function finding(check: string, all: readonly Off[], where: string, allowed: string, hint: string): Finding {
  const faulty = all.filter(({ offM, allowedM }) => !(offM <= allowedM));
  const worst = Math.max(0, ...all.map(({ offM }) => offM));
  const measured =
    faulty.length > 0
      ? named(faulty.map(({ id, offM }) => `${id} ${distanceText(offM)} ${where}`))
      : `${all.length} of ${all.length}, at most ${distanceText(worst)} ${where}`;
  return { check, measured, allowed, isSound: faulty.length === 0, hint };
}

function checkStanding({ places, events, actors }: Mapped): Finding {
  const standing = [...events.values(), ...actors.values()].filter((entry) => entry.place !== undefined);
  const lost = standing.filter(({ place }) => !places.has(place!)).map(({ id, place }) => `${id} at ${place}`);
  return {
    check: 'Events and actors stand at places that there are',
    measured: lost.length > 0 ? named(lost) : `${standing.length} of ${standing.length}`,
    allowed: 'all',
    isSound: lost.length === 0,
    hint: 'correct the id of the place, or add the place',
  };
}
