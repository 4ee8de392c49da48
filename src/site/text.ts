/** Words for readers, made from data. */
import { joinWords } from '../domain/wording/index.ts';
import type { Brief } from '../model/corpus.ts';

/**
 * `After Claudia Chia and Zheng Haiqi, ISAS, 2021`: the institution by its letters, where it names them in brackets.
 */
export function briefCredit({
  authors,
  institution,
  written,
}: Pick<Brief, 'authors' | 'institution' | 'written'>): string {
  const letters = /\(([A-Z]+)\)/.exec(institution)?.[1];
  return `After ${joinWords(authors, 'and')}, ${letters ?? institution}, ${written.slice(0, 4)}`;
}

/** `2.4`: what a paragraph is called, from the number in its id; one without is called by its id, `2.panjshir`. */
export const paragraphNumber = (chapter: { order: number }, paragraph: string): string =>
  `${chapter.order}.${paragraph.replace(/^p(?=\d+$)/, '')}`;

export const capitalise = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

/** Minutes to read a text aloud in the head, at 220 words a minute; never less than one. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round(text.split(/\s+/).length / 220));
}

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** Small numbers in words, as running text has them. */
export const inWords = (n: number) => NUMBERS[n] ?? String(n);

/** `no sources`, `1 source`, `2 sources` */
export const count = (n: number, noun: string, plural = `${noun}s`) =>
  `${n === 0 ? 'no' : n} ${n === 1 ? noun : plural}`;

const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' });
/** English name of a language; Persian and Dari pages are both marked `fa`. */
export const languageName = (code: string) => (code === 'fa' ? 'Persian or Dari' : (LANGUAGES.of(code) ?? code));

/** Attributes for text in another language; `dir` only where the script runs right to left. */
export function foreign(language: string): { lang?: string; dir?: 'rtl' } {
  if (language === 'en') return {};
  return ['ar', 'fa', 'ps', 'ur', 'prs'].includes(language) ? { lang: language, dir: 'rtl' } : { lang: language };
}

/** Attributes for the title of a source: our own descriptions of untitled pages are in English. */
export const titleLanguage = (source: { title?: string | undefined; language: string }) =>
  source.title === undefined ? {} : foreign(source.language);

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+[A-Z‘“(]|$)/s.exec(text)?.[0] ?? text;
}

/**
 * A text cut to `most` characters at the end of a sentence, or failing that of a word,
 * for where it must be shown whole.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const sentence = /^.*[.!?](?=\s)/s.exec(cut)?.[0];
  if (sentence !== undefined && sentence.length > most / 2) return sentence;
  return `${cut.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}
