/** A fault in content, as the person who edits it needs to hear it. */
import { FRAME } from './frame.ts';
import { BACKGROUND_WORDS } from './words.ts';

/** Rules, each stated as what should hold. */
export const RULES = {
  'yaml-parses': 'Each entry is valid YAML, in UTF-8.',
  'nothing-by-alias': 'No entry repeats a part of itself by a YAML alias.',
  'mdx-parses': 'Each chapter is valid MDX.',
  'file-name-is-id': 'File names are ASCII, lower-case words joined by hyphens.',
  'file-opens-everywhere': 'No file has a name that Windows keeps for a device.',
  'id-is-unique': 'No two files of a collection give the same id.',
  'publisher-answers': 'A site at a real address says who answers for it, in content/publisher.yaml.',
  'brief-exists': 'The brief is described in content/brief.yaml.',
  'border-is-a-line': 'content/geo/border.geojson holds one line, from the western tripoint to the eastern.',
  'fields-fit': 'Fields are those of the schema and have its shape.',
  'reference-resolves': 'Every id names an entry that exists.',
  'link-leads-on':
    'A link in a chapter leads to a page of this site under any base, and to a chapter or block that there is.',
  'source-is-used': 'Every source serves a claim or is cited.',
  'page-has-one-record': 'A page is on record once.',
  'actor-has-one-record': 'No two actors have the same name or short name.',
  'named-once': 'A list of ids names each of them once.',
  'relay-names-origin': 'A page that says it carries another house’s report names that house.',
  'status-is-told':
    'That a report was withdrawn or corrected is told by another page, no older than that, ' +
    'and of a correction it is said what was corrected.',
  'copy-names-its-report': 'A page that carries the report of another names that one, and is not named by it in turn.',
  'withdrawn-attests-nothing':
    'An event that rests on withdrawn reports alone is thinly attested; ' +
    'none leads a claim, and no crossing is open or shut by one.',
  'claim-is-cited': 'Every claim is cited in a chapter.',
  'place-in-frame': `Places lie within ${FRAME.west}–${FRAME.east}° E, ${FRAME.south}–${FRAME.north}° N.`,
  'place-on-its-side': 'Tajik places lie on the Tajik side of the border, Afghan ones on the Afghan side.',
  'country-is-known': 'Countries of places are those that the site can name.',
  'stretch-is-on-the-line': 'Stretches of a chapter run from west to east and lie on the border.',
  'segments-join': 'Segments follow one another along the border without gap.',
  'view-is-read': 'The map can read the address of a named view, and would write it so.',
  'id-stays': 'Whatever was published under an id is still there, or has moved to another.',
  'date-has-come': 'Nothing is dated later than the day of the check.',
  'opened-after-published': 'A page was opened on the day of its publication or later.',
  'correction-leads-somewhere': 'A correction names things that there are, and was made after the fault was published.',
  'snapshot-is-whole': 'The content of each edition is kept as it was, and fits the schemas of today.',
  'phase-fits-date': 'Events after the brief are marked aftermath, and only those.',
  'forecast-after-brief': 'Forecasts are judged as of a day after the brief, on nothing later than that day.',
  'lead-serves-claim': "A claim's leading sources serve that claim.",
  'found-has-original': 'A claim whose link was found has a likely original, and only such a claim has one.',
  'chapter-order': 'Chapters are numbered from 1 without gap.',
  'block-is-known': 'Chapters consist of the known components only.',
  'one-paragraph-each': 'Every component holds one paragraph of running text.',
  'cite-names-one': 'Every <Cite> names one claim, one source or one event.',
  'anchor-is-unique': 'Every block has an id, unique within its chapter.',
  'chapter-cites': 'Every chapter cites something.',
  'quotes-are-curly': 'Chapters use curly quotation marks and apostrophes.',
  'fact-has-its-link':
    'A sentence of the sources or of this site that holds a date, a number or a quotation carries a mark, ' +
    'or one of the two sentences after it does.',
  'publisher-is-cited': 'A publisher that such a paragraph names stands behind one of its marks.',
  'own-says-how': 'What this site measured or counted itself leads to where it says how.',
  'background-is-short': `A background has ${BACKGROUND_WORDS[0]} to ${BACKGROUND_WORDS[1]} words.`,
  'figure-is-drawn': 'A figure of a chapter is one that the site draws.',
  'expectation-is-told': 'Where a chapter lists the expectations, each says what happened and why.',
  'counted-once': 'What somebody counted in a period is on record once.',
  'statement-is-covered': 'Every statement of the brief is covered by a paragraph.',
  'judgement-is-marked': 'Judgements stand in <Authors>, other statements in <Brief>.',
  'takeaway-is-two-sentences': 'A takeaway is two sentences.',
  'no-placeholder': 'No placeholder text.',
  'characters-are-seen': 'No text holds control characters, marks of direction or others that nobody sees.',
  'comment-cuts-no-text': 'No text ends where YAML takes a # for a comment.',
  'name-spelled-one-way': 'Names are spelled as the glossary has them.',
} as const;
export type RuleName = keyof typeof RULES;

export interface Problem {
  rule: RuleName;
  /** From the project root, forward slashes. */
  file: string;
  /** 1-based. */
  line: number;
  column: number;
  /** Such as `sources[1].url` or `<Cite claim>`. */
  field: string;
  /** What is wrong. */
  message: string;
  /** How to mend it. */
  hint: string;
}

/** `file:line:column field: what is wrong — how to mend it [rule]` */
export function formatProblem(p: Problem): string {
  return `${p.file}:${p.line}:${p.column} ${p.field}: ${p.message} — ${p.hint} [${p.rule}]`;
}
