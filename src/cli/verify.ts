/**
 * Visits a deployed site from outside: `npm run verify -- https://host/folder/`. Exit code 1 where something does not
 * hold. `--allow frames,kept` lets pass what a host cannot do; `--pages 40` visits fewer pages; `--host nginx` tells
 * the remedies of one host; `--as https://host/folder/` is the address that it was built for, where it is tried at
 * another one; `--no-browser` leaves the browser out.
 */
import { parseArgs } from 'node:util';
import { framed } from '../verify/framed.ts';
import { HOST_IDS, verify } from '../verify/index.ts';

try {
  const {
    values,
    positionals: [url],
  } = parseArgs({
    allowPositionals: true,
    options: {
      allow: { type: 'string', default: '' },
      pages: { type: 'string' },
      host: { type: 'string' },
      as: { type: 'string' },
      'no-browser': { type: 'boolean', default: false },
    },
  });
  if (url === undefined) throw new Error('Name the address of the front page: npm run verify -- https://host/folder/');
  const host = HOST_IDS.find((id) => id === values.host);
  if (values.host && !host) throw new Error(`--host: one of ${HOST_IDS.join(', ')}`);
  const most = values.pages === undefined ? undefined : Number(values.pages);
  if (most !== undefined && !(most >= 1)) throw new Error(`--pages takes a number of pages, not “${values.pages}”`);
  // The browser of the tests.
  const launch = async () => (await import('../../tests/support/browser.ts')).launchBrowser();
  const { report, isSound } = await verify(url, {
    allow: values.allow
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean),
    more: values['no-browser'] ? [] : [framed(launch)],
    host,
    most,
    as: values.as,
  });
  console.log(report);
  process.exitCode = isSound ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
