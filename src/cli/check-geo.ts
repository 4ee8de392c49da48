/** Proves that the geodata are sound, and says what was measured: `npm run check:geo`. */
import { readFileSync } from 'node:fs';
import { readCorpusFrom } from '../corpus/read-corpus.ts';
import { reportText } from '../corpus/report.ts';
import type { Region } from '../map/basemap.ts';
import { checkGeo } from '../map/check-geo.ts';

const root = new URL('../../', import.meta.url);
const { corpus, problems } = readCorpusFrom(root);
if (corpus === undefined) {
  console.error(reportText(problems));
  process.exitCode = 1;
} else {
  const region = JSON.parse(readFileSync(new URL('content/geo/region.topojson', root), 'utf8')) as Region;
  const findings = checkGeo(corpus, region);
  const width = (of: (finding: (typeof findings)[number]) => string) => Math.max(...findings.map((one) => of(one).length));
  const [names, figures] = [width(({ check }) => check), width(({ measured }) => measured)];
  for (const { check, measured, allowed, isSound, hint } of findings) {
    console.log(`${isSound ? 'sound ' : 'FAULTY'}  ${check.padEnd(names)}  ${measured.padEnd(figures)}  allowed: ${allowed}${isSound ? '' : `\n        ${hint}`}`);
  }
  const faulty = findings.filter(({ isSound }) => !isSound).length;
  console.log(faulty === 0 ? `geodata: ${findings.length} checks, all sound` : `geodata: ${faulty} of ${findings.length} checks failed`);
  if (faulty > 0) process.exitCode = 1;
}
