/** SVG of a card → PNG. In Node only, from the project's folder, where the fonts are. One that was drawn before is not drawn again. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { FAMILY } from './text.ts';

const fontFiles = Object.keys(FAMILY).map((face) => resolve('src/cards/fonts', `${face}.ttf`));

/** Pictures by what they were drawn from. It can be thrown away at any time: a build without it gives the same bytes. */
const CACHE = resolve('node_modules/.cache/cards');
let drawnWith = '';

/** Name of a picture in the cache: everything that it depends on. @param tools the fonts and the version of the drawing library */
export const cacheKey = (svg: string, zoom: number, tools: string): string => createHash('sha256').update(`${tools}\0${zoom}\0${svg}`).digest('hex');

function tools(): string {
  drawnWith ||= [
    (createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string }).version,
    ...fontFiles.map((file) => createHash('sha256').update(readFileSync(file)).digest('hex')),
  ].join(' ');
  return drawnWith;
}

/**
 * The same on every machine: no font of the system is asked.
 * @param zoom pixels of the picture to one of the SVG
 */
export function toPng(svg: string, zoom = 1): Uint8Array<ArrayBuffer> {
  const file = resolve(CACHE, `${cacheKey(svg, zoom, tools())}.png`);
  try {
    return new Uint8Array(readFileSync(file));
  } catch { /* drawn for the first time */ }
  const picture = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom }, font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FAMILY.sans } });
  const png = new Uint8Array(picture.render().asPng());
  try {
    mkdirSync(CACHE, { recursive: true });
    // Whole or not at all, whoever else builds.
    writeFileSync(`${file}.${process.pid}`, png);
    renameSync(`${file}.${process.pid}`, file);
  } catch { /* a folder that cannot be written to costs time, and nothing else */ }
  return png;
}
