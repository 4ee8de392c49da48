/**
 * What runs on GitHub cannot be run here. What can be read from its files is held: that they parse, may do no more than
 * they must, take only actions of GitHub at a named version, hold no secret, and call nothing that is not there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { unknownScripts } from '../support/npm-scripts.ts';

interface Step {
  uses?: string;
  run?: string;
}
interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const read = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8');
const files = readdirSync(FOLDER);

/** All that a workflow may write; whoever adds to it says so here. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = {
  'ci.yml': [],
  'deploy.yml': ['deploy: id-token', 'deploy: pages'],
  'links.yml': ['check: contents', 'check: pull-requests'],
};

test('there are the workflows that are described here', () => {
  expect(files.sort()).toEqual(Object.keys(MAY_WRITE));
});

describe.each(files)('%s', (file) => {
  const text = read(file);
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('grants nothing to the whole of it, and to each job what it needs', () => {
    const writes = (where: string, permissions: Record<string, string> = {}) =>
      Object.entries(permissions).flatMap(([scope, level]) => (level === 'write' ? [`${where}: ${scope}`] : []));
    expect(workflow.permissions, 'without, a job may do what the settings of the repository say').toBeDefined();
    expect(writes('all', workflow.permissions)).toEqual([]);
    expect(jobs.flatMap(([name, { permissions }]) => writes(name, permissions)).sort()).toEqual(MAY_WRITE[file]);
  });

  test('ends each job in time', () => {
    expect(jobs.filter(([, job]) => !job['timeout-minutes']).map(([name]) => name)).toEqual([]);
  });

  test('takes actions of GitHub only, each at a major version', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((uses) => !/^actions\/[a-z-]+@v\d+$/.test(uses))).toEqual([]);
  });

  test('holds no secret and puts nothing from outside into a command', () => {
    expect(text).not.toMatch(/\bsecrets\b/);
    expect(steps.flatMap(({ run }) => (run?.includes('${{') ? [run] : []))).toEqual([]);
  });

  test('calls scripts and files that there are', () => {
    const commands = steps.flatMap(({ run }) => run ?? []).join('\n');
    expect(unknownScripts(commands)).toEqual([]);
    const paths = commands.match(/(?<![\w./-])(?:\.ci|content|src|tests)\/[\w./-]+/g) ?? [];
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

test('CI runs what the README says, and builds with what a server would install', () => {
  const commands = Object.values((parse(read('ci.yml')) as Workflow).jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => run ?? []),
  );
  expect(commands).toEqual(['.ci/run', 'npm ci --omit=dev', 'npm run build']);
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm ci\nnpm test$/m);
  expect(readFileSync('README.md', 'utf8')).toMatch(/^npm install && npm test\b/m);
});

test('only what CI has passed is published', () => {
  const { name } = parse(read('ci.yml')) as Workflow;
  const { on } = parse(read('deploy.yml')) as Workflow;
  expect(on['workflow_run']).toMatchObject({ workflows: [name], branches: ['main'] });
});

test('npm packages and actions are kept up to date, every week', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: { 'package-ecosystem': string; schedule: { interval: string }; groups: object }[];
  };
  expect(updates.map((update) => [update['package-ecosystem'], update.schedule.interval])).toEqual([
    ['npm', 'weekly'],
    ['github-actions', 'weekly'],
  ]);
});
