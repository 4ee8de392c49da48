/**
 * CSL items as BibTeX. UTF-8 throughout, which biber, modern BibTeX and reference managers read; entry types and fields
 * are those of BibLaTeX (`@online`, `date`, `urldate`), with `year` beside `date` for classic styles. News and data too
 * are `@online`, since they were read on the web: `@article` would ask for a volume, and `@misc` is what classic styles
 * make of `@online` by themselves. An undated page says so in `year`: BibLaTeX would otherwise date it by `urldate`,
 * the day on which it was read.
 */
import type { CslDate, CslItem, CslName } from './csl.ts';

/**
 * LaTeX's own characters. Braces as commands: BibTeX counts braces even behind a backslash, and a lone one would end
 * the entry. In LaTeX's older fonts `<`, `>` and `|` print as ¡, ¿ and a dash.
 */
const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};
/**
 * Languages as the package babel calls them: `langid` sets hyphens and is not printed, whereas `language` would print
 * the bare code. A language that babel has no name for is left out.
 */
const BABEL: Record<string, string> = {
  ar: 'arabic',
  de: 'ngerman',
  en: 'english',
  es: 'spanish',
  fa: 'persian',
  fr: 'french',
  it: 'italian',
  kk: 'kazakh',
  nl: 'dutch',
  no: 'norwegian',
  pl: 'polish',
  ru: 'russian',
  sk: 'slovak',
  tk: 'turkmen',
  tr: 'turkish',
  uk: 'ukrainian',
  ur: 'urdu',
};
/** Two quotation marks or hyphens in a row would become one sign: empty braces keep them apart. */
const escape = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^<>|&%$#_]/g, (one) => ESCAPES[one] ?? one)
    .replace(/(['`-])(?=\1)/g, '$1{}');
/**
 * `url` is read as it stands; only what would upset the braces round it,
 * begin a formula or end the line is percent-encoded.
 */
const address = (url: string) =>
  url.replace(/[\\{}$\s\p{Cc}]/gu, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

const isoDate = ({ 'date-parts': [parts] }: CslDate): string =>
  parts.map((part) => String(part).padStart(2, '0')).join('-');

/** Braces keep a body's name in one piece, and “and” inside a name from parting it. */
const name = (one: CslName) =>
  'literal' in one
    ? `{${escape(one.literal)}}`
    : [one.family, one.given]
        .filter((part) => part !== undefined)
        .map((part) => (/ and |,/i.test(part) ? `{${escape(part)}}` : escape(part)))
        .join(', ');

/** Entries one after another; the key of each is the item's id. */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const isReport = item.type === 'report';
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(name).join(' and ')],
    // A second pair keeps the letters as they are: styles lower the case of titles, and these are full of names.
    ['title', `{${escape(item.title)}}`],
    // Not `version`: styles would print “Version Edition of …”.
    ['titleaddon', item.version && escape(item.version)],
    [isReport ? 'institution' : 'organization', escape(item.publisher)],
    ['date', item.issued && isoDate(item.issued)],
    ['year', item.issued ? String(item.issued['date-parts'][0][0]) : 'n.d.'],
    ['url', item.URL && address(item.URL)],
    ['urldate', item.accessed && isoDate(item.accessed)],
    ['langid', BABEL[item.language.replace(/-.*/, '')]],
    ['note', item.note && escape(item.note)],
  ];
  const lines = fields.filter(([, value]) => value).map(([field, value]) => `  ${field} = {${value}}`);
  return `@${isReport ? 'techreport' : 'online'}{${item.id},\n${lines.join(',\n')}\n}\n`;
}
