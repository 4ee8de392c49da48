/**
 * What of this site can stand in other pages: one row a kind. Frames, their codes and oEmbed answers, the buttons that
 * offer them, the guide and the tests all follow from it. A new kind is a row here and a component of its name in
 * `components/frames/kinds/`.
 */
import type { Corpus } from '../model/corpus.ts';
import {
  actorCard,
  actorPath,
  cardPath,
  chapterPath,
  claimCard,
  claimPath,
  embedCodePath,
  embedPath,
  eventCard,
  eventPath,
  LENGTH_PATH,
  viewPath,
  viewPicturePath,
} from '../model/paths.ts';
import type { Heights } from './heights.ts';
import { heightsOf } from './measured.ts';

/** One thing of a kind. */
export interface Part {
  /** Its id, where a kind has several: `border-length`, `turn/map1`. */
  key?: string;
  /** What it shows: under this name it is linked and cited. */
  title: string;
  /** For search engines and for those who hear the frame announced. */
  description: string;
  /** Path of the page that it belongs to. */
  page: string;
  /** Name of a card, or path and size of another picture. */
  picture: string | Picture;
  /** Query of a map's view. */
  query?: string;
}
export interface Picture {
  path: string;
  width: number;
  height: number;
}

interface Kind {
  name: string;
  /** What the guide says of it. */
  about: string;
  /** The table that the guide gives its examples from. */
  parts(corpus: Corpus): Part[];
  /**
   * Path of its frame below `embed/`; `*` stands for the key. Without it, the name of the kind, and the key after it.
   */
  path?: string;
  /** Geodata is in it, which its licences ask to be credited. */
  isMapped?: true;
  /** Editions keep what it needs: it can stay as it was on the day of one. */
  isKept?: true;
  /** Another size of this kind: the two are offered together. */
  sizeOf?: string;
}

const MAP_CARD = 'map';
const whole: Picture = { path: viewPicturePath('whole-border', 'png'), width: 2400, height: 1600 };

export const KINDS = {
  map: {
    name: 'The map',
    isMapped: true,
    isKept: true,
    about:
      'The live map, at any view. A picture first; the live map comes when a reader comes near. ' +
      '“Cite this view” opens a citation and the claims that its events bear on.',
    parts: () => [
      {
        title: 'Map of the Tajik–Afghan border',
        description: 'Map of the Tajik–Afghan border with its crossings and the events of 2021 and since.',
        page: 'map/',
        picture: whole,
      },
    ],
  },
  view: {
    name: 'A named view of the map',
    isMapped: true,
    path: 'map',
    about: 'The same map, with a title and a picture of its own.',
    parts: ({ views }) =>
      [...views.values()].map(({ id, title, note, view }) => ({
        key: id,
        title,
        description: note,
        page: viewPath(id),
        query: view,
        picture: { path: viewPicturePath(id, 'png'), width: 2400, height: 1600 },
      })),
  },
  'chapter-map': {
    name: 'The map of a chapter',
    isMapped: true,
    about: 'A picture with numbered events, and their names and dates below it.',
    parts: ({ chapters }) =>
      [...chapters.values()].flatMap(({ id, title: chapter, blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'map'
            ? [
                {
                  key: `${id}/${block.id}`,
                  title: block.title,
                  description: `${block.title}: a map of the chapter “${chapter}”.`,
                  page: `${chapterPath(id)}#${block.id}`,
                  picture: id,
                },
              ]
            : [],
        ),
      ),
  },
  timeline: {
    name: 'The timeline',
    about: 'Dated events with their slider, filters and links. Playback stops when it is out of sight.',
    parts: () => [
      {
        title: 'Tajikistan and the Taliban, event by event',
        description: 'A timeline of dated events before, in and after the crisis of 2021, each with its sources.',
        page: 'map/#timeline',
        picture: 'events',
      },
    ],
  },
  'border-strip': {
    name: 'The border, pulled straight',
    isMapped: true,
    about: 'By kilometre, with a ruler that measures between two handles.',
    parts: () => [
      {
        title: 'The Tajik–Afghan border from west to east',
        description:
          'The Tajik–Afghan border pulled straight, by kilometre: crossings, towns, events, rivers, and a ruler.',
        page: 'map/#ruler',
        picture: MAP_CARD,
      },
    ],
  },
  length: {
    name: 'How long the border is',
    isMapped: true,
    about: 'The length that a ruler finds against the length of the ruler, and the figures that sources give.',
    parts: () => [
      {
        title: 'How long is the border?',
        description:
          'Length of the Tajik–Afghan border against the length of the ruler, with the figures that sources give.',
        page: LENGTH_PATH,
        picture: 'length',
      },
    ],
  },
  stance: {
    name: 'The matrix of stances',
    about:
      'Who recognises the Taliban, talks to them, trades, hosts the resistance, has troops on the border; ' +
      'each cell opens.',
    parts: () => [
      {
        title: 'How neighbours and powers stand to the Taliban',
        description:
          'Who recognises the Taliban, talks to them, trades, hosts the resistance, ' +
          'or has troops on the Tajik–Afghan border; each answer with what it rests on.',
        page: 'actors/#matrix',
        picture: 'actors',
      },
    ],
  },
  claim: {
    name: 'A claim',
    isKept: true,
    about: 'What the brief says, how it stands up, and the leading sources.',
    parts: claims,
  },
  'claim-short': {
    name: 'A claim, compact',
    path: 'claim/*/short',
    sizeOf: 'claim',
    isKept: true,
    about: 'The sentence and how it stands up, in a few lines.',
    parts: claims,
  },
  event: {
    name: 'An event',
    about: 'What happened, where and when, how well it is attested, and by whom.',
    parts: ({ events }) =>
      [...events.values()].map(({ id, title, summary }) => ({
        key: id,
        title,
        description: summary,
        page: eventPath(id),
        picture: eventCard(id),
      })),
  },
  actor: {
    name: 'An actor',
    about: 'Who it is, and how it stood to the Taliban in 2021 and stands now.',
    parts: ({ actors }) =>
      [...actors.values()].map(({ id, name, role }) => ({
        key: id,
        title: name,
        description: role,
        page: actorPath(id),
        picture: actorCard(id),
      })),
  },
} satisfies Record<string, Kind>;
export type KindId = keyof typeof KINDS;

function claims({ claims: all }: Corpus): Part[] {
  return [...all.values()].map(({ id, title, says, support }) => ({
    key: id,
    title,
    description: `${says} It is ${support}.`,
    page: claimPath(id),
    picture: claimCard(id),
  }));
}

/** A part of the site as it stands in other pages. */
export interface Frame extends Omit<Part, 'picture'> {
  kind: KindId;
  /** `claim/border-length`, `view/lower-panj`: no two have the same. */
  id: string;
  /** What a `<border-map>` is given in its attribute of this name: the path below `embed/`. */
  what: string;
  /** Path of the frame, with its query. */
  path: string;
  /** Path of the page with its codes. */
  codes: string;
  picture: Picture;
  heights: Heights;
  isMapped: boolean;
  isKept: boolean;
  /** What it is called among sizes of one thing. */
  size: string;
}

export const KIND_IDS = Object.keys(KINDS) as KindId[];

/** All of a kind, or everything that there is, in the order of the table. */
export const framesOf = (corpus: Corpus, only?: KindId): Frame[] =>
  (only ? [only] : KIND_IDS).flatMap((kind) => {
    const row: Kind = KINDS[kind];
    return row.parts(corpus).map((part): Frame => {
      const id = part.key === undefined ? kind : `${kind}/${part.key}`;
      const what = row.path?.replace('*', part.key ?? '') ?? id;
      return {
        ...part,
        kind,
        id,
        what,
        path: embedPath(what, part.query),
        codes: embedCodePath(row.sizeOf ? `${row.sizeOf}/${part.key}` : id),
        picture:
          typeof part.picture === 'string' ? { path: cardPath(part.picture), width: 1200, height: 630 } : part.picture,
        heights: heightsOf(what),
        isMapped: row.isMapped === true,
        isKept: row.isKept === true,
        size: row.sizeOf ? 'Compact' : 'Whole',
      };
    });
  });

/** @throws where there is none of that id */
export function frameOf(corpus: Corpus, id: string): Frame {
  const frame = framesOf(corpus, id.split('/')[0] as KindId).find((one) => one.id === id);
  if (!frame) throw new Error(`nothing of "${id}" can stand in other pages`);
  return frame;
}

/** Pages for frames, one a path: views share the map's. */
export function framePages(corpus: Corpus): Frame[] {
  const backwards = framesOf(corpus).reverse();
  return [...new Map(backwards.map((frame) => [frame.what, frame])).values()].reverse();
}

/** Frames of an edition, by its content. */
export const keptFrames = (then: Corpus): Frame[] => framePages(then).filter(({ isKept }) => isKept);
