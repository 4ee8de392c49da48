/**
 * An invented corpus as full as the real one, on the real line: eight crossings, ten stretches, four bases, forty towns
 * and a hundred events that crowd where the story is. The same on every run.
 */
import { positionAt } from '../../../src/domain/geography/index.ts';
import type { Corpus, Event, Place, Source } from '../../../src/model/corpus.ts';
import { EVENT_KINDS, type Phase } from '../../../src/model/words.ts';
import { smallCorpus } from '../../support/small-corpus.ts';
import { actor, border, byId, event, line, place, seeded, segment } from './sample.ts';

const random = seeded(18);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const among = (from: number, to: number) => from + random() * (to - from);

/** A name as long as names of towns are. */
const townName = (i: number) =>
  `${pick(['Shu', 'Qal', 'Imom', 'Yan', 'Dar', 'Khwa'])}${pick(['roobod', 'ai', ' Sahib', 'gi', 'vaz', 'ja-Ghar'])}-${i}`;
const towns = Array.from({ length: 36 }, (_, i): Place => {
  const [lon, lat] = positionAt(line, among(20, 1340));
  const isNorth = random() < 0.5;
  const off = among(0.02, 0.7) * (isNorth ? 1 : -1);
  const kind = i < 9 ? 'city' : i < 33 ? 'town' : 'site';
  return place(`town-${i}`, { name: townName(i), kind, countries: [isNorth ? 'TJ' : 'AF'], lon, lat: lat + off });
});

const seen = (date: string, state: 'open' | 'shut') =>
  ({ date, state, what: 'Market: as the report says.', source: 'source-1' }) as const;
const crossings = [90, 260, 420, 560, 610, 700, 790, 900].map((km, i): Place => {
  const [lon, lat] = positionAt(line, km);
  return place(`x-${i}`, {
    name: `Bridge of ${townName(i)}`,
    kind: 'crossing',
    countries: ['TJ', 'AF'],
    lon,
    lat,
    observations: i % 4 === 3 ? [] : [seen('2022', 'shut'), seen(`2023-09-0${i + 1}`, 'open')],
  });
});
const ends = [border[0]!, border.at(-1)!].map(([lon, lat], i) =>
  place(i === 0 ? 't-west' : 't-east', { name: 'Tripoint', kind: 'tripoint', countries: ['TJ', 'AF'], lon, lat }),
);
const bases = ['Northern', 'Southern', 'Eastern', 'Western'].map((name, i) =>
  place(`base-${i}`, { name: `${name} airfield`, kind: 'base', lon: 68.4 + i * 0.5, lat: 38.2 + (i % 2) * 0.4 }),
);

const sources = byId(
  Array.from({ length: 12 }, (_, i) => ({
    ...[...smallCorpus().sources.values()][1]!,
    id: `source-${i}`,
    publisher: `Paper ${i}`,
    title: i === 3 ? 'Парад на границе' : `A report on what happened, the ${i}th`,
    url: `https://paper-${i}.example/a-report`,
    serves: [],
  })) as Source[],
);

/** One place has so many that they are gathered on every sheet and screen. */
const EVENT_PLACES = ['khorog', 'khorog', 'khorog', ...towns.slice(0, 20).map(({ id }) => id)];
const day = () => String(Math.ceil(random() * 28)).padStart(2, '0');
const month = (from: number, to: number) => String(Math.floor(among(from, to + 1))).padStart(2, '0');
function dateIn(phase: Phase): string {
  if (phase === 'crisis') return random() < 0.9 ? `2021-${month(7, 10)}-${day()}` : `2021-${month(7, 10)}`;
  const year = Math.floor(phase === 'background' ? among(1992, 2021) : among(2022, 2027));
  return random() < 0.2 ? `${year}` : `${year}-${month(1, phase === 'background' ? 12 : 6)}-${day()}`;
}
const others = Array.from({ length: 98 }, (_, i): Event => {
  const phase = i < 16 ? 'background' : i < 60 ? 'crisis' : 'aftermath';
  return event(`event-${i}`, {
    title: `${pick(['Shots', 'A drill', 'Talks', 'A speech', 'A convoy'])} at the ${i}th bend of the river`,
    date: dateIn(phase),
    phase,
    kind: pick(EVENT_KINDS),
    confidence: random() < 0.15 ? 'low' : 'high',
    sources: [`source-${i % 12}`, `source-${(i + 1) % 12}`],
    actors: [pick(['russia', 'tajikistan', 'league'])],
    ...(i % 7 === 0 ? {} : { place: pick(EVENT_PLACES) }),
  });
});

export const crowd: Corpus = {
  ...smallCorpus(),
  border,
  sources,
  places: byId([
    place('dushanbe', { name: 'Dushanbe', kind: 'capital', lon: 68.78, lat: 38.54 }),
    place('kabul', { name: 'Kabul', kind: 'capital', countries: ['AF'], lon: 69.17, lat: 34.53 }),
    place('khorog', { name: 'Khorog', kind: 'city', lon: 71.553, lat: 37.49 }),
    place('darvoz', { name: 'Darvoz', kind: 'district', lon: 70.9, lat: 38.4 }),
    place('rustaq', { name: 'Rustaq', countries: ['AF'], lon: 69.83, lat: 37.126 }),
    ...towns,
    ...crossings,
    ...ends,
    ...bases,
  ]),
  events: byId([
    event('parade', { title: 'A parade', place: 'darvoz', sources: ['source-1', 'source-2'], actors: ['tajikistan'] }),
    event('drill', { title: 'A drill', date: '2021-09-30', place: 'khorog', sources: ['source-3', 'source-4'] }),
    ...others,
  ]),
  actors: byId([
    actor('tajikistan', { name: 'Tajikistan', short: 'Tajikistan', place: 'dushanbe' }),
    actor('russia', { name: 'Russia', short: 'Russia' }),
    actor('league', { name: 'League of the Valley', short: 'League', kind: 'armed-group', place: 'town-5' }),
  ]),
  segments: byId(
    Array.from({ length: 10 }, (_, i) => segment(`stretch-${i}`, i + 1, i * 136, i === 9 ? 1364 : (i + 1) * 136)),
  ),
};
