/** Problems as text. Knows nothing of how they were found. */
import type { Corpus } from '../model/corpus.ts';
import { formatProblem, type Problem } from '../model/problem.ts';
import { COLLECTIONS } from '../model/schemas.ts';

/** One line a problem, and how many there are. */
export function reportText(problems: readonly Problem[]): string {
  return [...problems.map(formatProblem), `content: ${countProblems(problems.length)}`].join('\n');
}

/** @example countProblems(1) // => '1 problem' */
export function countProblems(count: number): string {
  return count === 0 ? 'no problems' : `${count} ${count === 1 ? 'problem' : 'problems'}`;
}

/** For content without fault: how much there is of what, and where a fact may still stand without its link. */
export function summaryText(corpus: Corpus): string {
  const counts = COLLECTIONS.map((name) => `${corpus[name].size} ${name}`);
  const unsourced = unsourcedWords(corpus);
  return [
    `content: ${counts.join(', ')}: ${countProblems(0)}`,
    ...(unsourced.length > 0
      ? [`marks: ${unsourced.length} unsourced:`, ...unsourced.map(({ where, why }) => `  ${where}: ${why}`)]
      : []),
  ].join('\n');
}

/** The words of chapters that stand without a source, with the reason. */
const unsourcedWords = ({ chapters }: Pick<Corpus, 'chapters'>): { where: string; why: string }[] =>
  [...chapters.values()].flatMap(({ id, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? (block.unsourced ?? []).map((why) => ({ where: `chapters/${id}#${block.id}`, why }))
        : [],
    ),
  );
