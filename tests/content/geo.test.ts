/** The command that proves the geodata, on the real content and on small invented ones. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { smallFiles } from '../support/content-folder.ts';
import { landAround } from '../support/small-land.ts';

const check = (...folder: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL('../../src/cli/check-geo.ts', import.meta.url)), ...folder], {
    encoding: 'utf8',
  });

/** Runs the check on a folder with these files below `content/`. */
function checkFiles(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'geo-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
      writeFileSync(join(folder, 'content', path), text);
    }
    return check(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const region = { 'geo/region.topojson': JSON.stringify(landAround) };

test('the real geodata pass, each check with what was measured', () => {
  const { status, stdout, stderr } = check();
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^sound +It has no gap +longest step 5\.04 km of 5,852 +allowed: 6 km$/m);
  expect(stdout).toMatch(/^sound +The line begins at the western tripoint +0 m off it /m);
  expect(stdout).toMatch(/^sound +The line ends at the eastern tripoint +0 m off it /m);
  expect(stdout).toMatch(
    /^sound +Each kilometre is as long as its geodesics +1,363 kilometres, off by at most \d cm /m,
  );
  expect(stdout).toMatch(/^sound +Places lie in their countries +(\d+) of \1, /m);
  expect(stdout).toMatch(/^geodata: \d+ checks, all sound$/m);
  expect(stdout).not.toContain('FAULTY');
  expect(status).toBe(0);
});

test('geodata that do not fit fail, each with what to do', () => {
  const { status, stdout } = checkFiles({ ...smallFiles(), ...region });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^FAULTY +The line begins at the western tripoint +no such place +allowed: 10 m\n +→ \w+/m);
  expect(stdout).toMatch(/^sound +The line runs from west to east/m);
  expect(stdout).toMatch(/^geodata: \d+ of \d+ checks failed$/m);
});

test('what cannot be read is told and not passed over', () => {
  const border = checkFiles({ ...smallFiles(), ...region, 'geo/border.geojson': '{"type":' });
  expect(border).toMatchObject({ status: 1, stdout: '' });
  expect(border.stderr).toContain('content/geo/border.geojson:1:');
  const place = checkFiles({ ...smallFiles(), ...region, 'places/northtown.yaml': 'name: Northtown\n' });
  expect(place).toMatchObject({ status: 1, stdout: '' });
  expect(place.stderr).toContain('content/places/northtown.yaml');
  expect(checkFiles(smallFiles())).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'content/geo/region.topojson is missing: put it back\n',
  });
  expect(checkFiles({ ...smallFiles(), 'geo/region.topojson': '{' })).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^content\/geo\/region\.topojson is not valid JSON/),
  });
});
