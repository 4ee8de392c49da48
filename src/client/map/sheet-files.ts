/**
 * The view at hand as a file or on the clipboard: `svgOf` with its typefaces in it,
 * `pngOf` made of that, `copyPicture`.
 */
import { faceRule, facesFor } from '../../pictures/sheet/sheet-faces.ts';
import type { Sheets } from './live-sheet.ts';
import { given } from '../../model/need.ts';

const fonts: Record<string, string> = import.meta.glob('../../assets/fonts/*.woff2', {
  query: '?url',
  import: 'default',
  eager: true,
});
/** Pixels of a PNG to one of the sheet: 2,400 over its width. */
const SHARP = 2.5;

/** A picture cannot ask for a face: it has them in it, or is set in what the machine has. */
export async function svgOf(sheets: Sheets): Promise<string> {
  const svg = sheets.file();
  const rules = await Promise.all(
    facesFor(svg).map(async (face) => {
      try {
        const answer = await fetch(given(fonts[`../../assets/fonts/${face.file}.woff2`], `font ${face.file}`));
        return answer.ok ? faceRule(face, (await dataUrl(await answer.blob())).replace(/^.*?,/, '')) : '';
      } catch {
        return '';
      }
    }),
  );
  return svg.replace('<style>', `<style>${rules.join('')}`);
}

/** @throws where a browser cannot draw it */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = await dataUrl(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * SHARP, image.naturalHeight * SHARP];
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas to draw on');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the canvas gave no picture'))), 'image/png'),
  );
}

/** @throws where there is no clipboard that takes pictures */
export async function copyPicture(png: Promise<Blob>): Promise<void> {
  // Without a clipboard nobody waits for the picture, and whether it could be drawn is of no interest.
  png.catch(() => {});
  // The promise itself: some browsers forget that a reader pressed a button while a picture is drawn.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => fail(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });
