/**
 * The shape of every kind of content, once: the content check, the Astro collections and the TypeScript types all come
 * from here. A field that names another entry is made with `ref()`, so that the check can follow it. What a field
 * holds is its description, in one sentence: the data dictionary, the JSON Schemas and `npm run new` say it.
 */
import { z } from 'astro/zod';
import { isDate } from './date.ts';
import * as words from './words.ts';

/** Ids are file names: lower-case words joined by hyphens. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a schema says of a field, beyond its shape: the rules of the content check go by it. */
export interface FieldMeta {
  /** The field is an id of an entry of this collection. */
  refersTo?: CollectionName;
  /** Words of others: titles, quotations, native spellings. */
  verbatim?: boolean;
  /** A day or a period that has come: something is said to have happened then. */
  past?: boolean;
  /** How to mend what does not fit. */
  hint?: string;
}

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
  const [from = '', to = from, ...more] = ends;
  return more.length === 0 && ends.every(isDate) && from <= to;
};
const refs = (to: CollectionName) => z.array(ref(to)).default([]);

/** What a field holds, and what each of its words means. */
const withMeanings = (what: string, meanings: Readonly<Record<string, string>>): string =>
  [what, ...Object.entries(meanings).map(([word, meaning]) => `“${word}”: ${meaning.replace(/\.?$/, '.')}`)].join(' ');

const nameInParts = z.strictObject({
  family: verbatim,
  given: verbatim.optional(),
  familyFirst: z
    .boolean()
    .optional()
    .describe('The family name always stands first, as in Chinese: never “Haiqi Zheng”.'),
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
  citedAs: z
    .array(nameInParts)
    .min(1, 'names no author')
    .describe('The authors’ names in parts, for reference managers.'),
  institution: text,
  written: date.describe('When it was written; what happened after the end of that time is aftermath.'),
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
  section: z.enum(words.SECTIONS).describe('Section of the brief that makes it.'),
  voice: z.enum(words.VOICES).describe(withMeanings('How the brief speaks here.', words.VOICE_MEANING)),
  text: text.describe('What the brief states, in our own words.'),
});

/** Something the brief asserts that can be looked up, with how it stands up. */
export const Claim = z.strictObject({
  title: text.describe('A short heading.'),
  anchor: quotation.describe('The words of the brief at that place, twelve at most.'),
  section: z.enum(words.SECTIONS).describe('Section of the brief that makes it.'),
  statements: z
    .array(ref('statements'))
    .min(1, 'names no statement of the brief')
    .describe('The statements of the brief that it belongs to.'),
  voice: z.enum(words.VOICES).describe(withMeanings('How the brief speaks here.', words.VOICE_MEANING)),
  says: text.describe('What the brief says there, in our own words.'),
  link: z.enum(words.LINKS).describe(withMeanings('What became of the brief’s own link.', words.LINK_MEANING)),
  support: z.enum(words.SUPPORTS).describe(withMeanings('How the claim stands up.', words.SUPPORT_MEANING)),
  note: text.describe('The assessment in two or three lines, for the note beside the text.'),
  assessment: text.describe('What was found and what it shows, in full.'),
  lead: z
    .array(ref('sources'))
    .min(1, 'names no leading source')
    .max(3, 'names more than three leading sources')
    .describe('The one to three sources that matter most, in order; the others name this claim themselves.'),
  disagreements: z
    .array(
      z.strictObject({
        about: text,
        values: z
          .array(
            z.strictObject({
              value: text,
              sources: z.array(ref('sources')).min(1, 'names no source'),
              note: text.optional().describe('What the value counts, or why it differs.'),
            }),
          )
          .min(2, 'gives fewer than two values'),
      }),
    )
    .default([])
    .describe('Figures, dates or attributions that differ between sources, and who gives which value.'),
});

/** A page that somebody can open. It names the claims it serves, so that a new source is one new file. */
export const Source = z
  .strictObject({
    url: url.describe('Address of the page that was opened.'),
    canonicalUrl: url.optional().describe('The publisher’s own address, where `url` is a copy.'),
    publisher: verbatim.describe('Who publishes the page, as it names itself.'),
    title: verbatim.optional().describe('The title as published.'),
    describedAs: text.optional().describe('Our description of the page, where it showed no title.'),
    authors: z
      .array(author)
      .default([])
      .describe(
        'Who wrote it; plain text is a person whose family name is the last word, ' +
          'and `{ family: Zheng, given: Haiqi }` serves other orders.',
      ),
    origin: verbatim
      .optional()
      .describe(
        'Whose reporting the page carries, where it is not the publisher’s own: ' +
          'an agency, a partner, the outlet it copies.',
      ),
    date: date.optional().describe('When it was published: a year, a month or a day.'),
    language: language.describe('Language of the page as a code, such as en, ru or fa.'),
    type: z.enum(words.SOURCE_TYPES).describe('What kind of page it is.'),
    serves: z
      .array(z.strictObject({ claim: ref('claims'), relation: z.enum(words.RELATIONS) }))
      .default([])
      .describe('The claims it bears on, and how; none for a page that only an event, an actor or a count cites.'),
    annotation: text.optional().describe('What the page says about the claim, and its limits, in our own words.'),
    phrase: quotation.optional().describe('A few words quoted from the page, twelve at most.'),
    seen: z.enum(words.SEEN).describe(withMeanings('How much of the page was read.', words.SEEN_MEANING)),
    status: z
      .strictObject({
        state: z.enum(words.SOURCE_STATES),
        date,
        source: ref('sources').describe('The page that says so.'),
        note: text.optional().describe('Why it was withdrawn; of a corrected report what was corrected.'),
      })
      .optional()
      .describe(
        'What became of the report after it was published: withdrawn or corrected, when, ' +
          'and the source that says so. A withdrawn report is counted by nothing.',
      ),
    sameAs: ref('sources')
      .optional()
      .describe('Source that carries the same report, word for word or nearly. The two count once.'),
    note: text.optional().describe('About the record: copies, inferred dates, what was not seen.'),
    accessed: date.describe('When the page was opened.'),
  })
  .refine((source) => (source.title === undefined) !== (source.describedAs === undefined), {
    path: ['title'],
    error: 'give either `title` (as published) or `describedAs` (our description), not both and not neither',
    params: { hint: 'keep one of the two' } satisfies FieldMeta,
  })
  .refine((source) => source.serves.length === 0 || source.annotation !== undefined, {
    path: ['annotation'],
    error: 'a source that serves a claim needs an annotation',
    params: { hint: 'add `annotation`: what the page says about the claim, and its limits' } satisfies FieldMeta,
  });

/** A point on the regional map. Degrees, WGS 84. */
export const Place = z.strictObject({
  name: text.describe('The name in English, as the glossary spells it.'),
  altNames: z.array(verbatim).default([]).describe('Other names and spellings, by which it is found, too.'),
  kind: z.enum(words.PLACE_KINDS).describe('What the point is.'),
  countries: z
    .array(
      z
        .string()
        .regex(/^[A-Z]{2}$/, 'is not a two-letter country code')
        .meta({ hint: 'use the ISO 3166-1 code' } satisfies FieldMeta),
    )
    .min(1)
    .describe('Codes of two letters (ISO 3166-1), such as TJ; a crossing or tripoint names each country it joins.'),
  lat: z.number().describe('Degrees north, WGS 84.'),
  lon: z.number().describe('Degrees east, WGS 84.'),
  precision: z.enum(words.PRECISIONS).describe(withMeanings('How exact the point is.', words.PRECISION_MEANING)),
  note: text.optional().describe('What a reader should know of the place or of the point.'),
  source: verbatim.describe('Where the coordinates come from.'),
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
    .default([])
    .describe('Dated observations of a crossing, from which its state is told.'),
});

/** A stretch of the border, in kilometres from its western end. */
export const Segment = z.strictObject({
  order: z.number().int().positive().describe('Its number, counted from the west.'),
  name: text.describe('What the stretch is called.'),
  fromKm: z.number().nonnegative().describe('Where it begins, in km from the western end of the border.'),
  toKm: z.number().positive().describe('Where it ends, in km from the western end of the border.'),
  afghanProvince: text.describe('Afghan province or provinces on its bank.'),
  tajikUnit: text.describe('Tajik region or districts on its bank.'),
  water: text.optional().describe('The river or lake that the line follows; left out where it runs over land.'),
  terrain: text.describe('What the land is like.'),
});

export const Event = z.strictObject({
  title: text.describe('What happened, as a headline in the present tense.'),
  date: date.describe('When it happened: a year, a month or a day.'),
  phase: z.enum(words.PHASES).describe(withMeanings('When it was, seen from the brief.', words.PHASE_NAME)),
  kind: z.enum(words.EVENT_KINDS).describe('What sort of event it is.'),
  summary: text.describe('What happened, in two or three sentences of our own.'),
  where: text.describe('Where it happened, as the reader sees it.'),
  place: ref('places').optional().describe('The point on the map; left out for what happened off it.'),
  actors: refs('actors').describe('Who took part, or is spoken of.'),
  statements: refs('statements').describe('Statements of the brief that tell of it.'),
  sources: z.array(ref('sources')).min(1, 'cites no source').describe('The pages that report it.'),
  confidence: z.enum(words.CONFIDENCES).describe(withMeanings('How well it is attested.', words.CONFIDENCE_LABEL)),
  dispute: text.optional().describe('What the sources disagree about.'),
  note: text.optional().describe('What a reader should know beside the summary.'),
});

/** What a cell of the stance matrix or a tie rests on. */
const evidence = {
  claims: refs('claims'),
  events: refs('events'),
  sources: refs('sources').describe(
    'For what neither a claim nor an event tells, as the trade of a country with Afghanistan.',
  ),
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
  error: 'rests on nothing',
  params: { hint: 'name a claim, an event or a source' } satisfies FieldMeta,
};

export const Actor = z.strictObject({
  name: text.describe('The full name, as a page is headed by it.'),
  short: text.describe('A short name for labels and lists.'),
  native: z
    .strictObject({ lang: language, text: verbatim, source: url })
    .optional()
    .describe('The name in its own language, and a page on which that spelling stands.'),
  kind: z.enum(words.ACTOR_KINDS).describe('What sort of actor it is.'),
  role: text.describe('What it is in this story, in a sentence or two.'),
  stance2021: z
    .enum(words.STANCES)
    .describe(withMeanings('Stance towards the Taliban in October 2021.', words.STANCE_MEANING)),
  stanceNow: z.enum(words.STANCES).describe('Stance towards the Taliban now, in the same words.'),
  stanceNowReason: text.describe('Why the stance of today is told so.'),
  stanceNowSource: ref('sources').optional().describe('The source that the stance of today rests on.'),
  where: text.optional().describe('Where it sits; left out for an actor without one seat.'),
  place: ref('places').optional().describe('The point on the map where it sits.'),
  sources: refs('sources').describe('Sources on who it is.'),
  note: text.optional().describe('What a reader should know beside the role.'),
  answers: z
    .array(
      z
        .strictObject({
          question: z.enum(words.QUESTIONS),
          date: date.describe('When it was so, as reported.'),
          answer: z.enum(words.ANSWERS),
          says: text,
          ...evidence,
        })
        .refine(restsOnSomething, RESTS_ON_NOTHING),
    )
    .default([])
    .describe('Dated answers to the questions of the stance matrix; the latest up to a day is the answer of that day.'),
  ties: z
    .array(
      z
        .strictObject({ to: ref('actors'), tie: z.enum(words.TIES), date, says: text, ...evidence })
        .refine(restsOnSomething, RESTS_ON_NOTHING),
    )
    .default([])
    .describe('How it stands to other actors; each tie is told once, from one end.'),
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
      stepKm: z.number().positive().describe('Mean distance between two of its points.'),
      from: verbatim.describe('Package or file, with its version.'),
      licence: verbatim,
      note: text.optional(),
    }),
  ),
  rulers: z.array(z.strictObject({ km: z.number().positive(), lengthKm: z.number().positive() })),
});

/** What somebody else counted: how many of what, by whom, in which time. */
export const Count = z.strictObject({
  counted: text.describe('What is counted; counts of the same thing have the same words here, and are drawn together.'),
  by: verbatim.describe('Who counted.'),
  period: z
    .string()
    .refine(isPeriod, 'is not a date (YYYY, YYYY-MM or YYYY-MM-DD), nor two with a stroke between them')
    .meta({ past: true, hint: DATE_HINT } satisfies FieldMeta)
    .describe('A year, a month or a day, or two of them with a stroke between: `2025`, `2024-01/2024-06`.'),
  value: z.number().int().nonnegative().describe('How many.'),
  sources: z.array(ref('sources')).min(1, 'names no source').describe('The pages that give the number.'),
  note: text.optional().describe('What is in it and what is not, and how the one who counted knows.'),
});

export const Forecast = z.strictObject({
  expected: text.describe('What the brief expected.'),
  section: z.enum(words.SECTIONS).describe('Section of the brief that expects it.'),
  statements: refs('statements').describe('Statements of the brief that say so.'),
  verdict: z.enum(words.VERDICTS).describe('What came of it.'),
  asOf: date.describe('The date of the latest evidence used.'),
  reasoning: text.describe('Why the verdict is what it is, in full.'),
  happened: line.optional().describe('What happened, in a line where a chapter lists the expectations.'),
  why: line.optional().describe('Why the verdict is what it is, in a line of that list.'),
  evidence: refs('events').describe('The events it is judged by.'),
  sources: refs('sources').describe('Sources for what no event tells.'),
});

/** A name or term, spelled one way. */
export const Term = z.strictObject({
  term: text.describe('The name or term, as it is spelled here.'),
  short: text.optional().describe('A shorter form that may be used, too.'),
  avoid: z.array(verbatim).default([]).describe('Spellings that may not appear in our prose.'),
  gloss: text.describe('What it means, in a sentence or two.'),
});

/** A view of the map that has a name, a page and a picture of its own. */
export const NamedView = z.strictObject({
  order: z.number().int().positive().describe('Its number in the list of views.'),
  title: text.describe('What the page and the picture are headed by.'),
  note: text.describe('What it shows and where its limits are.'),
  view: z
    .string()
    .min(1, 'is empty')
    .describe('The query of the map’s address, as the map writes it: what stands after the `?`.'),
});

/**
 * The site as it stood on a day, as far as one can disagree with it: written by `npm run freeze:edition` and never
 * changed after. Its words are outside of the rules of today.
 */
export const Edition = z.strictObject({
  date,
  snapshot: z
    .string()
    .regex(/^sha256-[A-Za-z0-9+/]{43}=$/, 'is not the hash of a snapshot')
    .meta({ verbatim: true, hint: 'freeze the edition again' } satisfies FieldMeta)
    .optional()
    .describe(
      'SHA-256 (base64) of the content that its frames are drawn from, in `content/snapshots/`; ' +
        'an edition without has no frames.',
    ),
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
  before: text.describe('What the site said, and what was wrong with it.'),
  after: text.describe('What it says now.'),
  since: date.describe('Since when it was wrong, as far as is known.'),
  corrected: date.describe('When it was mended.'),
  where: z
    .array(verbatim)
    .min(1, 'names no page')
    .describe(
      'What was mended, as `claims/border-length`, `sources/…`, `events/…`, ' +
        '`chapters/turn` or a paragraph, `chapters/turn#p4`.',
    ),
  noticedBy: verbatim.optional().describe('Who noticed, if they want to be named.'),
});

/** Front matter of a chapter; the body is read by `corpus/outline.ts`. */
export const ChapterMeta = z.strictObject({
  title: text.describe('What the chapter is called.'),
  subtitle: text.describe('A line below the title.'),
  order: z.number().int().positive().describe('Its number, counted from 1 without gap.'),
  sections: z.array(z.enum(words.SECTIONS)).default([]).describe('Sections of the brief that it retells.'),
  description: line.describe('What it is about, for lists, search engines and previews.'),
  takeaway: text.describe('Two sentences: what the chapter says, and what limits it.'),
  stretches: z
    .array(z.tuple([z.number(), z.number()]))
    .default([])
    .describe('Stretches of the border it is about, in km from the western end.'),
  where: text.describe('Where it plays, as the reader sees it.'),
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
