/**
 * Runs everything that should hold, in order, and ends with one table: what `npm test` and continuous integration run.
 * A step that fails does not stop the later ones, so one run shows all there is to mend; only steps that need the build
 * are left out when there is none.
 */
import { spawn } from 'node:child_process';

interface Step {
  name: string;
  command: string;
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

const STEPS: readonly Step[] = [
  { name: 'lock file', command: 'npm run --silent check:lock' },
  { name: 'content', command: 'npm run --silent check:content' },
  { name: 'geodata', command: 'npm run --silent check:geo' },
  { name: 'types', command: 'npm run --silent check:types' },
  { name: 'unit and content tests', command: 'vitest run --project unit --project content' },
  { name: 'build', command: 'npm run --silent build' },
  { name: 'build tests', command: 'vitest run --project build', needs: 'build' },
  { name: 'browser tests', command: 'vitest run --project browser', needs: 'build' },
];

const outcomes: Outcome[] = [];
for (const step of STEPS) outcomes.push(await runStep(step));
console.log(`\n${formatTable(outcomes)}`);
process.exitCode = outcomes.every(({ result }) => result === 'passed') ? 0 : 1;

async function runStep({ name, command, needs }: Step): Promise<Outcome> {
  const isPossible = needs === undefined || outcomes.some((earlier) => earlier.name === needs && earlier.result === 'passed');
  if (!isPossible) return { name, result: 'not run', seconds: 0 };
  console.log(`\n── ${name}: ${command}`);
  const start = performance.now();
  const code = await run(command);
  return { name, result: code === 0 ? 'passed' : 'FAILED', seconds: (performance.now() - start) / 1000 };
}

/** Runs a command with its output passed straight on; gives its exit code, 1 when a signal ended it. */
function run(command: string): Promise<number> {
  return new Promise((resolve, reject) => {
    // A shell, because on Windows npm and vitest are .cmd files; the commands are the constants above.
    const child = spawn(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...SITE_ENV } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

function formatTable(rows: readonly Outcome[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (name: string, result: string, seconds: string) => `${name.padEnd(width)}  ${result.padEnd(7)}  ${seconds.padStart(7)}`;
  const total = rows.reduce((sum, { seconds }) => sum + seconds, 0);
  const failed = rows.filter(({ result }) => result !== 'passed').length;
  return [
    line('step', 'result', 'seconds'),
    line('─'.repeat(width), '─'.repeat(7), '─'.repeat(7)),
    ...rows.map(({ name, result, seconds }) => line(name, result, seconds.toFixed(1))),
    line('─'.repeat(width), '─'.repeat(7), '─'.repeat(7)),
    line(failed === 0 ? 'everything' : `${failed} of ${rows.length} did not pass`, failed === 0 ? 'passed' : 'FAILED', total.toFixed(1)),
  ].join('\n');
}
