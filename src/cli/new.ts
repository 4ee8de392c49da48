/**
 * Makes a content file: `npm run new -- source`, and asks for its fields; or takes them as flags, a flag a field:
 * `npm run new -- source --url https://… --publisher …`. `npm run new -- source --help` lists them. `--root` names
 * another project folder. Writes the whole file or nothing.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { draftReport, Refusal } from '../corpus/new/draft.ts';
import { readWish, usage } from '../corpus/new/flags.ts';
import { interview, type Person } from '../corpus/new/interview.ts';
import { KINDS } from '../corpus/new/kinds.ts';
import { readContent } from '../corpus/read.ts';
import { atTerminal, Interrupted } from './ask-terminal.ts';

export interface Setting {
  /** The project folder, unless the command line names another; ends in a slash. */
  root: URL;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Lets somebody be asked, where there is somebody. */
  withPerson?: <T>(use: (person: Person) => Promise<T>) => Promise<T>;
}

/**
 * Makes what the command line `args` asks for.
 * @returns what to tell
 * @throws where nothing was written
 */
export async function makeNew(args: readonly string[], setting: Setting): Promise<string> {
  const { name, flags, root: folder, isHelp } = readWish(args);
  if (isHelp) return usage(name);
  const root = folder === undefined ? setting.root : pathToFileURL(`${resolve(folder)}/`);
  if (!existsSync(new URL('content/', root))) throw new Refusal(`no folder content/ in ${fileURLToPath(root)}`);

  const ask = (person?: Person) =>
    interview(KINDS[name], flags, { reading: readContent(root), today: setting.today }, person);
  const draft = await (setting.withPerson?.(ask) ?? ask());
  writeWhole(new URL(draft.file, root), draft.text);
  return draftReport(draft);
}

/** All or nothing: a disk that is full, or a folder that cannot be written, leaves no trace. */
export function writeWhole(file: URL, text: string, write: (file: URL, text: string) => void = writeFileSync): void {
  const draft = new URL(`.${basename(file.pathname)}.new`, file);
  const made = mkdirSync(new URL('./', file), { recursive: true });
  try {
    write(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true });
    throw error;
  }
}

async function main(): Promise<void> {
  const { stdin, stdout } = process;
  const isTerminal = stdin.isTTY && stdout.isTTY;
  try {
    const text = await makeNew(process.argv.slice(2), {
      root: new URL('../../', import.meta.url),
      today: new Date().toISOString().slice(0, 10),
      ...(isTerminal && { withPerson: (use) => atTerminal(stdin, stdout, use) }),
    });
    console.log(text);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\nNothing was written.`);
    process.exitCode = error instanceof Interrupted ? 130 : 1;
  }
}

if (import.meta.main) await main();
