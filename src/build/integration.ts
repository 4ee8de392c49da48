/** Stops a build on faulty content, before anything is written; in development says what is wrong and goes on. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { readCorpusFrom } from '../corpus/read-corpus.ts';
import { countProblems, reportText } from '../corpus/report.ts';

/** An editor that saves several files at once, or in steps, gives one report. Milliseconds. */
const SAVE_REST_MS = 200;

export function contentCheck(): AstroIntegration {
  let root: URL;
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        root = config.root;
        if (command === 'build') refuseProblems(root, config.site);
        else if (command === 'dev') warnOfProblems(root, logger);
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = fileURLToPath(new URL('content/', root));
        let timer: ReturnType<typeof setTimeout> | undefined;
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          clearTimeout(timer);
          timer = setTimeout(() => warnOfProblems(root, logger), SAVE_REST_MS);
        });
      },
    },
  };
}

/** @param site scheme and host for which the site is built */
function refuseProblems(root: URL, site: string | undefined): void {
  const { problems } = readCorpusFrom(root, site === undefined ? {} : { site });
  if (problems.length === 0) return;
  throw new AstroError(
    `The content has ${countProblems(problems.length)}.\n${reportText(problems)}`,
    'The same list: npm run check:content',
  );
}

function warnOfProblems(root: URL, logger: AstroIntegrationLogger): void {
  const { problems } = readCorpusFrom(root);
  if (problems.length > 0) logger.warn(`The content has problems; a build would stop.\n${reportText(problems)}`);
}
