/**
 * Proves that the geodata are sound, and says what was measured: `npm run check:geo`.
 * Another project folder may be given, as a path: `npm run check:geo -- some/folder`.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readText } from '../corpus/read.ts';
import { readCorpusFrom } from '../corpus/read-corpus.ts';
import { reportText } from '../corpus/report.ts';
import type { Region } from '../map/land/basemap.ts';
import { checkGeo, type Finding } from '../corpus/geo/border-checks.ts';

const REGION_FILE = 'content/geo/region.topojson';
/** What the checks look at: with a fault there, they would be silent about what could not be read. */
const LOOKED_AT = /^content\/(?:geo|places|segments|events|actors)\//;

const [folder] = process.argv.slice(2);
const root =
  folder === undefined ? new URL('../../', import.meta.url) : new URL(`${pathToFileURL(resolve(folder)).href}/`);
process.exitCode = check() ? 0 : 1;

/** Whether all is sound; says so, or why not. */
function check(): boolean {
  const { corpus, problems } = readCorpusFrom(root);
  const inTheWay = problems.filter(({ file }) => corpus === undefined || LOOKED_AT.test(file));
  if (corpus === undefined || inTheWay.length > 0) {
    console.error(reportText(inTheWay));
    return false;
  }
  const region = readRegion();
  if (region === undefined) return false;
  const findings = checkGeo(corpus, region);
  const faulty = findings.filter(({ isSound }) => !isSound).length;
  console.log(tableOf(findings));
  console.log(
    faulty === 0
      ? `geodata: ${findings.length} checks, all sound`
      : `geodata: ${faulty} of ${findings.length} checks failed`,
  );
  return faulty === 0;
}

function readRegion(): Region | undefined {
  const text = readText(root, REGION_FILE);
  try {
    if (text !== undefined) return JSON.parse(text) as Region;
    console.error(`${REGION_FILE} is missing: put it back`);
  } catch (error) {
    console.error(`${REGION_FILE} is not valid JSON: ${(error as Error).message}`);
  }
  return undefined;
}

/** One line a check; under one that failed, what to do. */
function tableOf(findings: readonly Finding[]): string {
  const width = (of: (finding: Finding) => string) => Math.max(...findings.map((one) => of(one).length));
  const [checks, figures] = [width(({ check }) => check), width(({ measured }) => measured)];
  return findings
    .map(({ check, measured, allowed, isSound, hint }) => {
      const row = `${check.padEnd(checks)}  ${measured.padEnd(figures)}  allowed: ${allowed}`;
      return isSound ? `sound   ${row}` : `FAULTY  ${row}\n        → ${hint}`;
    })
    .join('\n');
}
