/**
 * How near the banks of the Panj are, and how far the capitals:
 * lengths of bridges by their sources, and distances between points of the map.
 */
import { distanceM, lengthKm, nearestOnLine, type MeasuredLine } from '../../domain/geography/index.ts';
import { drawDistances, type Rung } from '../../figures/distance-ladder.ts';
import type { Corpus, LonLat, Place } from '../../model/corpus.ts';
import { LENGTH_PATH, placePath } from '../../site/href.ts';
import { OWN_WAYS, PRECISION_MEANING } from '../../model/words.ts';
import { mapData } from '../map/data.ts';
import { sourceLinks, type Cell, type Shown } from './table.ts';

/** Bridges, and the pages that give their lengths. */
const BRIDGES = [
  ['x-tem', 'ismailinet-khorog-bridge-2002'],
  ['x-panji-poyon', 'asiaplus-karzai-bridge-2007'],
] as const;
/** From a place to another, or to the nearest point of the border. */
const WAYS = [
  ['qalai-khumb', 'nusay'],
  ['khorog'],
  ['shuroobod'],
  ['dushanbe'],
  ['khorog', 'dushanbe'],
  ['kabul'],
  ['t-west', 't-east'],
] as const;

interface Told extends Rung {
  exact: string;
  from: Cell;
}

const title = 'How near the banks are, and how far the capitals';
const round = (km: number) => `${km.toLocaleString('en-GB', { maximumFractionDigits: km < 10 ? 1 : 0 })} km`;
/** Without what stands in brackets behind it. */
const nameOf = ({ name }: Place) => name.replace(/ \(.*\)$/, '');
const at = ({ lon, lat }: Place): LonLat => [lon, lat];
const exactness = (...places: Place[]) =>
  [...new Set(places.map(({ precision }) => PRECISION_MEANING[precision]))].join(', ');
const wayTo = (...places: Place[]): Cell => [
  ...places.map((place) => ({ text: nameOf(place), path: placePath(place.id) })),
  { text: 'how it is measured', path: OWN_WAYS.distance },
];

/** A bridge as long as its source says; none where the source does not say. */
function bridge(corpus: Corpus, [place, source]: (typeof BRIDGES)[number]): Told[] {
  const said = /(\d+) metres long/.exec(corpus.sources.get(source)?.annotation ?? '')?.[1];
  const there = corpus.places.get(place);
  return said && there
    ? [
        {
          label: there.name,
          metres: Number(said),
          value: `${said} m`,
          isMeasured: false,
          exact: 'as the source gives it',
          from: sourceLinks(corpus, source),
        },
      ]
    : [];
}

function labelOf(from: Place, to: Place | undefined): string {
  if (!to) return `${nameOf(from)} to the border`;
  return from.kind === 'tripoint' ? 'The border’s two ends, straight' : `${nameOf(from)} to ${nameOf(to)}`;
}

function way(corpus: Corpus, border: MeasuredLine, ids: readonly string[]): Told[] {
  const [a, b] = ids.map((id) => corpus.places.get(id));
  if (!a || (ids.length > 1 && !b)) return [];
  const metres = b ? distanceM(at(a), at(b)) : nearestOnLine(border, at(a)).distanceM;
  return [
    {
      label: labelOf(a, b),
      metres,
      value: round(metres / 1000),
      isMeasured: true,
      exact: exactness(a, ...(b ? [b] : [])),
      from: wayTo(a, ...(b ? [b] : [])),
    },
  ];
}

/** Shortest first. */
function distances(corpus: Corpus): Told[] {
  const { border } = mapData(corpus);
  const km = lengthKm(border);
  const whole: Told = {
    label: 'The border along its bends',
    metres: km * 1000,
    value: round(km),
    isMeasured: true,
    exact: 'depends on the ruler',
    from: [{ text: 'how it is measured', path: LENGTH_PATH }],
  };
  return [
    ...BRIDGES.flatMap((one) => bridge(corpus, one)),
    ...WAYS.flatMap((one) => way(corpus, border, one)),
    whole,
  ].sort((a, b) => a.metres - b.metres);
}

export const DISTANCES: Shown = {
  title,
  isMap: true,
  note: () =>
    'A full dot is the length of a bridge, as a source gives it; a ring was measured straight from point to point ' +
    'of the map, and of the border along the line. Each upright line stands for ten times the one before.',
  draw: (corpus, width, className) => drawDistances(distances(corpus), title, width, className),
  table: (corpus) => ({
    head: ['What', 'Distance', 'How exact', 'Where it is from'],
    rows: distances(corpus).map(({ label, value, exact, from }) => [label, value, exact, from]),
  }),
};
