/** Problems for people and for programs. Knows nothing of how they were found. */
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

/** An object for other programs: how many problems there are, and each with all its fields. */
export function reportJson(problems: readonly Problem[]): string {
  return JSON.stringify({ count: problems.length, problems }, null, 2);
}

/**
 * A workflow command a problem, which GitHub shows at the line of the file in a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function reportGithub(problems: readonly Problem[]): string {
  const commands = problems.map(({ rule, file, line, column, field, message, hint }) => {
    const properties = Object.entries({ file, line, col: column, title: rule })
      .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      .join(',');
    return `::error ${properties}::${escapeData(`${field}: ${message} — ${hint}`)}`;
  });
  return [...commands, `content: ${countProblems(problems.length)}`].join('\n');
}

/** What ends a line would end the command. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

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
