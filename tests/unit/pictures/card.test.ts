import { describe, expect, test } from 'vitest';
import { PLATE_ZOOM } from '../../../src/pictures/cards/card-border.ts';
import { drawCard } from '../../../src/pictures/cards/card.ts';
import { actorCard, cardAlt, cardNames, claimCard, eventCard, placeCard } from '../../../src/pictures/cards/index.ts';
import { cacheKey, toPng } from '../../../src/pictures/cards/png.ts';
import { buildBasemap } from '../../../src/map/land/basemap.ts';
import type { Chapter, Corpus, Event, Place } from '../../../src/model/corpus.ts';
import { expectSound, linesOf } from '../../support/card-lines.ts';
import { pngSize } from '../../support/png.ts';
import { smallCorpus } from '../../support/small-corpus.ts';
import { border, region } from '../map/sample.ts';

const ford = { id: 'ford', order: 1, title: 'The ford', note: 'Where the river is low.', view: 'at=37.2,68.9,8.75' };
/** On the real line, which the cards draw; with a view. */
const corpus: Corpus = { ...smallCorpus(), border, views: new Map([[ford.id, ford]]) };
const basemap = buildBasemap(region, border, PLATE_ZOOM);

/** The corpus with one chapter changed. */
const withChapter = (change: Partial<Chapter>): Corpus => {
  const chapter = { ...[...corpus.chapters.values()][0]!, ...change };
  return { ...corpus, chapters: new Map([...corpus.chapters, [chapter.id, chapter]]) };
};

test('there is a card for each thing that has a page, and none twice', () => {
  const names = cardNames(corpus);
  expect(names).toEqual(
    expect.arrayContaining([
      ...corpus.chapters.keys(),
      'home',
      'map',
      'events',
      'places',
      'method',
      ...[...corpus.claims.keys()].map(claimCard),
      ...[...corpus.actors.keys()].map(actorCard),
      ...[...corpus.events.keys()].map(eventCard),
      ...[...corpus.places.keys()].map(placeCard),
    ]),
  );
  expect(new Set(names).size).toBe(names.length);
});

describe('the card of an event', () => {
  const event = [...corpus.events.values()].find(({ place }) => place !== undefined)!;
  const draw = (change: Partial<Event>) =>
    drawCard(
      { ...corpus, events: new Map([...corpus.events, [event.id, { ...event, ...change }]]) },
      basemap,
      eventCard(event.id),
    );
  const wordsOf = (svg: string) => linesOf(svg).map(({ words }) => words);

  test('tells what, when, where and how well attested', () => {
    const words = wordsOf(
      draw({
        title: 'A parade',
        date: '2021-09-27',
        kind: 'deployment',
        where: 'Darvoz',
        confidence: 'medium',
        sources: ['gazette-ferries-2021', 'herald-reopening-2022'],
        dispute: 'They differ.',
      }),
    );
    expect(words).toEqual(
      expect.arrayContaining([
        'Deployment, 27 September 2021',
        'A parade',
        'Darvoz',
        'Attested with limits',
        '2 sources, which disagree in part',
      ]),
    );
  });

  test('off the map it has a line of time, with itself on it, and no map', () => {
    const svg = draw({ place: undefined });
    expect(wordsOf(svg)).toContain('The crisis of 2021');
    expect(svg).not.toContain('class="mp');
    expect(draw({}), 'on the map').toContain('class="mp');
  });

  test.each([
    'Ten words that go on: ' + 'Rahmon uses the summit to demand an inclusive government '.repeat(3),
    'Хукумати Тоҷикистон ва Толибон дар марз: гуфтугӯ',
    'Afghanistan–Tajikistan–Uzbekistan–Kyrgyzstan–China',
  ])('“%s” is set whole, inside its column', (title) => {
    for (const line of linesOf(draw({ title })).filter(({ face }) => face === 'display'))
      expect(line.right, line.words).toBeLessThanOrEqual(752);
    expect(wordsOf(draw({ title })).join('').replaceAll(' ', '')).toContain(title.replaceAll(' ', ''));
  });
});

test('the card of a crossing tells its state, that of a town where it lies', () => {
  const words = (change: Partial<Place>) => {
    const place = { ...[...corpus.places.values()][0]!, ...change };
    return linesOf(
      drawCard({ ...corpus, places: new Map([...corpus.places, [place.id, place]]) }, basemap, placeCard(place.id)),
    ).map((line) => line.words);
  };
  const seen = { date: '2023-09-02', state: 'open', what: 'Market.', source: 'a' } as const;
  expect(words({ kind: 'crossing', countries: ['TJ', 'AF'], observations: [seen] })).toEqual(
    expect.arrayContaining(['Crossing, Tajikistan–Afghanistan', 'Last reported open', '2 September 2023']),
  );
  expect(words({ kind: 'crossing', observations: [] })).toContain('State unknown');
  expect(words({ kind: 'town', name: 'Panj', lat: 37.24, lon: 69.1, countries: ['TJ'] })).toEqual(
    expect.arrayContaining(['Town, Tajikistan', 'Panj', '37.24° N, 69.10° E']),
  );
});

test('a picture in the cache is named by everything that it depends on', () => {
  const keys = [
    cacheKey('<svg/>', 1, 'a'),
    cacheKey('<svg />', 1, 'a'),
    cacheKey('<svg/>', 2, 'a'),
    cacheKey('<svg/>', 1, 'b'),
  ];
  expect(new Set(keys).size).toBe(4);
  expect(cacheKey('<svg/>', 1, 'a')).toBe(keys[0]);
});

test('a view has a card that says what it shows', () => {
  for (const view of corpus.views.values()) expect(cardAlt(corpus, `view-${view.id}`)).toContain(view.title);
});

test('every card is sound', () => {
  for (const name of cardNames(corpus)) expectSound(drawCard(corpus, basemap, name));
});

test('a card becomes a PNG of 1200 × 630', async () => {
  const png = Buffer.from(await toPng(drawCard(corpus, basemap, 'the-river')));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(pngSize(png)).toEqual([1200, 630]);
});

test('a chapter’s card tells its number, title, where it is and the first sentence of its takeaway', () => {
  const changed = withChapter({
    order: 1,
    title: 'Short of war',
    where: 'the whole line',
    takeaway: 'No war has come. Shots were fired.',
  });
  const words = linesOf(drawCard(changed, basemap, [...changed.chapters.keys()][0]!)).map((line) => line.words);
  expect(words).toEqual(
    expect.arrayContaining([
      `Chapter 1 of ${corpus.chapters.size}`,
      'Short of war',
      'The whole line',
      'No war has come.',
    ]),
  );
});

describe('hard titles', () => {
  test.each([
    'An old enmity, a long border, and what two analysts in Singapore made of both in the autumn of 2021 ' +
      'while others were looking elsewhere',
    'Tajikistan’sOppositiontotheTalibanwithoutanyspacewhatsoeverandthensomemore',
    'Şāhīn, Rŭshon & <Žižek>: “names” – and ‘more’…',
    'W',
  ])('%s', (title) => {
    const changed = withChapter({ title });
    const svg = drawCard(changed, basemap, [...changed.chapters.keys()][0]!);
    expectSound(svg);
    expect(
      linesOf(svg)
        .map((line) => line.words)
        .join('')
        .replaceAll(' ', ''),
    ).toContain(title.replaceAll(' ', ''));
  });
});

test('a takeaway without room gives way to the subtitle, whole', () => {
  const takeaway = `${'A sentence that goes on and on '.repeat(20).trim()}.`;
  const changed = withChapter({ takeaway, subtitle: 'Short and whole' });
  const words = linesOf(drawCard(changed, basemap, [...changed.chapters.keys()][0]!)).map((line) => line.words);
  expect(words).toContain('Short and whole');
  expect(words.join(' ')).not.toContain('goes on');
});

test('a long “where” is set smaller', () => {
  const changed = withChapter({
    where: 'Panj and Farkhor, the Shuroobod gorge and Darvoz, Rushan to Ishkashim, '.repeat(3),
  });
  expectSound(drawCard(changed, basemap, [...changed.chapters.keys()][0]!));
});

test('stretches are lit, cut to the border; without any the line is dotted', () => {
  const draw = (stretches: [number, number][]) => {
    const changed = withChapter({ stretches });
    return drawCard(changed, basemap, [...changed.chapters.keys()][0]!);
  };
  expect(
    draw([
      [0, 100],
      [200, 5000],
    ]).match(/stroke-width="7"/g),
  ).toHaveLength(2);
  expect(draw([])).not.toContain('stroke-width="7"');
  expect(draw([])).toContain('stroke-dasharray');
  // No x of the strip lies outside the margins.
  const xs = [...draw([[200, 5000]]).matchAll(/[ML](\d+(?:\.\d+)?) /g)]
    .map((match) => Number(match[1]))
    .filter((x) => x > 0);
  expect(Math.max(...xs)).toBeLessThanOrEqual(1128);
  expect(Math.min(...xs)).toBeGreaterThanOrEqual(72);
});

test('a card has words for those who do not see it', () => {
  for (const name of cardNames(corpus)) expect(cardAlt(corpus, name).length).toBeLessThan(420);
  const changed = withChapter({
    order: 1,
    title: 'Faith',
    subtitle: 'Why it alarms',
    stretches: [],
    where: 'away from the line: Dushanbe',
  });
  expect(cardAlt(changed, [...changed.chapters.keys()][0]!)).toBe(
    'Chapter 1, Faith: Why it alarms. Below, the border as a dotted line; the chapter is away from the line: Dushanbe.',
  );
  expect(() => cardAlt(corpus, 'nowhere')).toThrow('no card is called "nowhere"');
});
