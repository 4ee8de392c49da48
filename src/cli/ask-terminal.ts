/** Questions at a terminal. */
import { createInterface } from 'node:readline/promises';
import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../corpus/new/draft.ts';
import type { Person, Question } from '../corpus/new/interview.ts';

/** Ctrl-C, before the last answer. */
export class Interrupted extends Error {}

/**
 * Lets `use` ask, and gives the terminal back.
 * @throws when the person leaves before the last answer
 */
export async function atTerminal<T>(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  use: (person: Person) => Promise<T>,
): Promise<T> {
  const lines = createInterface({ input, output, terminal: true });
  const gone = new AbortController();
  lines.on('SIGINT', () => gone.abort(new Interrupted('Interrupted.')));
  lines.on('close', () => gone.abort(new Refusal('the input ended before the last answer')));
  try {
    const result = await use({
      ask: async (question) => {
        output.write(`\n${explain(question)}\n`);
        return await lines.question(`${question.name}: `, { signal: gone.signal });
      },
      tell: (fault) => output.write(`${fault}\n`),
    });
    // Ctrl-C may have been pressed while nobody was asked: the first ends this turn of the event loop, and keys are
    // read in the turn that the second ends.
    await setImmediate();
    await setImmediate();
    gone.signal.throwIfAborted();
    return result;
  } catch (error) {
    throw gone.signal.aborted ? gone.signal.reason : error;
  } finally {
    lines.close();
  }
}

/** @example '\nWhen the page was opened.\n[Enter: 2026-11-28]' */
function explain({ says, form, suggestion, isNeeded }: Question): string {
  const empty = suggestion !== '' ? `Enter: ${suggestion}` : isNeeded ? '' : 'Enter: none';
  const more = [form, empty].filter(Boolean).join('; ');
  return more === '' ? says : `${says} [${more}]`;
}
