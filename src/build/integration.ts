/**
 * Reads and checks the content, once for the check and for all pages: stops a build on faulty content, before anything
 * is written; in development says what is wrong and goes on.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { giveCorpus } from '../corpus/load.ts';
import { readCorpusFrom, type CorpusReading } from '../corpus/read-corpus.ts';
import { countProblems, reportText } from '../corpus/report.ts';
import type { Problem } from '../model/problem.ts';

/** An editor that saves several files at once, or in steps, gives one report. Milliseconds. */
const SAVE_REST_MS = 200;

export function contentCheck(): AstroIntegration {
  let root: URL;
  let reading: CorpusReading | undefined;
  /** What is on disk; read anew after a change alone. */
  const read = () => (reading ??= readCorpusFrom(root));
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        root = config.root;
        giveCorpus(() => read().corpus);
        if (command === 'build') {
          reading = readCorpusFrom(root, config.site === undefined ? {} : { site: config.site });
          refuseProblems(reading.problems);
        } else if (command === 'dev') {
          warnOfProblems(read().problems, logger);
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = fileURLToPath(new URL('content/', root));
        let timer: ReturnType<typeof setTimeout> | undefined;
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          // A page that is asked for before the report reads for itself.
          reading = undefined;
          clearTimeout(timer);
          timer = setTimeout(() => {
            warnOfProblems(read().problems, logger);
            server.environments.client.hot.send({ type: 'full-reload' });
          }, SAVE_REST_MS);
        });
      },
    },
  };
}

function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new AstroError(
    `The content has ${countProblems(problems.length)}.\n${reportText(problems)}`,
    'The same list: npm run check:content',
  );
}

function warnOfProblems(problems: readonly Problem[], logger: AstroIntegrationLogger): void {
  if (problems.length > 0) logger.warn(`The content has problems; a build would stop.\n${reportText(problems)}`);
}
