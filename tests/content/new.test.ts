/** `npm run new`, into a copy of the small corpus: each kind that it can make, and what it must not write. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { atTerminal, Interrupted } from '../../src/cli/ask-terminal.ts';
import { makeNew, writeWhole } from '../../src/cli/new.ts';
import { Refusal } from '../../src/corpus/new/draft.ts';
import { fieldsOf } from '../../src/corpus/new/fields.ts';
import type { Person } from '../../src/corpus/new/interview.ts';
import { KIND_NAMES, KINDS, type Kind, type KindName } from '../../src/corpus/new/kinds.ts';
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
    answers: { term: 'House of Vesh', avoid: 'House of Wesch, Row between', gloss: 'Those who rule the Vesh.' },
    file: 'glossary/house-of-vesh.yaml',
    fields: { term: 'House of Vesh', avoid: ['House of Wesch', 'Row between'], gloss: 'Those who rule the Vesh.' },
    shows: ['/glossary/#house-of-vesh'],
    missing: ['"Row between" is not how we spell it'],
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
    expect(data).toEqual(fields);
    expect(Object.keys(data)).toEqual(Object.keys(fields));
    const places = told.split('\n').flatMap((line) => /^ {2}at (\S+) /.exec(line)?.[1] ?? []);
    expect(places).toEqual(shows);
  });

  test('is the same file when somebody is asked', async () => {
    await make(name, ...flagsOf(answers));
    const byFlags = textOf(file);
    remove();
    ({ root, remove } = makeFolder(smallFiles()));
    const person: Person = {
      ask: ({ name: asked }) => Promise.resolve(answers[asked] ?? ''),
      tell: (fault) => expect.unreachable(fault),
    };
    await makeNew([name], { root, today: TODAY, withPerson: (use) => use(person) });
    expect(textOf(file)).toBe(byFlags);
  });
});

test.each(KIND_NAMES)('every field of a %s says what it holds, and the table names no other', (name) => {
  const kind: Kind = KINDS[name];
  const fields = fieldsOf(kind.collection);
  expect(fields.filter(({ says }) => !/^[A-Z].*[.]$/.test(says)).map((field) => field.name)).toEqual([]);
  const named = [...(kind.asks ?? []), ...Object.keys(kind.suggests ?? {})];
  expect(fields.map((field) => field.name)).toEqual(expect.arrayContaining(named));
});

describe('the comments of a new file', () => {
  test('say what each field holds, and leave those to be filled in that were not answered', async () => {
    await make('term', ...flagsOf(CASES.term.answers));
    expect(textOf('glossary/house-of-vesh.yaml')).toBe(`# The name or term, as it is spelled here.
term: House of Vesh

# May be left out. A shorter form that may be used, too.
# short:

# Spellings that may not appear in our prose.
avoid: [House of Wesch, Row between]

# What it means, in a sentence or two.
gloss: Those who rule the Vesh.
`);
  });

  test('show sets of fields as they are written', async () => {
    await make('place', ...flagsOf(CASES.place.answers));
    expect(textOf('places/hotel-de-lile.yaml')).toContain(`# observations:
#   - date:
#     state: open or shut
#     what:
#     source: id in sources
#     event: id in events
`);
  });
});

describe('an id is offered', () => {
  const source = (more: Readonly<Record<string, string>>) =>
    make('source', ...flagsOf({ ...CASES.source.answers, ...more })).then(
      (told) => /sources\/(.*)\.yaml is/.exec(told)?.[1],
    );

  test('that begins like those of the same publisher', async () => {
    expect(await source({ publisher: 'Der Bote', title: 'Die Brücke' })).toBe('bote-die-brucke-2022');
    expect(await source({ publisher: 'Radio Süd / The Herald', url: 'https://x.example/' })).toBe(
      'radiosud-bridge-number-many-2022',
    );
  });

  test('that takes its topic from the address, where the title is in another script', async () => {
    expect(
      await source({ title: 'Мост', url: 'https://x.example/news/20220501/the-old-bridge-falls.html', date: '2022' }),
    ).toBe('gazette-old-bridge-falls-2022');
  });

  test('that nobody has, by one more word or a number', async () => {
    const again = (number: string) => ({ url: `https://x.example/${number}` });
    expect(await source(again('1'))).toBe('gazette-bridge-number-many-2022');
    expect(await source({ ...again('2'), title: 'Bridge number many more' })).toBe(
      'gazette-bridge-number-many-more-2022',
    );
    expect(await source(again('3'))).toBe('gazette-bridge-number-many-2022-2');
  });
});

test('what is nested is given as YAML', async () => {
  const answers = [
    '{ question: trades, date: "2022", answer: yes, says: They do, claims: [ferries-stop] }',
    '{ question: talks, date: "2022", answer: no, says: They do not, sources: [river-wiki] }',
  ];
  const nested = answers.flatMap((answer) => ['--answers', answer]);
  await make('actor', ...flagsOf(CASES.actor.answers), ...nested);
  const { corpus, problems } = readCorpusFrom(root, { today: TODAY });
  expect(problems).toEqual([]);
  expect(corpus?.actors.get('the-smugglers-of-the-vesh')?.answers).toMatchObject([
    { question: 'trades', date: '2022', answer: 'yes', claims: ['ferries-stop'] },
    { question: 'talks', date: '2022', answer: 'no', sources: ['river-wiki'] },
  ]);
});

test('an event off the map is not said to be on it', async () => {
  const { place: _place, ...elsewhere } = CASES.event.answers;
  const told = await make('event', ...flagsOf(elsewhere));
  expect(told).toContain('/map/ on the timeline of the map');
  expect(told).not.toContain('?sel=');
});

test('a list may be given in one flag or in several', async () => {
  await make('event', ...flagsOf({ ...CASES.event.answers, actors: 'ferrymen' }), '--actors', 'northtown-council');
  expect(parseYaml(textOf('events/bridge-opens.yaml')).data).toMatchObject({
    actors: ['ferrymen', 'northtown-council'],
  });
});

describe('nothing is written', () => {
  const source = (more: Readonly<Record<string, string>>) => [
    'source',
    ...flagsOf({ ...CASES.source.answers, ...more }),
  ];

  test.each<[why: string, args: string[], says: string]>([
    ['nothing is named', [], 'say what is new: npm run new -- source|claim|place'],
    ['it cannot be made', ['souce'], '"souce" is nothing that can be made — did you mean "source"?'],
    ['a path stands for it', ['../source'], '"../source" is nothing that can be made'],
    ['the id is taken', source({ id: 'river-wiki' }), 'is taken by content/sources/river-wiki.yaml'],
    ['the id is a path', source({ id: 'a/b' }), '"a/b" is not an id'],
    ['the id leads out', source({ id: '../../evil' }), '"../../evil" is not an id'],
    ['the id has a letter of another script', source({ id: 'fähre' }), '"fähre" is not an id'],
    ['the id is empty', source({ id: '' }), 'id: is empty'],
    ['an answer is empty', source({ publisher: ' ' }), 'publisher: is empty'],
    ['an answer is missing', ['term', '--gloss', 'Words.'], '--term is missing: The name or term'],
    ['a field is unknown', ['source', '--titel', 'x'], '--titel is no flag — did you mean --title?'],
    ['a field is given twice', ['source', '--url', 'x', '--url', 'y'], '--url is given twice'],
    ['a word is not of the list', source({ type: 'newz' }), 'did you mean "news"?'],
    [
      'a number of a date is not in quotes',
      [
        'actor',
        ...flagsOf({ ...CASES.actor.answers, answers: '{ question: trades, date: 2022, answer: no, says: No }' }),
      ],
      'answers[0].date: should be text, not a number',
    ],
    ['a day does not exist', source({ date: '2022-02-30' }), 'date: is not a date'],
    ['a number is none', ['place', ...flagsOf({ ...CASES.place.answers, lat: '37°' })], 'lat: should be a number'],
    ['a set of fields lacks one', source({ serves: 'ferries-stop' }), 'serves[0]: should be a set of fields'],
    ['the YAML of an answer is broken', source({ status: '{ state: [' }), 'status: should be a set of fields'],
    ['there are a title and a description', source({ describedAs: 'A page.' }), 'not both and not neither'],
    ['a source that serves a claim has no annotation', source({ annotation: '' }), 'annotation: is empty'],
    ['there is no such folder', source({ root: '/nowhere/at/all' }), 'no folder content/'],
  ])('where %s', async (_why, args, says) => {
    const before = listing();
    await expect(make(...args)).rejects.toThrow(says);
    await expect(make(...args)).rejects.toBeInstanceOf(Refusal);
    expect(listing()).toEqual(before);
  });

  test.each(['https://gazette.example/ferries', 'https://gazette.example/ferries/#top'])(
    'where the page is on record: %s',
    async (url) => {
      const before = listing();
      await expect(make('source', '--url', url)).rejects.toThrow(
        'this page is on record as "gazette-ferries-2021", in content/sources/gazette-ferries-2021.yaml',
      );
      expect(listing()).toEqual(before);
    },
  );

  test('where a copy of the page is on record', async () => {
    await expect(make('source', '--url', 'https://bote.example/original')).rejects.toThrow('"bote-faehre-2021"');
  });

  test('where the same was counted', async () => {
    await make('count', ...flagsOf(CASES.count.answers));
    const before = listing();
    await expect(make('count', ...flagsOf({ ...CASES.count.answers, id: 'again' }))).rejects.toThrow(
      'has counted the same for 2021-01/2021-06',
    );
    expect(listing()).toEqual(before);
  });

  test('where the id was published and has moved', async () => {
    const ids = { frozen: {}, moved: { 'glossary/house-of-vesh': 'glossary/vesh' } };
    writeFileSync(new URL('content/ids.json', root), JSON.stringify(ids));
    const before = listing();
    await expect(make('term', ...flagsOf(CASES.term.answers))).rejects.toThrow('give the new one another name');
    expect(listing()).toEqual(before);
  });

  test('where the folder of the collection is a file', async () => {
    writeFileSync(new URL('content/counts', root), '');
    const before = listing();
    await expect(make('count', ...flagsOf(CASES.count.answers))).rejects.toThrow();
    expect(listing()).toEqual(before);
  });

  test.each(['content/glossary/new.yaml', 'content/counts/new.yaml'])('where the disk is full: %s', (file) => {
    const before = listing();
    const full = (path: URL, text: string) => {
      writeFileSync(path, text.slice(0, 3));
      throw new Error('ENOSPC: no space left on device');
    };
    expect(() => writeWhole(new URL(file, root), 'term: Words\n', full)).toThrow('no space left');
    expect(listing()).toEqual(before);
  });
});

describe('at a terminal', () => {
  /** Types the keys, one lot a question. */
  function type(...keys: readonly string[]) {
    const input = new PassThrough();
    const output = new PassThrough();
    const left = [...keys];
    let shown = '';
    output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
    const typing = (person: Person): Person => ({
      ...person,
      ask: (question) => {
        const answer = person.ask(question);
        const next = left.shift();
        if (next === undefined) input.end();
        else input.write(next);
        return answer;
      },
    });
    const made = makeNew(['term'], {
      root,
      today: TODAY,
      withPerson: (use) => atTerminal(input, output, (person) => use(typing(person))),
    });
    return made.then(
      (told) => ({ told, shown }),
      (error: unknown) => ({ error, shown }),
    );
  }

  test('each field is asked for, in the words of the schema, and an id is offered', async () => {
    const result = await type('Weir\r', '\r', '\r', 'A low dam.\r', '\r');
    expect(result).toMatchObject({ told: expect.stringContaining('content/glossary/weir.yaml is written') });
    expect(result.shown).toContain('The name or term, as it is spelled here.');
    expect(result.shown).toContain(
      'Spellings that may not appear in our prose. [several with commas between; Enter: none]',
    );
    expect(result.shown).toContain('Enter: weir');
  });

  test('a wrong answer is told and asked again', async () => {
    const result = await type('\r', 'Weir\r', '\r', '\r', 'A low dam.\r', 'vesh\r', 'we/ir\r', 'weir-2\r');
    expect(result).toMatchObject({ told: expect.stringContaining('content/glossary/weir-2.yaml is written') });
    expect(result.shown).toContain('term: is empty');
    expect(result.shown).toContain('"vesh" is taken by content/glossary/vesh.yaml');
    expect(result.shown).toContain('"we/ir" is not an id');
  });

  test('three empty answers end it, and nothing is written', async () => {
    const before = listing();
    const result = await type('\r', '\r', '\r');
    expect(result).toMatchObject({ error: new Refusal('term: is empty') });
    expect(listing()).toEqual(before);
  });

  test.each([
    ['at the first question', ['\x03']],
    ['at the last', ['Weir\r', '\r', '\r', 'A low dam.\r', '\x03']],
    ['while nobody is asked', ['Weir\r', '\r', '\r', 'A low dam.\r', 'weir\r\x03']],
  ])('Ctrl-C %s leaves nothing behind', async (_when, keys) => {
    const before = listing();
    const result = await type(...keys);
    expect(result).toMatchObject({ error: expect.any(Interrupted) });
    expect(listing()).toEqual(before);
  });

  test('an input that ends leaves nothing behind', async () => {
    const before = listing();
    const result = await type('Weir\r');
    expect(result).toMatchObject({ error: new Refusal('the input ended before the last answer') });
    expect(listing()).toEqual(before);
  });
});

describe('npm run new', () => {
  const run = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [fileURLToPath(new URL('../../src/cli/new.ts', import.meta.url)), ...args, '--root', fileURLToPath(root)],
      { encoding: 'utf8' },
    );

  test('says what it has done', () => {
    const { status, stdout, stderr } = run('term', ...flagsOf(CASES.term.answers));
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^content\/glossary\/house-of-vesh\.yaml is written/);
    expect(status).toBe(0);
  });

  test('fails where it wrote nothing, and says so', () => {
    const { status, stdout, stderr } = run('term', '--id', '../evil', ...flagsOf(CASES.term.answers));
    expect(stdout).toBe('');
    expect(stderr).toBe('id: "../evil" is not an id — use lower-case words joined by hyphens\nNothing was written.\n');
    expect(status).toBe(1);
  });

  test('lists the flags of a kind', () => {
    const { status, stdout } = run('view', '--help');
    expect(stdout).toContain('--view  The query of the map’s address');
    expect(status).toBe(0);
  });
});
