/**
 * The shape of every kind of content, once: the content check, the Astro collections and the TypeScript types all come
 * from here. A field that names another entry is made with `ref()`, so that the check can follow it.
 */
import { z } from 'astro/zod';
import { isDate } from './date.ts';
import * as words from './words.ts';

/** Ids are file names: lower-case words joined by hyphens. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a schema says of a field, beyond its shape: the rules of the content check go by it. */
export type FieldMeta = {
  /** The field is an id of an entry of this collection. */
  refersTo?: CollectionName;
  /** Words of others: titles, quotations, native spellings. */
  verbatim?: boolean;
  /** A day or a period that has come: something is said to have happened then. */
  past?: boolean;
  /** How to mend what does not fit. */
  hint?: string;
};

const text = z.string().trim().min(1, 'is empty');
const ref = (to: CollectionName) =>
  z
    .string()
    .regex(ID, 'is not an id (lower-case words joined by hyphens)')
    .meta({ refersTo: to, hint: 'write the file name of the entry without its ending' } satisfies FieldMeta);
/** Words of others, given as they stand: the spelling rule leaves them alone. */
const verbatim = text.meta({ verbatim: true } satisfies FieldMeta);
const DATE_HINT = 'write a day that exists, or leave out what is not known';
const date = z
  .string()
  .refine(isDate, 'is not a date (YYYY, YYYY-MM or YYYY-MM-DD)')
  .meta({ past: true, hint: DATE_HINT } satisfies FieldMeta);
const URL_HINT = 'copy the whole address from the browser';
export const url = z
  .string()
  .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'is not a web address (https://…)')
  .refine((value) => !/\s/.test(value), {
    message: 'has a space, and an address has none',
    params: { hint: 'remove it, or write %20 if it belongs to the address' } satisfies FieldMeta,
  })
  .meta({ hint: URL_HINT } satisfies FieldMeta);
const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/, 'is not a language code such as en, ru or fa')
  .meta({ hint: 'use the ISO 639 code' } satisfies FieldMeta);
/** The rule of the house: no quotation over 12 words. */
const quotation = text
  .refine((value) => value.split(/\s+/).length <= 12, 'quotes more than 12 words')
  .meta({ verbatim: true, hint: 'shorten the quotation' } satisfies FieldMeta);
/** One sentence that fits a line or two. */
const line = text.max(160, 'is longer than 160 characters').meta({ hint: 'shorten it' } satisfies FieldMeta);
const isPeriod = (value: string) => {
  const ends = value.split('/');
  return ends.length <= 2 && ends.every(isDate) && ends[0]! <= ends.at(-1)!;
};
const refs = (to: CollectionName) => z.array(ref(to)).default([]);

const nameInParts = z.strictObject({
  family: verbatim,
  given: verbatim.optional(),
  /** The family name always stands first, as in Chinese: never “Haiqi Zheng”. */
  familyFirst: z.boolean().optional(),
});
/**
 * Who wrote a page. Plain text is a person whose family name is the last word; the object is for other orders
 * (`{ family: Zheng, given: Haiqi }`).
 */
const author = z
  .union([verbatim, nameInParts], 'is no name')
  .meta({ hint: 'write it as text, or as { family: …, given: … }' } satisfies FieldMeta);

/** The policy brief itself: the single file `content/brief.yaml`. */
export const Brief = z.strictObject({
  title: text,
  authors: z.array(text).min(1, 'names no author'),
  /** The authors' names in parts, for reference managers. */
  citedAs: z.array(nameInParts).min(1, 'names no author'),
  institution: text,
  /** When it was written; what happened after the end of that time is aftermath. */
  written: date,
});

const isMail = (value: string) => /^[^\s@<>()[\]:;,"\\/?#%&]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(value);
const isSecureUrl = (value: string) => value.startsWith('https://') && URL.canParse(value);

/**
 * Who answers for the site: the single file `content/publisher.yaml`. A build for a real host needs all of it
 * (`corpus/rules/publisher.ts`); without, the site stands for itself by its name.
 */
export const Publisher = z.strictObject({
  name: verbatim.describe('the body or person that publishes it').optional(),
  address: verbatim.describe('a postal address, or the publisher’s own web site').optional(),
  contact: verbatim
    .refine(
      (value) => isMail(value) || isSecureUrl(value),
      'is neither an e-mail address nor a web address (https://…)',
    )
    .meta({ hint: 'write an e-mail address, or copy the address of a form' } satisfies FieldMeta)
    .describe('an e-mail address or the address of a form, where readers report faults')
    .optional(),
  repository: verbatim
    .refine(isSecureUrl, 'is not a web address (https://…)')
    .meta({ hint: URL_HINT } satisfies FieldMeta)
    .describe('the web address at which the content is kept')
    .optional(),
});

/** One statement of the brief, in our own words. */
export const Statement = z.strictObject({
  section: z.enum(words.SECTIONS),
  voice: z.enum(words.VOICES),
  text,
});

/** Something the brief asserts that can be looked up, with how it stands up. */
export const Claim = z.strictObject({
  title: text,
  /** The words of the brief at that place. */
  anchor: quotation,
  section: z.enum(words.SECTIONS),
  statements: z.array(ref('statements')).min(1, 'names no statement of the brief'),
  voice: z.enum(words.VOICES),
  /** What the brief says there, in our own words. */
  says: text,
  link: z.enum(words.LINKS),
  support: z.enum(words.SUPPORTS),
  /** The assessment in two or three lines, for the note beside the text. */
  note: text,
  assessment: text,
  /** The one to three sources that matter most, in order; the others name this claim themselves. */
  lead: z.array(ref('sources')).min(1, 'names no leading source').max(3, 'names more than three leading sources'),
  /** Figures, dates or attributions that differ between sources: what it is about, and who gives which value. */
  disagreements: z
    .array(
      z.strictObject({
        about: text,
        values: z
          .array(
            z.strictObject({
              value: text,
              sources: z.array(ref('sources')).min(1, 'names no source'),
              /** What the value counts, or why it differs. */
              note: text.optional(),
            }),
          )
          .min(2, 'gives fewer than two values'),
      }),
    )
    .default([]),
});

/** A page that somebody can open. It names the claims it serves, so that a new source is one new file. */
export const Source = z
  .strictObject({
    url,
    /** The publisher's own address, where `url` is a copy. */
    canonicalUrl: url.optional(),
    publisher: verbatim,
    /** The title as published … */
    title: verbatim.optional(),
    /** … or our description, where the page as seen showed none. */
    describedAs: text.optional(),
    authors: z.array(author).default([]),
    /**
     * Whose reporting the page carries, where it is not the publisher's own:
     * an agency, a partner, the outlet it copies.
     */
    origin: verbatim.optional(),
    date: date.optional(),
    language,
    type: z.enum(words.SOURCE_TYPES),
    serves: z.array(z.strictObject({ claim: ref('claims'), relation: z.enum(words.RELATIONS) })).default([]),
    /** What the page says about the claim, and its limits, in our own words. */
    annotation: text.optional(),
    phrase: quotation.optional(),
    seen: z
      .enum(words.SEEN)
      .describe(
        'How much of the page was read. ' +
          words.SEEN.map((seen) => `“${seen}”: ${words.SEEN_MEANING[seen]}`).join(' '),
      ),
    status: z
      .strictObject({
        state: z.enum(words.SOURCE_STATES),
        date,
        /** The page that says so. */
        source: ref('sources'),
        /** Why it was withdrawn; of a corrected report what was corrected. */
        note: text.optional(),
      })
      .optional()
      .describe(
        'What became of the report after it was published: withdrawn or corrected, when, ' +
          'and the source that says so. A withdrawn report is counted by nothing.',
      ),
    sameAs: ref('sources')
      .optional()
      .describe('Source that carries the same report, word for word or nearly. The two count once.'),
    /** About the record: copies, inferred dates, what was not seen. */
    note: text.optional(),
    accessed: date,
  })
  .refine((source) => (source.title === undefined) !== (source.describedAs === undefined), {
    path: ['title'],
    message: 'give either `title` (as published) or `describedAs` (our description), not both and not neither',
    params: { hint: 'keep one of the two' } satisfies FieldMeta,
  })
  .refine((source) => source.serves.length === 0 || source.annotation !== undefined, {
    path: ['annotation'],
    message: 'a source that serves a claim needs an annotation',
    params: { hint: 'add `annotation`: what the page says about the claim, and its limits' } satisfies FieldMeta,
  });

/** A point on the regional map. Degrees, WGS 84. */
export const Place = z.strictObject({
  name: text,
  altNames: z.array(verbatim).default([]),
  kind: z.enum(words.PLACE_KINDS),
  /** ISO 3166-1 alpha-2; a crossing or tripoint names each country it joins. */
  countries: z
    .array(
      z
        .string()
        .regex(/^[A-Z]{2}$/, 'is not a two-letter country code')
        .meta({ hint: 'use the ISO 3166-1 code' } satisfies FieldMeta),
    )
    .min(1),
  lat: z.number(),
  lon: z.number(),
  precision: z.enum(words.PRECISIONS),
  note: text.optional(),
  /** Where the coordinates come from. */
  source: verbatim,
  /** Dated observations of a crossing; `domain/evidence` tells its state from them. */
  observations: z
    .array(
      z.strictObject({
        date,
        state: z.enum(words.CROSSING_STATES),
        what: text,
        source: ref('sources'),
        event: ref('events').optional(),
      }),
    )
    .default([]),
});

/** A stretch of the border, in kilometres from its western end. */
export const Segment = z.strictObject({
  order: z.number().int().positive(),
  name: text,
  fromKm: z.number().nonnegative(),
  toKm: z.number().positive(),
  afghanProvince: text,
  tajikUnit: text,
  /** The river or lake that the line follows; left out where it runs over land. */
  water: text.optional(),
  terrain: text,
});

export const Event = z.strictObject({
  title: text,
  date,
  phase: z.enum(words.PHASES),
  kind: z.enum(words.EVENT_KINDS),
  summary: text,
  /** Where it happened, as the reader sees it. */
  where: text,
  /** The point on the map; left out for what happened off it. */
  place: ref('places').optional(),
  actors: refs('actors'),
  statements: refs('statements'),
  sources: z.array(ref('sources')).min(1, 'cites no source'),
  confidence: z.enum(words.CONFIDENCES),
  /** What the sources disagree about. */
  dispute: text.optional(),
  note: text.optional(),
});

/** What a cell of the stance matrix or a tie rests on. */
const evidence = {
  claims: refs('claims'),
  events: refs('events'),
  /** For what neither a claim nor an event tells, as the trade of a country with Afghanistan. */
  sources: refs('sources'),
};
const restsOnSomething = ({
  claims,
  events,
  sources,
}: {
  claims: readonly string[];
  events: readonly string[];
  sources: readonly string[];
}) => claims.length + events.length + sources.length > 0;
const RESTS_ON_NOTHING = {
  message: 'rests on nothing',
  params: { hint: 'name a claim, an event or a source' } satisfies FieldMeta,
};

export const Actor = z.strictObject({
  name: text,
  short: text,
  /** The name in its own language, and a page on which that spelling stands. */
  native: z.strictObject({ lang: language, text: verbatim, source: url }).optional(),
  kind: z.enum(words.ACTOR_KINDS),
  role: text,
  stance2021: z.enum(words.STANCES),
  stanceNow: z.enum(words.STANCES),
  stanceNowReason: text,
  stanceNowSource: ref('sources').optional(),
  /** Left out for an actor without one seat. */
  where: text.optional(),
  place: ref('places').optional(),
  sources: refs('sources'),
  note: text.optional(),
  /** Dated answers to the questions of the stance matrix; the latest up to a day is the answer of that day. */
  answers: z
    .array(
      z
        .strictObject({
          question: z.enum(words.QUESTIONS),
          /** When it was so, as reported. */
          date,
          answer: z.enum(words.ANSWERS),
          says: text,
          ...evidence,
        })
        .refine(restsOnSomething, RESTS_ON_NOTHING),
    )
    .default([]),
  /** How it stands to other actors; each tie is told once, from one end. */
  ties: z
    .array(
      z
        .strictObject({ to: ref('actors'), tie: z.enum(words.TIES), date, says: text, ...evidence })
        .refine(restsOnSomething, RESTS_ON_NOTHING),
    )
    .default([]),
});

/**
 * How long the border is by other data and by rulers, as another program measured it: the single file
 * `content/geo/lengths.yaml`. Geodesic km, WGS 84.
 */
export const Lengths = z.strictObject({
  datasets: z.array(
    z.strictObject({
      name: verbatim,
      km: z.number().positive(),
      points: z.number().int().positive(),
      /** Mean distance between two of its points. */
      stepKm: z.number().positive(),
      /** Package or file, with its version. */
      from: verbatim,
      licence: verbatim,
      note: text.optional(),
    }),
  ),
  rulers: z.array(z.strictObject({ km: z.number().positive(), lengthKm: z.number().positive() })),
});

/** What somebody else counted: how many of what, by whom, in which time. */
export const Count = z.strictObject({
  /** What is counted; counts of the same thing have the same words here, and are drawn together. */
  counted: text,
  by: verbatim,
  /** A year, a month or a day, or two of them with a stroke between: `2025`, `2024-01/2024-06`. */
  period: z
    .string()
    .refine(isPeriod, 'is not a date (YYYY, YYYY-MM or YYYY-MM-DD), nor two with a stroke between them')
    .meta({ past: true, hint: DATE_HINT } satisfies FieldMeta),
  value: z.number().int().nonnegative(),
  sources: z.array(ref('sources')).min(1, 'names no source'),
  /** What is in it and what is not, and how the one who counted knows. */
  note: text.optional(),
});

export const Forecast = z.strictObject({
  /** What the brief expected. */
  expected: text,
  section: z.enum(words.SECTIONS),
  statements: refs('statements'),
  verdict: z.enum(words.VERDICTS),
  /** The date of the latest evidence used. */
  asOf: date,
  reasoning: text,
  /** What happened, and why the verdict is what it is: a line each, where a chapter lists the expectations. */
  happened: line.optional(),
  why: line.optional(),
  evidence: refs('events'),
  sources: refs('sources'),
});

/** A name or term, spelled one way. */
export const Term = z.strictObject({
  term: text,
  short: text.optional(),
  /** Spellings that may not appear in our prose. */
  avoid: z.array(verbatim).default([]),
  gloss: text,
});

/** A view of the map that has a name, a page and a picture of its own. */
export const NamedView = z.strictObject({
  order: z.number().int().positive(),
  title: text,
  /** What it shows and where its limits are. */
  note: text,
  /** The query of the map's address, as the map writes it. */
  view: z.string().min(1, 'is empty'),
});

/**
 * The site as it stood on a day, as far as one can disagree with it: written by `npm run freeze:edition` and never
 * changed after. Its words are outside of the rules of today.
 */
export const Edition = z.strictObject({
  date,
  /**
   * SHA-256 (base64) of the content that its frames are drawn from, in `content/snapshots/`;
   * an edition without has no frames.
   */
  snapshot: z
    .string()
    .regex(/^sha256-[A-Za-z0-9+/]{43}=$/, 'is not the hash of a snapshot')
    .meta({ verbatim: true, hint: 'freeze the edition again' } satisfies FieldMeta)
    .optional(),
  /** By id. */
  claims: z.record(
    z.string(),
    z.strictObject({ title: verbatim, says: verbatim, support: verbatim, link: verbatim, note: verbatim }),
  ),
  events: z.record(z.string(), z.strictObject({ title: verbatim, date, summary: verbatim })),
  sources: z.record(z.string(), verbatim),
  forecasts: z.record(z.string(), z.strictObject({ expected: verbatim, verdict: verbatim })),
  /** Stances now, by actor. */
  stances: z.record(z.string(), verbatim),
  chapters: z.record(z.string(), z.strictObject({ title: verbatim, paragraphs: z.record(z.string(), verbatim) })),
});

/** A fault that was published and has been mended. */
export const Correction = z.strictObject({
  /** What the site said, and what was wrong with it. */
  before: text,
  /** What it says now. */
  after: text,
  /** Since when it was wrong, as far as is known, and when it was mended. */
  since: date,
  corrected: date,
  /**
   * What was mended, as `claims/border-length`, `sources/…`, `events/…`,
   * `chapters/turn` or a paragraph, `chapters/turn#p4`.
   */
  where: z.array(verbatim).min(1, 'names no page'),
  /** Who noticed, if they want to be named. */
  noticedBy: verbatim.optional(),
});

/** Front matter of a chapter; the body is read by `corpus/outline.ts`. */
export const ChapterMeta = z.strictObject({
  title: text,
  subtitle: text,
  order: z.number().int().positive(),
  sections: z.array(z.enum(words.SECTIONS)).default([]),
  description: line,
  /** Two sentences: what the chapter says, and what limits it. */
  takeaway: text,
  /** Stretches of the border it is about, in km from the western end. */
  stretches: z.array(z.tuple([z.number(), z.number()])).default([]),
  where: text,
});

/** By code unit, so that every machine and every reader gives the same order. */
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
const latestBy =
  <F extends string>(field: F) =>
  (a: Record<F, string>, b: Record<F, string>) =>
    a[field] < b[field] ? 1 : -1;

/**
 * The collections. Each is a folder of `content/` by the name of its row, whose entries are one YAML file each, of
 * chapters one MDX file; and a Map of the corpus by the same name. A new one is a row here and its schema.
 * `schema` is a function, since schemas refer to collections by the names of the rows. `sort` is the order of the Map.
 * `hasAddress`: entries have a page or a place on one, so that their ids, once published, stay.
 */
export const COLLECTION_ROWS = {
  statements: { schema: () => Statement, sort: byId, hasAddress: false },
  claims: { schema: () => Claim, sort: byId, hasAddress: true },
  sources: { schema: () => Source, sort: byId, hasAddress: true },
  places: { schema: () => Place, sort: byId, hasAddress: true },
  segments: { schema: () => Segment, sort: byOrder, hasAddress: true },
  events: { schema: () => Event, sort: byId, hasAddress: true },
  actors: { schema: () => Actor, sort: byId, hasAddress: true },
  counts: { schema: () => Count, sort: byId, hasAddress: false },
  forecasts: { schema: () => Forecast, sort: byId, hasAddress: false },
  glossary: { schema: () => Term, sort: byId, hasAddress: true },
  views: { schema: () => NamedView, sort: byOrder, hasAddress: true },
  editions: { schema: () => Edition, sort: latestBy('date'), hasAddress: false },
  corrections: { schema: () => Correction, sort: latestBy('corrected'), hasAddress: true },
  chapters: { schema: () => ChapterMeta, sort: byOrder, hasAddress: true },
};
export type CollectionName = keyof typeof COLLECTION_ROWS;
export const COLLECTIONS = Object.keys(COLLECTION_ROWS) as CollectionName[];
export const SCHEMAS = Object.fromEntries(COLLECTIONS.map((name) => [name, COLLECTION_ROWS[name].schema()])) as {
  [C in CollectionName]: ReturnType<(typeof COLLECTION_ROWS)[C]['schema']>;
};
