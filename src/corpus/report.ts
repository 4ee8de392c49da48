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
  const { partial, unsourced } = missingMarks(corpus);
  return [
    `content: ${counts.join(', ')}: ${countProblems(0)}`,
    ...(partial.length > 0 ? [`marks: ${partial.length} of ${corpus.chapters.size} chapters partial: ${partial.join(', ')}`] : []),
    ...(unsourced.length > 0 ? [`marks: ${unsourced.length} unsourced:`, ...unsourced.map(({ where, why }) => `  ${where}: ${why}`)] : []),
  ].join('\n');
}

/** Chapters that the rules about marks pass over, and the words that stand without a source, with the reason. */
export function missingMarks({ chapters }: Pick<Corpus, 'chapters'>): { partial: string[]; unsourced: { where: string; why: string }[] } {
  const all = [...chapters.values()];
  return {
    partial: all.filter(({ marks }) => marks !== undefined).map(({ id }) => id),
    unsourced: all.flatMap(({ id, blocks }) => blocks.flatMap((block) =>
      (block.kind === 'paragraph' ? (block.unsourced ?? []).map((why) => ({ where: `chapters/${id}#${block.id}`, why })) : []))),
  };
}
