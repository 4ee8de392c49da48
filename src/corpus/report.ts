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

/** The line for content without fault: how much there is of what. */
export function summaryText(corpus: Corpus): string {
  const counts = COLLECTIONS.map((name) => `${corpus[name].size} ${name}`);
  return `content: ${counts.join(', ')}: ${countProblems(0)}`;
}
