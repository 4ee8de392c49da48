/** `npm run new`, into a copy of the small corpus: each kind that it can make, and what it must not write. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { atTerminal, Interrupted } from '../../src/cli/ask-terminal.ts';
import { makeNew, writeWhole } from '../../src/cli/new.ts';
import { Refusal } from '../../src/corpus/new/draft.ts';
import type { Person } from '../../src/corpus/new/interview.ts';
import { KIND_NAMES, type KindName } from '../../src/corpus/new/kinds.ts';
import { readCorpusFrom } from '../../src/corpus/read-corpus.ts';
import { parseYaml } from '../../src/corpus/yaml.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { makeFolder, smallFiles } from '../support/content-folder.ts';

const TODAY = '2026-11-28';

interface Case {
  answers: Readonly<Record<string, string>>;
  /** Below `content/`. */
  file: string;
  /** The file without its comments. */
  fields: Readonly<Record<string, unknown>>;
  /** Where it is said to show. */
  shows: readonly string[];
  /** What the content check misses, in part. */
  missing: readonly string[];
}

const CASES: Readonly<Record<KindName, Case>> = {
  source: {
    answers: {
      url: 'https://gazette.example/2022/bridge',
      publisher: 'The Vesh Gazette',
      title: 'The bridge: number #5 of “many”',
      authors: 'Mira Holt, A. Lind',
      date: '2022-05-01',
      language: 'en',
      type: 'news',
      serves: 'ferries-stop qualifies, river-length corroborates',
      annotation: 'Says so.',
      seen: 'whole',
    },
    file: 'sources/gazette-bridge-number-many-2022.yaml',
    fields: {
      url: 'https://gazette.example/2022/bridge',
      publisher: 'The Vesh Gazette',
      title: 'The bridge: number #5 of “many”',
      authors: ['Mira Holt', 'A. Lind'],
      date: '2022-05-01',
      language: 'en',
      type: 'news',
      serves: [
        { claim: 'ferries-stop', relation: 'qualifies' },
        { claim: 'river-length', relation: 'corroborates' },
      ],
      annotation: 'Says so.',
      seen: 'whole',
      accessed: TODAY,
    },
    shows: ['/references/#gazette-bridge-number-many-2022', '/claims/ferries-stop/', '/claims/river-length/'],
    missing: [],
  },
  claim: {
    answers: {
      title: 'The bridge and the war',
      anchor: 'a bridge too far',
      section: 'history',
      statements: 's04',
      voice: 'fact',
      says: 'There is a bridge.',
      link: 'found',
      support: 'supported',
      note: 'There is.',
      assessment: 'There is one.',
      lead: 'survey-1998',
    },
    file: 'claims/bridge-war.yaml',
    fields: {
      title: 'The bridge and the war',
      anchor: 'a bridge too far',
      section: 'history',
      statements: ['s04'],
      voice: 'fact',
      says: 'There is a bridge.',
      link: 'found',
      support: 'supported',
      note: 'There is.',
      assessment: 'There is one.',
      lead: ['survey-1998'],
    },
    shows: ['/claims/bridge-war/', '/claims/'],
    missing: ['cited in no chapter', 'is found, but no source', '"survey-1998" does not serve'],
  },
  place: {
    answers: {
      name: 'Hôtel de l’Île',
      kind: 'site',
      countries: 'TJ',
      lat: '36.2',
      lon: '68.2',
      precision: 'approximate',
      source: 'Invented',
    },
    file: 'places/hotel-de-lile.yaml',
    fields: {
      name: 'Hôtel de l’Île',
      kind: 'site',
      countries: ['TJ'],
      lat: 36.2,
      lon: 68.2,
      precision: 'approximate',
      source: 'Invented',
    },
    shows: ['/places/hotel-de-lile/', '/map/?sel=place/hotel-de-lile'],
    missing: ['km beyond the border'],
  },
  event: {
    answers: {
      title: 'The bridge opens',
      date: '2022-05',
      kind: 'aid',
      summary: 'It opens.',
      where: 'New Bridge',
      place: 'new-brige',
      actors: 'ferrymen, northtown-council',
      sources: 'herald-reopening-2022',
      confidence: 'low',
    },
    file: 'events/bridge-opens.yaml',
    fields: {
      title: 'The bridge opens',
      date: '2022-05',
      phase: 'aftermath',
      kind: 'aid',
      summary: 'It opens.',
      where: 'New Bridge',
      place: 'new-brige',
      actors: ['ferrymen', 'northtown-council'],
      sources: ['herald-reopening-2022'],
      confidence: 'low',
    },
    shows: ['/events/bridge-opens/', '/map/?sel=event/bridge-opens'],
    missing: ['no place "new-brige" — did you mean "new-bridge"?'],
  },
  actor: {
    answers: {
      name: 'The Smugglers of the Vesh',
      short: 'smugglers',
      kind: 'people',
      role: 'Row by night.',
      stance2021: 'wary',
      stanceNow: 'wary',
      stanceNowReason: 'They are paid by both.',
      where: 'On the river',
      place: 'old-ferry',
      answers: '{ question: trades, date: 2022, answer: "yes", says: They do, claims: [ferries-stop] }',
    },
    file: 'actors/the-smugglers-of-the-vesh.yaml',
    fields: {
      name: 'The Smugglers of the Vesh',
      short: 'smugglers',
      kind: 'people',
      role: 'Row by night.',
      stance2021: 'wary',
      stanceNow: 'wary',
      stanceNowReason: 'They are paid by both.',
      where: 'On the river',
      place: 'old-ferry',
    },
    shows: ['/actors/the-smugglers-of-the-vesh/', '/actors/', '/map/?sel=actor/the-smugglers-of-the-vesh'],
    missing: [],
  },
  view: {
    answers: { title: 'The lower Vesh', note: 'No more than that.', view: 'at=37.20,68.9,8.75' },
    file: 'views/lower-vesh.yaml',
    fields: { order: 1, title: 'The lower Vesh', note: 'No more than that.', view: 'at=37.20,68.9,8.75' },
    shows: ['/map/views/lower-vesh/', '/map/views/'],
    missing: ['is not as the map writes it — write: at=37.2,68.9,8.75'],
  },
  chapter: {
    answers: {
      title: 'The bridge',
      subtitle: 'Who built it',
      sections: 'history, outlook',
      description: 'On a bridge.',
      takeaway: 'It stands.',
      stretches: '0 47, 50 60',
      where: 'New Bridge',
    },
    file: 'chapters/bridge.mdx',
    fields: {
      title: 'The bridge',
      subtitle: 'Who built it',
      order: 3,
      sections: ['history', 'outlook'],
      description: 'On a bridge.',
      takeaway: 'It stands.',
      stretches: [
        [0, 47],
        [50, 60],
      ],
      where: 'New Bridge',
    },
    shows: ['/chapters/bridge/'],
    missing: ['cites nothing', 'is 1 sentence'],
  },
  term: {
    answers: { term: 'House of Vesh', avoid: 'House of Wesch, ferrymen', gloss: 'Those who rule the Vesh.' },
    file: 'glossary/house-of-vesh.yaml',
    fields: { term: 'House of Vesh', avoid: ['House of Wesch', 'ferrymen'], gloss: 'Those who rule the Vesh.' },
    shows: ['/glossary/#house-of-vesh'],
    missing: ['"ferrymen" is not how we spell it'],
  },
  count: {
    answers: {
      counted: 'ferries on the Vesh',
      by: 'The Herald',
      period: '2021-01/2021-06',
      value: '12',
      sources: 'herald-reopening-2022',
    },
    file: 'counts/ferries-vesh-2021-01-2021-06.yaml',
    fields: {
      counted: 'ferries on the Vesh',
      by: 'The Herald',
      period: '2021-01/2021-06',
      value: 12,
      sources: ['herald-reopening-2022'],
    },
    shows: ['/data/'],
    missing: [],
  },
  correction: {
    answers: {
      before: 'It said that the bridge was old.',
      after: 'It says that it is new.',
      since: '2026-04-17',
      where: 'claims/river-length, claims/bridges',
    },
    file: 'corrections/said-bridge-old.yaml',
    fields: {
      before: 'It said that the bridge was old.',
      after: 'It says that it is new.',
      since: '2026-04-17',
      corrected: TODAY,
      where: ['claims/river-length', 'claims/bridges'],
    },
    shows: ['/corrections/#said-bridge-old'],
    missing: ['claims/bridges'],
  },
  forecast: {
    answers: {
      expected: 'The bridge would fall.',
      section: 'outlook',
      verdict: 'failed',
      asOf: '2021-09',
      reasoning: 'It stands.',
    },
    file: 'forecasts/bridge-would-fall.yaml',
    fields: {
      expected: 'The bridge would fall.',
      section: 'outlook',
      verdict: 'failed',
      asOf: '2021-09',
      reasoning: 'It stands.',
    },
    shows: ['/chapters/verdict/#nine'],
    missing: ['is not after the brief'],
  },
  segment: {
    answers: {
      name: 'The Far Vesh',
      fromKm: '90',
      toKm: '120',
      afghanProvince: 'South',
      tajikUnit: 'North',
      terrain: 'Rocks.',
    },
    file: 'segments/the-far-vesh.yaml',
    fields: {
      order: 3,
      name: 'The Far Vesh',
      fromKm: 90,
      toKm: 120,
      afghanProvince: 'South',
      tajikUnit: 'North',
      terrain: 'Rocks.',
    },
    shows: ['/map/?sel=segment/the-far-vesh'],
    missing: ['is 90, but upper-vesh ends at', 'is 120, but the border ends at'],
  },
};

const flagsOf = (answers: Readonly<Record<string, string>>) =>
  Object.entries(answers).flatMap(([name, value]) => [`--${name}`, value]);

let root: URL;
let remove: () => void;
beforeEach(() => {
  ({ root, remove } = makeFolder(smallFiles()));
});
afterEach(() => remove());

const make = (...args: string[]) => makeNew(args, { root, today: TODAY });
const textOf = (file: string) => readFileSync(new URL(`content/${file}`, root), 'utf8');
/** Everything in the folder, hidden files too. */
const listing = () => readdirSync(root, { recursive: true }).map(String).sort();

describe.each(KIND_NAMES)('a new %s', (name) => {
  const { answers, file, fields, shows, missing } = CASES[name];

  test('passes the content check, but for what has been said to be missing', async () => {
    const told = await make(name, ...flagsOf(answers));
    const { problems } = readCorpusFrom(root, { today: TODAY });
    const announced = told.split('\n').filter((line) => line.startsWith('  content/'));
    expect(announced).toEqual(problems.map((problem) => `  ${formatProblem(problem)}`));
    expect(announced).toHaveLength(missing.length);
    for (const words of missing) expect(announced.join('\n')).toContain(words);
  });

  test('has its fields in the order of the schema, and says where it will show', async () => {
    const told = await make(name, ...flagsOf(answers));
    expect(told).toContain(`content/${file} is written`);
    const data = parseYaml(textOf(file).replace(/^---\n/gm, '')).data as Record<string, unknown>;
    const { answers: _nested, ...plain } = data;
    expect(plain).toEqual(fields);
    expect(Object.keys(plain)).toEqual(Object.keys(fields));
    const places = told.split('\n').flatMap((line) => /^ {2}at (\S+) /.exec(line)?.[1] ?? []);
    expect(places).toEqual(shows);
  });

  test('is the same file when somebody is asked', async () => {
    await make(name, ...flagsOf(answers));
    const byFlags = textOf(file);
    remove();
    ({ root, remove } = makeFolder(smallFiles()));
    const { answers: nested, ...plain } = answers;
    const person: Person = {
      ask: ({ name: asked }) => Promise.resolve(plain[asked] ?? ''),
      tell: (fault) => expect.unreachable(fault),
    };
    const beforehand = nested === undefined ? [] : ['--answers', nested];
    await makeNew([name, ...beforehand], { root, today: TODAY, withPerson: (use) => use(person) });
    expect(textOf(file)).toBe(byFlags);
  });
});
