/**
 * A passage of a page as others get it: its words, whose they are, and a link that finds them.
 * Loaded when somebody wants one.
 */
import { EDGE, fragmentFor, wholeWords } from '../../domain/wording/text-fragment.ts';
import { shareLink } from '../page/share-menu.ts';

export interface Passage {
  /** Leads to the words, or to the nearest id where no link to these words would find them. */
  link: string;
  isExact: boolean;
  /** The words with whose they are, page, paragraph and link. */
  quotation: string;
}

/** Text of a page that is not of its running text: labels, numbers, pictures, what can be pressed. */
const NOT_WORDS = '.pn, .hn, .who, .vh, figure, svg, button, select, textarea, [data-pick]';
/** Never searched by a browser, or (numbers of notes) not to be reached over by what it searches for. */
const NOT_TEXT = 'script, style, template, .m';
const VOICES = {
  brief: 'the brief, retold',
  authors: 'the brief’s authors’ judgement, retold',
  sources: 'what sources say',
  site: 'added by the site',
  background: 'background by the site',
  judgement: 'judged by the site',
  signpost: 'what to watch, by the site',
};

interface Piece {
  node: Text;
  at: number;
  end: number;
  /** Begins after the edge of a block, so that a space belongs before it. */
  isApart: boolean;
}

/**
 * The text of the page as browsers search it, whatever is folded away at this width included,
 * and where each piece of it stands.
 */
function readPage(): { text: string; pieces: Piece[] } {
  let text = '';
  let isApart = false;
  const pieces: Piece[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      const words = node.data.replace(/\s+/g, ' ');
      const at = text.length;
      text += text.endsWith(' ') ? words.trimStart() : words;
      if (text.length === at) return;
      pieces.push({ node, at, end: text.length, isApart });
      isApart = false;
    } else if (node instanceof Element) {
      const isText = !node.matches(NOT_TEXT);
      const isBlock = node.nodeName === 'BR' || (isText && getComputedStyle(node).display !== 'inline');
      if (isBlock || !isText) text += EDGE;
      isApart ||= isBlock;
      if (isText) node.childNodes.forEach(visit);
      if (isBlock) text += EDGE;
      isApart ||= isBlock;
    }
  };
  visit(document.body);
  return { text, pieces };
}

/**
 * Where in the text of the page a range begins or ends:
 * as far into a node as into its words with their white space made one.
 */
const within = ({ node, at, end }: Piece, offset: number) =>
  Math.min(end, Math.max(at, end - node.data.slice(offset).replace(/\s+/g, ' ').length));

/** @returns `undefined` where a range holds no words of the text of the page */
export function passageOf(range: Range): Passage | undefined {
  const { text, pieces } = readPage();
  const main = document.querySelector('main');
  const held = pieces
    .filter(({ node }) => range.intersectsNode(node) && main?.contains(node) && !node.parentElement?.closest(NOT_WORDS))
    .map((piece) => ({
      ...piece,
      from: piece.node === range.startContainer ? within(piece, range.startOffset) : piece.at,
      to: piece.node === range.endContainer ? within(piece, range.endOffset) : piece.end,
    }))
    .filter(({ from, to }) => text.slice(from, to).trim());
  const [first, last] = [held[0], held.at(-1)];
  const whole = first && last && wholeWords(text, first.from, last.to);
  if (!whole) return undefined;
  const [from, to] = whole;

  const id = first.node.parentElement?.closest('main [id]')?.id ?? '';
  const fragment = fragmentFor(text, from, to);
  const link = shareLink(location.href, fragment ? `${id}:~:${fragment}` : id);

  // Whose words: one part for each voice.
  const parts: { voice: string; numbers: string[]; words: string }[] = [];
  for (const piece of pieces) {
    // A word that goes on beyond what was selected is taken whole, but nothing that is no text.
    if (piece.end <= from || piece.at >= to || piece.node.parentElement?.closest(NOT_WORDS)) continue;
    const words = text.slice(Math.max(from, piece.at), Math.min(to, piece.end));
    const [voice, number] = spokenBy(piece.node.parentElement);
    const part = parts.at(-1);
    if (part?.voice !== voice) parts.push({ voice, numbers: number ? [number] : [], words });
    else {
      part.words += (piece.isApart ? ' ' : '') + words;
      if (number && part.numbers.at(-1) !== number) part.numbers.push(number);
    }
  }
  const where = document.title.replace(' · ', ', ');
  const told = parts.map(({ voice, numbers, words }) => ({
    voice,
    number: [...new Set([numbers[0], numbers.at(-1)])].filter(Boolean).join('–'),
    words: `“${words.replace(/\s+/g, ' ').trim()}”`,
  }));
  const aside = (...parts: string[]) => `(${parts.filter(Boolean).join(', ')})`;
  const each = told.map(({ voice, number, words }) => `${words} ${aside(voice, number)}`);
  const [only, ...others] = told;
  const quotation =
    only && others.length === 0
      ? `${only.words} ${aside(`${only.voice}; ${where}`, only.number, link)}`
      : `${each.join(' ')} ${aside(where, link)}`;
  return { link, isExact: fragment !== undefined, quotation };
}

/**
 * Whose words an element has, and the number of its paragraph:
 * the four voices are kept apart, and so is what a source itself says.
 */
function spokenBy(element: Element | null): [voice: string, number: string] {
  const paragraph = element?.closest('.v');
  const speaker = paragraph?.classList[1] ?? element?.closest<HTMLElement>('[data-voice]')?.dataset.voice ?? 'site';
  const voice = element?.closest('li q')
    ? 'a source, in its own words'
    : (VOICES[speaker as keyof typeof VOICES] ?? speaker);
  return [voice, paragraph?.querySelector('.pn')?.textContent?.replace('#', '') ?? ''];
}
