/**
 * Runs everything that should hold, in order, and ends with one table: what `npm test` and continuous integration run.
 * A step that fails does not stop the later ones, so one run shows all there is to mend; only steps that need the build
 * are left out when there is none. Steps that keep one core busy run side by side, two at a time. What a step
 * has to say is printed when it has ended: all of it where it failed, only a few lines where it passed.
 */
import { spawn } from 'node:child_process';

interface Step {
  name: string;
  command: string;
  /** It keeps both cores of a small CI machine busy, and has them to itself. */
  fillsMachine?: boolean;
  /** The name of an earlier step without which this one means nothing. */
  needs?: string;
}

interface Outcome {
  name: string;
  result: 'passed' | 'FAILED' | 'not run';
  seconds: number;
}

/** The site is tested below a folder, because that is where a forgotten base path shows; it still works at a root. */
const SITE_ENV = { SITE: 'https://example.org', BASE: '/briefs/rhetoric-or-threat/' };

/** A dot a test, and of a test that fails all there is to know; on GitHub also a note at its line. */
const VITEST = `vitest run --reporter dot${process.env.GITHUB_ACTIONS ? ' --reporter github-actions' : ''}`;

const STEPS: readonly Step[] = [
  { name: 'lock file', command: 'npm run --silent check:lock' },
  // Long, so begun early; and before the types, which read what the build writes into .astro/ first of all.
  { name: 'build', command: 'npm run --silent build' },
  { name: 'format', command: 'npm run --silent check:format' },
  { name: 'content', command: 'npm run --silent check:content' },
  { name: 'geodata', command: 'npm run --silent check:geo' },
  { name: 'types', command: 'npm run --silent check:types' },
  { name: 'unit and content tests', command: `${VITEST} --project unit --project content`, fillsMachine: true },
  { name: 'build tests', command: `${VITEST} --project build`, fillsMachine: true, needs: 'build' },
  { name: 'browser tests', command: `${VITEST} --project browser`, fillsMachine: true, needs: 'build' },
];
const CORES = 2;
/** Lines of a step that passed: whoever has more has listed what it did. */
const BRIEF = 10;
/** Lines of a step that failed: the build writes one for each of its thousands of files before it says what is wrong. */
const TOLD = 400;

const start = performance.now();
const outcomes = await runAll(STEPS);
console.log(`\n${formatTable(outcomes, secondsSince(start))}`);
process.exitCode = outcomes.every(({ result }) => result === 'passed') ? 0 : 1;

/** Begins each step in its turn, as soon as there are cores for it. @returns the outcomes, in the order of the steps */
async function runAll(steps: readonly Step[]): Promise<Outcome[]> {
  const begun = new Map<string, Promise<Outcome>>();
  const running = new Set<Promise<Outcome>>();
  for (const step of steps) {
    while (running.size > (step.fillsMachine ? 0 : CORES - 1)) await Promise.race(running);
    const isPossible = step.needs === undefined || (await begun.get(step.needs))?.result === 'passed';
    const outcome = isPossible
      ? runStep(step)
      : Promise.resolve<Outcome>({ name: step.name, result: 'not run', seconds: 0 });
    begun.set(step.name, outcome);
    running.add(outcome);
    void outcome.finally(() => running.delete(outcome));
  }
  return Promise.all(begun.values());
}

async function runStep({ name, command, fillsMachine = false }: Step): Promise<Outcome> {
  const heading = `\n── ${name}: ${command}`;
  const from = performance.now();
  if (fillsMachine) console.log(heading);
  const { code, output } = await run(command, fillsMachine);
  const lines = output.trim().split('\n');
  // A vitest step has said what it has to say.
  if (!fillsMachine && (code !== 0 || lines.length <= BRIEF))
    console.log(`${heading}\n${lines.slice(-TOLD).join('\n')}`.trimEnd());
  return { name, result: code === 0 ? 'passed' : 'FAILED', seconds: secondsSince(from) };
}

/**
 * Runs a command; gives its exit code, 1 when a signal ended it.
 * @param isLive its output is passed straight on, and none is given
 */
function run(command: string, isLive: boolean): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    // A shell, because on Windows npm and vitest are .cmd files; the commands are the constants above.
    const child = spawn(command, {
      shell: true,
      stdio: isLive ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...SITE_ENV },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    child.once('error', reject);
    // Not `exit`: the last of the output may come after it.
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function secondsSince(moment: number): number {
  return (performance.now() - moment) / 1000;
}

/** @param total seconds that all took, less than their sum where some ran side by side */
function formatTable(rows: readonly Outcome[], total: number): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (name: string, result: string, seconds: string) =>
    `${name.padEnd(width)}  ${result.padEnd(7)}  ${seconds.padStart(7)}`;
  const failed = rows.filter(({ result }) => result !== 'passed').length;
  return [
    line('step', 'result', 'seconds'),
    line('─'.repeat(width), '─'.repeat(7), '─'.repeat(7)),
    ...rows.map(({ name, result, seconds }) => line(name, result, seconds.toFixed(1))),
    line('─'.repeat(width), '─'.repeat(7), '─'.repeat(7)),
    line(
      failed === 0 ? 'everything' : `${failed} of ${rows.length} did not pass`,
      failed === 0 ? 'passed' : 'FAILED',
      total.toFixed(1),
    ),
  ].join('\n');
}
