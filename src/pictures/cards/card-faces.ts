/**
 * The typefaces of the site inside an SVG that stands alone: of each only the letters that the picture has. In Node
 * only, from the project's folder.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';
import { facesFor, faceRule, type FaceFile } from '../sheet/sheet-faces.ts';

const files = new Map<string, Buffer>();
const fileOf = (file: FaceFile): Buffer => {
  const known = files.get(file) ?? readFileSync(resolve('src/assets/fonts', `${file}.woff2`));
  files.set(file, known);
  return known;
};

/** Puts the faces that an SVG is set in at the beginning of its style sheet. */
export async function withFaces(svg: string): Promise<string> {
  const letters = [
    ...new Set(
      svg
        .replace(/<style>.*?<\/style>/s, '')
        .replace(/<[^>]+>/g, '')
        .replace(/&(?:amp|lt|quot);/g, '&<"'),
    ),
  ].join('');
  const rules = await Promise.all(
    facesFor(svg).map(async (face) => {
      // Letters that a face lacks are passed over.
      const cut = await subsetFont(fileOf(face.file), letters, { targetFormat: 'woff2', variationAxes: face.axes });
      return faceRule(face, cut.toString('base64'));
    }),
  );
  return svg.replace('<style>', `<style>${rules.join('')}`);
}
