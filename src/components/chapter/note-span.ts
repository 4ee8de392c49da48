/**
 * How many rows of text the notes of a paragraph may stand beside: down to the next paragraph with notes of its own,
 * something of the whole width or the end. A grid then keeps margin notes from overlapping, with no script.
 * Rows grow where notes are taller than they are, so that many notes are shown in fewer lines each.
 */
import { formatDate } from '../../domain/chronology/index.ts';
import { numberNotes, publisherName, titleOf, type Note } from '../../domain/citations/index.ts';
import type { Block, Chapter, Corpus, Paragraph } from '../../model/corpus.ts';
import { citeTarget, mainSource } from './cite-target.ts';
import { newLabel } from './voice.ts';

/** It has the whole width, margin and all. */
const isWide = ({ kind }: Block) => kind === 'map' || kind === 'figure';

/** The longest span that `chapter.css` has a class for. */
export const MAX_SPAN = 5;

/** Rows, 1 to `MAX_SPAN`, that the notes of paragraph `id` span. */
export function noteSpan(chapter: Chapter | undefined, id: string): number {
  return chapter ? Math.max(1, rowsBeside(chapter, id).length) : 1;
}

function rowsBeside(chapter: Chapter, id: string): Block[] {
  const noted = new Set([...numberNotes(chapter).values()].map((note) => note.paragraph));
  const from = chapter.blocks.findIndex((block) => block.id === id);
  const next = chapter.blocks.findIndex((block, at) => at > from && (isWide(block) || noted.has(block.id)));
  return chapter.blocks.slice(from, next < 0 ? undefined : next).slice(0, MAX_SPAN);
}

/**
 * Heights as they were measured at 1280 pixels, where the margin is narrowest;
 * text and notes grow alike on wider screens.
 */
const SERIF = { line: 30, letters: 64 };
const SANS = { line: 25, letters: 76 };
const FRAME: Partial<Record<Paragraph['speaker'], number>> = { site: 30, judgement: 34, background: 53, signpost: 25 };
const NOTE = { line: 19, frame: 14, headLetters: 45, titleLetters: 54 };
const GAP = 15;
const HEADING = 83;
/** The lines of forecasts are many. */
const EXPECTATIONS = 900;
/** What notes may be taller than their text: some two lines are no gap. */
const SLACK = 45;

/**
 * Lines that each of a paragraph’s notes is cut to in the margin, until a reader goes into it;
 * none where all have room whole.
 */
export function noteLines(corpus: Corpus, chapter: Chapter, id: string): 1 | 2 | undefined {
  const notes = [...numberNotes(chapter).values()].filter((note) => note.paragraph === id);
  const room = rowsBeside(chapter, id).reduce((sum, block) => sum + heightOf(chapter, block) + GAP, 0) - GAP + SLACK;
  if (notes.reduce((sum, note) => sum + noteHeight(corpus, note), 0) <= room) return undefined;
  return notes.length * (NOTE.frame + 2 * NOTE.line) <= room ? 2 : 1;
}

function heightOf(chapter: Chapter, block: Block): number {
  if (block.kind === 'heading') return HEADING;
  if (block.kind !== 'paragraph') return EXPECTATIONS;
  const isSerif = block.speaker === 'brief' || block.speaker === 'authors';
  const { line, letters } = isSerif ? SERIF : SANS;
  const hasLabel =
    block.speaker !== 'brief' && block.speaker !== 'background' && newLabel(chapter, block.id) !== undefined;
  // A mark takes the room of three letters.
  return (
    line * Math.ceil((block.text.length + 3 * block.cites.length) / letters) +
    (FRAME[block.speaker] ?? 0) +
    (hasLabel ? SANS.line : 0)
  );
}

function noteHeight(corpus: Corpus, note: Note): number {
  const source = mainSource(corpus, citeTarget(corpus, { [note.kind]: note.ref }));
  if (!source) return NOTE.frame;
  const date = source.date ? formatDate(source.date) : 'undated';
  const head = `${note.number} ${publisherName(source.publisher)}, ${date}`;
  return (
    NOTE.frame +
    NOTE.line *
      (Math.ceil((head.length + 2) / NOTE.headLetters) + Math.ceil(titleOf(source).length / NOTE.titleLetters))
  );
}
