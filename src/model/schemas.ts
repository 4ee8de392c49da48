/**
 * The shape of every kind of content, once: the content check, the Astro collections and the TypeScript types all come
 * from here. A field that names another entry is made with `ref()`, so that the check can follow it.
 */
import { z } from 'astro/zod';
import { isDate } from './date.ts';
import * as words from './words.ts';

/** Collections whose entries are one YAML file each; `chapters` are MDX. */
export const COLLECTIONS = [
  'statements',
  'claims',
  'sources',
  'places',
  'segments',
  'events',
  'actors',
  'counts',
  'forecasts',
  'glossary',
  'views',
  'editions',
  'corrections',
  'chapters',
] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

/** Ids are file names: lower-case words joined by hyphens. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const text = z.string().trim().min(1, 'is empty');
const ref = (to: CollectionName) =>
  z.string().regex(ID, 'is not an id (lower-case words joined by hyphens)').meta({ refersTo: to });
/** Words of others, given as they stand: the spelling rule leaves them alone. */
const verbatim = text.meta({ verbatim: true });
const date = z.string().refine(isDate, 'is not a date (YYYY, YYYY-MM or YYYY-MM-DD)');
export const url = z
  .string()
  .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'is not a web address (https://…)');
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/, 'is not a language code such as en, ru or fa');
/** The rule of the house: no quotation over 12 words. */
const quotation = text
  .refine((value) => value.split(/\s+/).length <= 12, 'quotes more than 12 words')
  .meta({ verbatim: true });
/** One sentence that fits a line or two. */
const line = text.max(160, 'is longer than 160 characters');
const isPeriod = (value: string) => {
  const ends = value.split('/');
  const [from = '', to = from, ...more] = ends;
  return more.length === 0 && ends.every(isDate) && from <= to;
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
const author = z.union([verbatim, nameInParts]);

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
  /** The body or person that publishes this copy. */
  name: verbatim.optional(),
  /** Where it can be found: a postal address in one or more lines, or the address of its own web site. */
  address: verbatim.optional(),
  /** Where readers write: an e-mail address or the address of a form. */
  contact: verbatim
    .refine(
      (value) => isMail(value) || isSecureUrl(value),
      'is neither an e-mail address nor a web address (https://…)',
    )
    .optional(),
  /** Where the content is kept and faults can be filed. */
  repository: verbatim.refine(isSecureUrl, 'is not a web address (https://…)').optional(),
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
    error: 'give either `title` (as published) or `describedAs` (our description), not both and not neither',
  })
  .refine((source) => source.serves.length === 0 || source.annotation !== undefined, {
    path: ['annotation'],
    error: 'a source that serves a claim needs an annotation',
  });

/** A point on the regional map. Degrees, WGS 84. */
export const Place = z.strictObject({
  name: text,
  altNames: z.array(verbatim).default([]),
  kind: z.enum(words.PLACE_KINDS),
  /** ISO 3166-1 alpha-2; a crossing or tripoint names each country it joins. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'is not a two-letter country code')).min(1),
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
        .refine(restsOnSomething, { error: 'rests on nothing: name a claim, an event or a source' }),
    )
    .default([]),
  /** How it stands to other actors; each tie is told once, from one end. */
  ties: z
    .array(
      z
        .strictObject({ to: ref('actors'), tie: z.enum(words.TIES), date, says: text, ...evidence })
        .refine(restsOnSomething, { error: 'rests on nothing: name a claim, an event or a source' }),
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
    .refine(isPeriod, 'is not a date (YYYY, YYYY-MM or YYYY-MM-DD), nor two with a stroke between them'),
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
    .meta({ verbatim: true })
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
  description: text.max(160, 'is longer than 160 characters'),
  /** Two sentences: what the chapter says, and what limits it. */
  takeaway: text,
  /** Stretches of the border it is about, in km from the western end. */
  stretches: z.array(z.tuple([z.number(), z.number()])).default([]),
  where: text,
});

export const SCHEMAS = {
  statements: Statement,
  claims: Claim,
  sources: Source,
  places: Place,
  segments: Segment,
  events: Event,
  actors: Actor,
  counts: Count,
  forecasts: Forecast,
  glossary: Term,
  views: NamedView,
  editions: Edition,
  corrections: Correction,
  chapters: ChapterMeta,
} satisfies Record<CollectionName, z.ZodType>;
