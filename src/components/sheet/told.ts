/** What is told of each thing that can be chosen, from the content: on sheets, and in the panel beside the map. */
import { formatDate } from '../../domain/chronology/index.ts';
import { publisherName, statusAside, statusInFull, titleOf } from '../../domain/citations/index.ts';
import { attestedAs, crossingState } from '../../domain/evidence/index.ts';
import type { ToldWhole } from '../../pictures/sheet/sheet-told.ts';
import type { Corpus } from '../../model/corpus.ts';
import { PRECISION_MEANING, STANCE_MEANING } from '../../model/words.ts';
import { href, paragraphPath, referencePath } from '../../site/href.ts';
import { capitalise } from '../../site/text.ts';
import { rowsById, type Row } from '../map/rows.ts';
import { chaptersOf, indexSpots } from '../map/where-told.ts';
import { given } from '../../model/need.ts';

/** Ids of all that has a row in the list beside the map. */
export const toldIds = (corpus: Corpus): string[] => [...rowsById(corpus).keys()];

/** `undefined` for what there is not. */
export function toldOf(corpus: Corpus, id: string): ToldWhole | undefined {
  const row = rowsById(corpus).get(id);
  if (!row) return undefined;
  const point = pointOf(corpus, row);
  const native = corpus.actors.get(id.replace('actor/', ''))?.native;
  const { paragraphs = [], sources = [], date } = partsOf(corpus, id);
  return {
    label: date === undefined || row.kind.includes(date) ? row.kind : `${row.kind}, ${date}`,
    name: row.name,
    where: whereOf(row),
    ...(point ? { point } : {}),
    ...(native ? { native } : {}),
    paragraphs: paragraphs.flatMap(([lead, text]) => (text ? [{ ...(lead ? { lead } : {}), text }] : [])),
    sources: [...new Set(sources)].flatMap((key) => {
      const source = corpus.sources.get(key);
      if (source === undefined) return [];
      const state = statusInFull(corpus, source);
      return [
        {
          title: titleOf(source),
          publisher: publisherName(source.publisher),
          ...(source.date ? { date: formatDate(source.date) } : {}),
          ...(state ? { state, aside: statusAside(corpus, source) } : {}),
          address: source.url,
          record: href(referencePath(key)),
        },
      ];
    }),
    chapters: chaptersOf(indexSpots(corpus).get(id) ?? []).map(({ chapter, spots }) => ({
      title: chapter.title,
      spots: spots.map(({ block, label }) => ({ label, link: href(paragraphPath(chapter.id, block)) })),
    })),
  };
}

const whereOf = ({ where, coordinates, km }: Row): string =>
  [where, coordinates, km?.replace(' ', '\u00a0')].filter(Boolean).join(' · ');

/** Of what may share a mark with others: a sheet that tells several has no room for more. */
export const publishersById = (corpus: Corpus): Record<string, string> =>
  Object.fromEntries(
    toldIds(corpus)
      .filter((id) => /^(?:event|actor)\//.test(id))
      .flatMap((id) => {
        const publishers = new Set(
          given(toldOf(corpus, id), `details of ${id}`).sources.map(({ publisher }) => publisher),
        );
        return publishers.size > 0 ? [[id, [...publishers].join('; ')]] : [];
      }),
  );

/** Which point of the map stands for a thing, and how near that is; rows of places say where they are themselves. */
export function pointOf(corpus: Corpus, { id, coordinates, km }: Row): string | undefined {
  const [kind, key] = id.split('/') as [string, string];
  const place = corpus.places.get(placeOf(corpus, kind, key) ?? '');
  if (!place) return undefined;
  const meaning = PRECISION_MEANING[place.precision];
  if (kind === 'place') return place.source.startsWith('GeoNames') ? meaning : `${meaning}, from: ${place.source}`;
  return `${place.name}, ${coordinates}${km ? `, ${km}` : ''} (${meaning})`;
}

function placeOf(corpus: Corpus, kind: string, key: string): string | undefined {
  if (kind === 'event') return corpus.events.get(key)?.place;
  if (kind === 'actor') return corpus.actors.get(key)?.place;
  return kind === 'place' ? key : undefined;
}

interface Parts {
  paragraphs?: [lead: string, text: string | undefined][];
  sources?: readonly string[];
  date?: string;
}

function partsOf(corpus: Corpus, id: string): Parts {
  const [kind, key] = id.split('/') as [string, string];
  const event = kind === 'event' ? corpus.events.get(key) : undefined;
  if (event) {
    const { summary, dispute, note, sources, date } = event;
    return {
      paragraphs: [
        ['', summary],
        ['Disputed.', dispute],
        ['', note],
        ['Evidence:', `${attestedAs(corpus, event)}.`],
      ],
      sources,
      date: formatDate(date),
    };
  }
  const place = kind === 'place' ? corpus.places.get(key) : undefined;
  if (place) {
    const { note, altNames, precision } = place;
    const seen = place.kind === 'crossing' ? crossingState(place).all : [];
    return {
      paragraphs: [
        [
          '',
          place.kind === 'crossing' && !crossingState(place).latest
            ? 'State unknown. No report since the Taliban took the Afghan bank was found.'
            : undefined,
        ],
        ...seen.map(({ date, state, what }): [string, string] => [`${capitalise(formatDate(date))}, ${state}.`, what]),
        ['', note],
        ['Also called', altNames.length > 0 ? `${altNames.join(', ')}.` : undefined],
        ['Point:', `${PRECISION_MEANING[precision]}.`],
      ],
      sources: seen.map(({ source }) => source),
    };
  }
  const segment = kind === 'segment' ? corpus.segments.get(key) : undefined;
  if (segment)
    return {
      paragraphs: [
        ['', segment.terrain],
        ['Tajik side:', `${segment.tajikUnit}.`],
        ['Afghan side:', `${segment.afghanProvince}.`],
      ],
    };
  const actor = kind === 'actor' ? corpus.actors.get(key) : undefined;
  if (!actor) return {};
  const { role, stance2021, stanceNow, stanceNowReason, stanceNowSource, note, sources } = actor;
  return {
    paragraphs: [
      ['', role],
      [
        'Stance now:',
        stanceNow === 'n-a' ? undefined : `${stanceNow}. ${STANCE_MEANING[stanceNow]} ${stanceNowReason}`,
      ],
      ['In 2021:', stance2021 === 'n-a' ? undefined : `${stance2021}.`],
      ['', note],
    ],
    sources: [...sources, ...(stanceNowSource ? [stanceNowSource] : [])],
  };
}
