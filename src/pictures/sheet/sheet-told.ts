/** What a sheet tells of the thing that is chosen: its words, and its sources in full, since paper has no links. */
import { setLines, STYLE, type Line } from './sheet-text.ts';

export interface ToldSource {
  title: string;
  publisher: string;
  /** In words; left out where the page has none. */
  date?: string;
  /** What became of the report, who says so and where. */
  state?: string;
  address: string;
}

export interface Told {
  /** What it is, with its date. */
  label: string;
  name: string;
  where: string;
  /** Each with words before it that stand out, if any. */
  paragraphs: readonly { lead?: string; text: string }[];
  sources: readonly ToldSource[];
}

/** What a file tells of one thing: what paper has, and for the panel beside the map the ways on that paper has not. */
export interface ToldWhole extends Told {
  /** Its name in its own language. */
  native?: { text: string; lang: string };
  /** Which point of the map stands for it, and how near that is. */
  point?: string;
  /** Each with the address of its record on this site, and what became of the report in short where that is linked. */
  sources: readonly (ToldSource & { record: string; aside?: string })[];
  /** Where the chapters tell it. */
  chapters: readonly { title: string; spots: readonly { label: string; link: string }[] }[];
}

/** Several that share a mark: no more than what and when, and whose word it rests on. */
export interface ToldShort {
  /** Number on the map. */
  number?: number | undefined;
  date?: string | undefined;
  name: string;
  publishers?: string | undefined;
}

export const toldTogether = (name: string, members: readonly ToldShort[]): Told => ({
  label: 'Chosen',
  name,
  where: '',
  sources: [],
  paragraphs: members.map(({ number, date, name: title, publishers }) => ({
    lead: [number, date].filter((part) => part !== undefined).join(' · ') || '–',
    text: `${title}.${publishers ? ` ${publishers}.` : ''}`,
  })),
});

/** In lines of a column. @param isNamed with its name, where the title of the sheet is another */
export function setTold({ label, name, where, paragraphs, sources }: Told, width: number, isNamed: boolean): Line[] {
  return [
    ...setLines(label, STYLE.label, width, { keep: true }),
    ...(isNamed ? setLines(name, STYLE.name, width, { above: 2, keep: true }) : []),
    ...setLines(where, STYLE.small, width, { above: 3 }),
    ...paragraphs.flatMap(({ lead, text }) =>
      setLines(text, STYLE.text, width, { above: 6, ...(lead ? { lead } : {}) }),
    ),
    ...(sources.length > 0
      ? setLines(sources.length === 1 ? 'Source' : 'Sources', STYLE.label, width, { above: 10, keep: true })
      : []),
    ...sources.flatMap(({ title, publisher, date, state, address }, i) => [
      ...setLines(title, STYLE.small, width, { above: i === 0 ? 2 : 5, keep: true }),
      ...setLines([publisher, date].filter(Boolean).join(', '), STYLE.fine, width, { keep: true }),
      ...(state ? setLines(state, STYLE.fine, width, { keep: true }) : []),
      ...keepTogether(setLines(address, STYLE.fine, width)),
    ]),
  ];
}

/** All but the last line, so that an address is read in one piece. */
const keepTogether = (lines: readonly Line[]): Line[] =>
  lines.map((line, i) => (i < lines.length - 1 ? { ...line, keep: true } : line));
