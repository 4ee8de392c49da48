/**
 * How the site does in other people's software: `npm run try:hosts`, after `npm run build`. Not a test: it runs what is
 * installed on the machine and says what is not. `-- WordPress Hugo` runs only these.
 */
import { createHash } from 'node:crypto';
import { launchBrowser } from '../support/browser.ts';
import { folders, type Bench, type Host, type Row } from './bench.ts';
import { codesFor } from './codes.ts';
import { ghost } from './ghost.ts';
import { hugo, jekyll, pandoc } from './generators.ts';
import { biber, bibutils, citeproc, gdal, links, lynx, newsboat, w3m } from './readers.ts';
import { serveSite } from './site.ts';
import { wordpress } from './wordpress.ts';

const HOSTS: readonly Host[] = [
  wordpress,
  ghost,
  hugo,
  jekyll,
  pandoc,
  citeproc,
  biber,
  bibutils,
  newsboat,
  gdal,
  lynx,
  w3m,
  links,
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !HOSTS.some((host) => host.name === name));
if (unknown.length > 0)
  throw new Error(`No host is called ${unknown.join(', ')}: there are ${HOSTS.map(({ name }) => name).join(', ')}`);

const site = await serveSite();
const browser = await launchBrowser();
const temporary = folders();
const ends: (() => unknown)[] = [];
const rows: Row[] = [];
// Whoever stops it leaves no server behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const end of ends) void end();
    temporary.clear();
    process.exit(1);
  });
}
try {
  const script = await (await fetch(new URL('embed/v1.js', site.url))).text();
  const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  const bench: Bench = {
    siteUrl: site.url,
    codes: await codesFor(site.url, integrity, browser),
    browser,
    folder: temporary.folder,
    finally: (act) => void ends.unshift(act),
  };
  for (const host of HOSTS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    const version = host.version();
    if (version === undefined) {
      console.log(`${host.name} is not installed: apt-get install ${host.packages}`);
      continue;
    }
    const failed = (error: unknown): Row[] => [
      { host: `${host.name} ${version}`, tried: 'at all', seen: String(error), isRight: false },
    ];
    rows.push(...(await host.run(bench, version).catch(failed)));
  }
} finally {
  for (const end of ends) await end();
  await browser.close();
  await site.close();
  temporary.clear();
}

const width = (key: 'host' | 'tried') => Math.max(0, ...rows.map((row) => row[key].length));
for (const { host, tried, seen, isRight } of rows) {
  console.log(`${isRight ? '  ' : '✗ '}${host.padEnd(width('host'))}  ${tried.padEnd(width('tried'))}  ${seen}`);
}
const right = rows.filter(({ isRight }) => isRight).length;
console.log(`\n${right} of ${rows.length} as they should be, ${new Date().toISOString().slice(0, 10)}.`);
process.exitCode = rows.every(({ isRight }) => isRight) ? 0 : 1;
