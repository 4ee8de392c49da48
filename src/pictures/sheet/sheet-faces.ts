/** Which typefaces of the site a drawing is set in, so that a file can bring them with it. */

export type FaceFile = 'sans' | 'sans-cyrillic' | 'serif' | 'serif-cyrillic' | 'serif-italic';

export interface Face {
  /** Name of its file, without ending. */
  file: FaceFile;
  family: 'Source Sans' | 'Source Serif';
  weight: string;
  style?: 'italic';
  /** Letters that come from this file. */
  range?: string;
  /** What of its axes a drawing uses: the rest can be cut away. */
  axes: Readonly<Record<string, number | { min: number; max: number }>>;
}

const CYRILLIC = 'U+400-4FF';
const WEIGHTS = { wght: { min: 400, max: 600 } };
const FACES: readonly Face[] = [
  { file: 'sans', family: 'Source Sans', weight: '400 700', axes: WEIGHTS },
  { file: 'sans-cyrillic', family: 'Source Sans', weight: '400 700', range: CYRILLIC, axes: WEIGHTS },
  { file: 'serif', family: 'Source Serif', weight: '400 600', axes: { wght: 400, opsz: 20 } },
  { file: 'serif-cyrillic', family: 'Source Serif', weight: '400 600', range: CYRILLIC, axes: {} },
  { file: 'serif-italic', family: 'Source Serif', weight: '400', style: 'italic', axes: {} },
];

/** @param svg with its style sheet */
export function facesFor(svg: string): Face[] {
  const hasCyrillic = /[\u0400-\u04ff]/.test(svg);
  const hasItalic = svg.includes('class="water"');
  return FACES.filter(
    ({ family, range, style }) => svg.includes(family) && (!range || hasCyrillic) && (!style || hasItalic),
  );
}

/** A rule that holds the face itself. @param data woff2 in base64 */
export const faceRule = ({ family, weight, style, range }: Face, data: string): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};` +
  (style ? `font-style:${style};` : '') +
  (range ? `unicode-range:${range};` : '') +
  `src:url(data:font/woff2;base64,${data}) format('woff2')}`;
