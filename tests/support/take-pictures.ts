/** `npm run take:pictures`, after `npm run build`: takes the two pictures of README.md anew. */
import sharp from 'sharp';
import { readBuildRecord } from '../../src/build/build-record.ts';
import { startServer } from '../../src/cli/serve.ts';
import { launchBrowser } from './browser.ts';

const FOLDER = 'src/assets/readme';
const PICTURES = [
  // A paragraph of each voice and two notes are in sight.
  { name: 'chapter', path: 'chapters/september-2021/', from: '.strip' },
  { name: 'map', path: 'map/', from: 'body' },
] as const;

const server = await startServer({ dir: 'dist', base: readBuildRecord('dist').base, port: 0 });
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 880 }, colorScheme: 'light' });
  for (const { name, path, from } of PICTURES) {
    // Twice: typefaces that come late are for the next page (`font-display: optional`).
    for (let visit = 0; visit < 2; visit++) await page.goto(server.url + path, { waitUntil: 'networkidle' });
    await page
      .locator(from)
      .first()
      .evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await sharp(await page.screenshot())
      .png({ palette: true })
      .toFile(`${FOLDER}/${name}.png`);
  }
  console.log(`${FOLDER}: ${PICTURES.length} pictures taken.`);
} finally {
  await browser.close();
  await server.close();
}
