/** The matrix of stances as one SVG: the word and the sign of each answer, and when it was so. */
import { formatDate } from '../../domain/chronology/index.ts';
import type { MatrixGroup } from '../../domain/evidence/index.ts';
import { escapeText } from '../../map/draw/path.ts';
import type { Drawing } from '../../pictures/sheet/sheet-figure.ts';
import { QUESTION_LABEL, QUESTIONS, type Answer } from '../../model/words.ts';
import { KIND_TITLE, stanceWord } from '../actors/words.ts';

const FIRST = 190;
const COLUMN = 142;
const ROW = 38;
const KIND_ROW = 34;
const HEAD = 26;
const COLUMNS = ['Stance as a whole', ...QUESTIONS.map((question) => QUESTION_LABEL[question])];

/** As `actors/Sign.astro`: filled, half, hollow, and a dash. */
const SIGN: Record<Answer, string> = {
  yes: '<circle r="4.5" class="fig-full"/>',
  partly: '<circle r="4.5" class="fig-open"/><path d="M0-4.5a4.5 4.5 0 0 0 0 9z" class="fig-full"/>',
  no: '<circle r="4.5" class="fig-open"/>',
};

export function drawMatrix(groups: readonly MatrixGroup[]): Drawing {
  const width = FIRST + COLUMN * COLUMNS.length;
  const x = (column: number) => FIRST + COLUMN * column;
  const text = (at: number, y: number, words: string, name: string) =>
    `<text class="${name}" x="${at}" y="${y}">${escapeText(words)}</text>`;
  let y = HEAD;
  const parts = [...COLUMNS.map((words, i) => text(x(i), HEAD - 10, words, 'sheet-label'))];
  for (const { kind, rows } of groups) {
    y += KIND_ROW;
    parts.push(text(0, y - 10, KIND_TITLE[kind], 'sheet-name'));
    for (const { actor, cells } of rows) {
      const before = (was: string | undefined) => (was === undefined ? '' : `was: ${was}`);
      parts.push(
        `<path class="fig-rule" d="M0 ${y}H${width}"/>`,
        text(0, y + 16, actor.short, 'sheet-text'),
        text(x(0), y + 16, stanceWord(actor.stanceNow), 'sheet-text'),
      );
      if (actor.stance2021 !== actor.stanceNow)
        parts.push(text(x(0), y + 30, before(stanceWord(actor.stance2021)), 'sheet-fine'));
      cells.forEach(({ now, was }, i) => {
        if (!now) return void parts.push(`<path class="fig-none" d="M${x(i + 1)} ${y + 12}h8"/>`);
        parts.push(
          `<g transform="translate(${x(i + 1) + 5} ${y + 12})">${SIGN[now.answer]}</g>`,
          text(x(i + 1) + 16, y + 16, now.answer, 'sheet-text'),
          text(
            x(i + 1) + 16,
            y + 30,
            [formatDate(now.date), before(was?.answer)].filter(Boolean).join('; '),
            'sheet-fine',
          ),
        );
      });
      y += ROW;
    }
  }
  return { width, height: y, svg: `<svg viewBox="0 0 ${width} ${y}">${parts.join('')}</svg>` };
}
