/**
 * How some stood then and stand now, a line each, as one SVG string: a ring where it stood, a dot where it stands, and
 * the signs of its answers. Every word in it stands in a table beside it.
 */
import type { Answer } from '../model/words.ts';
import { apart, escapeText } from '../map/draw/path.ts';

export interface Stood {
  name: string;
  /** Numbers of two of the stances. */
  then: number;
  now: number;
  /** One for each of two questions; none where no record tells it. */
  answers: readonly (Answer | undefined)[];
}
/** The words above the columns. */
export interface Asked {
  stances: readonly string[];
  questions: readonly string[];
}

const ROOMY = { lanes: [166, 276, 386], columns: [496, 590] } as const;
const TIGHT = { lanes: [110, 150, 196], columns: [254, 305] } as const;
const HEAD = 24;
const ROW = 28;
/** The dash in words. */
export const NOT_TOLD = 'not told here';

/** Full, half and hollow. */
function drawSign(answer: Answer, x: number, y: number): string {
  const disc = `<circle class="yb-${answer === 'yes' ? 'full' : 'ring'}" cx="${x}" cy="${y}" r="5"/>`;
  return answer === 'partly' ? `${disc}<path class="yb-full" d="M${x} ${y - 5}a5 5 0 0 0 0 10z"/>` : disc;
}

/** @param width pixels for which it is drawn */
export function drawStanceShift(
  rows: readonly Stood[],
  { stances, questions }: Asked,
  title: string,
  width: number,
  className: string,
): string {
  const { lanes, columns } = width < 480 ? TIGHT : ROOMY;
  const text = (x: number, y: number, words: string, name: string, anchor = '') =>
    `<text class="${name}" x="${x}" y="${y}"${anchor && ` text-anchor="${anchor}"`}>${escapeText(words)}</text>`;
  const heads = (words: readonly string[], at: readonly number[]) =>
    words.map((word, i) => text(at[i]!, HEAD - 8, word, 'yb-note', 'middle')).join('');
  /** Of all rows: the lines that they stand on, the ways that they went, and the dashes. */
  let [under, moved, dashes] = ['', '', ''];
  const drawn = rows.map(({ name, then, now, answers }, i) => {
    const y = HEAD + ROW * (i + 0.5);
    const [from, to] = [lanes[then]!, lanes[now]!];
    under += `M${lanes[0]} ${y}H${lanes[2]}`;
    if (to !== from) moved += `M${from + Math.sign(to - from) * 7} ${y}H${to}`;
    const signs = answers.map((answer, k) => {
      if (answer) return drawSign(answer, columns[k]!, y);
      dashes += `M${columns[k]! - 4} ${y}h8`;
      return '';
    });
    const ring = `<circle class="yb-ring" cx="${from}" cy="${y}" r="7"/>`;
    const dot = `<circle class="yb-full" cx="${to}" cy="${y}" r="4"/>`;
    return text(0, y + 5, name, 'yb-year') + ring + dot + signs.join('');
  });
  const lines =
    `<path class="yb-axis" d="${under}"/>` +
    `<path class="yb-move" d="${moved}"/>` +
    `<path class="yb-ring" d="${dashes}"/>`;
  const told = rows
    .map(({ name, then, now, answers }) => {
      const shift = then === now ? 'still so' : `now ${stances[now]}`;
      const answered = questions.map((question, i) => `${question}: ${answers[i] ?? NOT_TOLD}`);
      return `${name}: ${stances[then]}, ${shift}; ${answered.join(', ')}.`;
    })
    .join(' ');
  return apart(
    `<svg class="yb ${className}" viewBox="0 0 ${width} ${HEAD + ROW * rows.length}"` +
      ` role="img" aria-label="${escapeText(`${title}. ${told}`)}">` +
      `${heads(stances, lanes)}${heads(questions, columns)}${lines}${drawn.join('')}</svg>`,
  );
}
