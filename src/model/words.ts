/**
 * The closed word lists of the site: every status a reader sees is one of these.
 * Each word comes with the sentence that explains it, so that page, legend and data speak alike.
 */

/** Sections of the brief, in its own order. */
export const SECTIONS = [
  'summary',
  'escalation',
  'response',
  'history',
  'motives',
  'religion',
  'neighbours',
  'outlook',
] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_TITLE: Record<Section, string> = {
  summary: 'Summary',
  escalation: 'The escalation',
  response: 'The answers',
  history: 'The history',
  motives: 'The motives',
  religion: 'Faith and the state',
  neighbours: 'The neighbours',
  outlook: 'The outlook',
};

/** How the brief speaks at a place: as fact, on the word of reports, or as its authors' own reading. */
export const VOICES = ['fact', 'reported', 'judgement'] as const;
export type Voice = (typeof VOICES)[number];
export const VOICE_MEANING: Record<Voice, string> = {
  fact: 'The brief states it as fact.',
  reported: 'The brief passes it on from reports.',
  judgement: 'The brief’s authors judge so.',
};

/** What became of the link that the brief carried at a place. Says nothing about whether the claim is right. */
export const LINKS = ['found', 'lost', 'none'] as const;
export type Link = (typeof LINKS)[number];
export const LINK_LABEL: Record<Link, string> = {
  found: 'the brief’s link found',
  lost: 'the brief’s link lost',
  none: 'no link in the brief',
};
export const LINK_MEANING: Record<Link, string> = {
  found: 'The page that the brief most likely linked here was found.',
  lost: 'The brief carried a link here; its page was not found.',
  none: 'The brief carried no link here.',
};

/** How a claim stands up. Says nothing about the brief's own link. */
export const SUPPORTS = ['supported', 'qualified', 'contested', 'unconfirmed'] as const;
export type Support = (typeof SUPPORTS)[number];
export const SUPPORT_MEANING: Record<Support, string> = {
  supported: 'Independent sources agree.',
  qualified: 'Right in the main; sources narrow or correct it.',
  contested: 'Sources disagree on the substance.',
  unconfirmed: 'Nothing was found that confirms it.',
};

/**
 * How much bears a claim out; `domain/evidence` works it out from the sources, and it is never typed by hand.
 * Says how many stand behind it, and not what the others object: that is the support.
 */
export const STRENGTHS = ['broad', 'fair', 'thin'] as const;
export type Strength = (typeof STRENGTHS)[number];
export const STRENGTH_MEANING: Record<Strength, string> = {
  broad: 'Five or more independent publishers bear it out, a primary source among them, in two languages or more.',
  fair: 'Three or more independent publishers bear it out, or two with a primary source among them.',
  thin: 'Fewer than that bear it out.',
};

/** What counts towards strength, and beside it; `domain/evidence` counts by this rule. */
export const COUNTED =
  'Counted are reports that were read, whole or in extract. The same report on two pages counts once, ' +
  'for the house whose report it is; a report that was withdrawn, ' +
  'and a page of which only the headline was seen, do not count.';

/** What a source does for a claim. */
export const RELATIONS = ['likely-original', 'corroborates', 'qualifies'] as const;
export type Relation = (typeof RELATIONS)[number];
export const RELATION_LABEL: Record<Relation, string> = {
  'likely-original': 'likely original',
  corroborates: 'corroborates',
  qualifies: 'qualifies',
};

export const SOURCE_TYPES = ['primary', 'news', 'analysis', 'reference', 'data'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/** How much of a page was read by those who made its record. */
export const SEEN = ['whole', 'extract', 'headline'] as const;
export type Seen = (typeof SEEN)[number];
export const SEEN_MEANING: Record<Seen, string> = {
  whole: 'The page was read from beginning to end.',
  extract: 'Part of the page was read: its beginning, or passages of it.',
  headline: 'Only its title, or a line about it, was seen.',
};
export const SEEN_LABEL: Record<Seen, string> = {
  whole: 'read whole',
  extract: 'read in extract',
  headline: 'only its headline was seen',
};

/** What became of a report after it was published. */
export const SOURCE_STATES = ['withdrawn', 'corrected'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];
/** As the first word of a line that goes on “by Reuters”. */
export const SOURCE_STATE_WORD: Record<SourceState, string> = { withdrawn: 'Withdrawn', corrected: 'Corrected' };

/** When an event happened, seen from the brief: before the crisis, in it, or after the brief was written. */
export const PHASES = ['background', 'crisis', 'aftermath'] as const;
export type Phase = (typeof PHASES)[number];
export const PHASE_NAME: Record<Phase, string> = {
  background: 'before the crisis',
  crisis: 'the crisis of 2021',
  aftermath: 'since the brief',
};

export const EVENT_KINDS = ['violence', 'deployment', 'diplomacy', 'rhetoric', 'aid', 'domestic'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
export const EVENT_WORD: Record<EventKind, string> = {
  violence: 'Violence',
  deployment: 'Deployment',
  diplomacy: 'Diplomacy',
  rhetoric: 'Statement',
  aid: 'Aid',
  domestic: 'Domestic politics',
};
/** The use or show of force; all other kinds are words, talks and aid. */
export const isForce = (kind: EventKind): boolean => kind === 'violence' || kind === 'deployment';

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
export const CONFIDENCE_LABEL: Record<Confidence, string> = {
  high: 'well attested',
  medium: 'attested with limits',
  low: 'thinly attested',
};

export const ACTOR_KINDS = ['state', 'person', 'armed-group', 'organisation', 'people'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];
export const ACTOR_WORD: Record<ActorKind, string> = {
  state: 'State',
  person: 'Person',
  'armed-group': 'Armed group',
  organisation: 'Organisation',
  people: 'People',
};

/** Stance towards the Taliban. */
export const STANCES = ['hostile', 'wary', 'engaging', 'n-a'] as const;
export type Stance = (typeof STANCES)[number];
export const STANCE_MEANING: Record<Stance, string> = {
  hostile: 'Opposes the Taliban openly or fights them.',
  wary: 'Keeps its distance, or deals only where it must, without treating them as a normal government.',
  engaging: 'Keeps regular working relations with them, with or without formal recognition.',
  'n-a': 'The question does not apply.',
};

/**
 * What is asked of every actor's dealings with the Taliban;
 * each cell of the stance matrix is an answer to one of these.
 */
export const QUESTIONS = ['recognises', 'talks', 'trades', 'hosts', 'troops'] as const;
export type Question = (typeof QUESTIONS)[number];
export const QUESTION_LABEL: Record<Question, string> = {
  recognises: 'Recognises them?',
  talks: 'Talks to them?',
  trades: 'Trades with Afghanistan?',
  hosts: 'Hosts the resistance?',
  troops: 'Troops on the border?',
};
export const QUESTION_MEANING: Record<Question, string> = {
  recognises: 'Does it recognise the Taliban as the government of Afghanistan?',
  talks: 'Do its officials deal with Taliban officials directly?',
  trades: 'Does it trade with Afghanistan, sell it power or run transit through it, under the Taliban?',
  hosts: 'Does it give shelter to leaders of the Afghan resistance?',
  troops: 'Does it keep or send troops, posts or arms to the Tajik–Afghan border?',
};

/** Answers to a question. Where no report was found there is no answer, and the word is never written in content. */
export const ANSWERS = ['yes', 'partly', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** How one actor stands to another, from `from` to `to`. */
export const TIES = ['leads', 'allied', 'supports', 'shelters', 'talks', 'opposes', 'fights'] as const;
export type Tie = (typeof TIES)[number];
export const TIE_LABEL: Record<Tie, string> = {
  leads: 'leads',
  allied: 'is allied with',
  supports: 'supports',
  shelters: 'shelters',
  talks: 'deals with',
  opposes: 'opposes',
  fights: 'fights',
};

export const PLACE_KINDS = [
  'capital',
  'city',
  'town',
  'crossing',
  'base',
  'tripoint',
  'valley',
  'district',
  'province',
  'site',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** How far a point may be off: a checked point, a settlement's centre, or a point that only stands for an area. */
export const PRECISIONS = ['exact', 'settlement', 'district', 'province', 'approximate'] as const;
export type Precision = (typeof PRECISIONS)[number];
export const PRECISION_MEANING: Record<Precision, string> = {
  exact: 'checked point',
  settlement: 'centre of the settlement',
  district: 'stands for its district',
  province: 'stands for its province',
  approximate: 'approximate',
};

export const CROSSING_STATES = ['open', 'shut'] as const;
/** A crossing that no observation tells of is `unknown` (`domain/evidence`); the word is never written in content. */
export type CrossingState = (typeof CROSSING_STATES)[number] | 'unknown';

export const VERDICTS = ['held', 'mostly-held', 'mixed', 'failed', 'cannot-tell'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const VERDICT_LABEL: Record<Verdict, string> = {
  held: 'held',
  'mostly-held': 'mostly held',
  mixed: 'mixed',
  failed: 'failed',
  'cannot-tell': 'cannot be told',
};

/**
 * Who speaks in a paragraph of a chapter, and as what;
 * also the names of the MDX components `<Brief>`, `<Authors>`, `<Sources>` …
 */
export const SPEAKERS = ['brief', 'authors', 'sources', 'site', 'background', 'judgement', 'signpost'] as const;
export type Speaker = (typeof SPEAKERS)[number];
export const SPEAKER_LABEL: Record<Speaker, string> = {
  brief: 'The brief',
  authors: 'The authors’ reading',
  sources: 'What the sources say',
  site: 'Since the brief',
  background: 'Background',
  judgement: 'This site’s judgement',
  signpost: 'What to watch',
};
/** Whose every fact has its link: all but the brief’s own voices, which the statements stand behind. */
export const isMarked = (speaker: Speaker): boolean => speaker !== 'brief' && speaker !== 'authors';
/** How many words a background has. */
export const BACKGROUND_WORDS = [80, 150] as const;

/**
 * What this site found out itself, and where it says how: `how` of `<Own>`.
 * Paths under the base, as in `model/paths.ts`.
 */
export const OWN_WAYS = {
  /** Lengths of the border, measured on the mapped line. */
  length: 'map/length/#measured',
  /** Where along the border something lies, in km from its western end. */
  kilometres: 'map/about/#kilometres',
  /** Distances between points of the map. */
  distance: 'map/about/#points',
  /** Counts of this site’s own records: statements, claims, pages, events, languages. */
  records: 'method/#search',
  /** What was judged by reading, and counts of such judgements: “four held”. */
  judged: 'method/#made',
  /** What was looked for and not found, and until when the account reaches. */
  search: 'method/#not-found',
} as const;
export type OwnWay = keyof typeof OWN_WAYS;

/** Figures that a chapter may show, by the name that `<Figure>` gives; `components/figures/shown.ts` draws them. */
export const FIGURE_NAMES = ['clashes', 'aid', 'between', 'distances'] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];
/** Of figures that draw counts: what they count, in the words of `counted` in content/counts. */
export const FIGURE_COUNTS: Readonly<Partial<Record<FigureName, string>>> = {
  clashes: 'armed clashes with smugglers on the Tajik–Afghan border',
  aid: 'US dollars of humanitarian aid received by Tajikistan',
};
