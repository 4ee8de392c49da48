/**
 * SVG of a card → PNG. In Node only, from the project's folder, where the fonts are. One that was drawn before is not
 * drawn again. Drawing is left to threads of the machine, so that several pictures are drawn at once
 * while pages are made.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { FAMILY } from './card-text.ts';

const fontFiles = Object.keys(FAMILY).map((face) => resolve('src/pictures/cards/fonts', `${face}.ttf`));

/**
 * Pictures by what they were drawn from. It can be thrown away at any time: a build without it gives the same bytes.
 */
const CACHE = resolve('node_modules/.cache/cards');
let drawnWith = '';

/**
 * Name of a picture in the cache: everything that it depends on.
 * @param tools the fonts and the versions of the drawing libraries
 */
export const cacheKey = (svg: string, zoom: number, tools: string): string =>
  createHash('sha256').update(`${tools}\0${zoom}\0${svg}`).digest('hex');

function tools(): string {
  drawnWith ||= [
    (createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string }).version,
    JSON.stringify(sharp.versions),
    ...fontFiles.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex')),
  ].join(' ');
  return drawnWith;
}

// One thread a picture: there are as many pictures under way as there is room for.
sharp.concurrency(1);

/**
 * The same on every machine: no font of the system is asked.
 * @param zoom pixels of the picture to one of the SVG
 * @returns with a palette: flat colours and their edges need no more, and it weighs a third
 */
export async function toPng(svg: string, zoom = 1): Promise<Uint8Array<ArrayBuffer>> {
  const file = resolve(CACHE, `${cacheKey(svg, zoom, tools())}.png`);
  try {
    return new Uint8Array(await readFile(file));
  } catch {
    /* drawn for the first time */
  }
  const { pixels, width, height } = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FAMILY.sans },
  });
  const png = new Uint8Array(
    await sharp(pixels, { raw: { width, height, channels: 4 } })
      .png({ palette: true, quality: 90, dither: 0, effort: 1 })
      .toBuffer(),
  );
  try {
    await mkdir(CACHE, { recursive: true });
    // Whole or not at all, whoever else builds.
    const draft = `${file}.${process.pid}.${performance.now()}`;
    await writeFile(draft, png);
    await rename(draft, file);
  } catch {
    /* a folder that cannot be written to costs time, and nothing else */
  }
  return png;
}
