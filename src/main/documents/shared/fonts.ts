import inter400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import inter500 from '@fontsource/inter/files/inter-latin-500-normal.woff2?inline';
import inter600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import inter700 from '@fontsource/inter/files/inter-latin-700-normal.woff2?inline';
import interExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline';
import interExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline';
import serif400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?inline';
import serif600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?inline';
import serifExt400 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2?inline';
import serifExt600 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2?inline';

// Static files, because variable ones end up as Type 3 fonts in a PDF.
const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212';
const latinExt =
  'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF';

const faces: readonly (readonly [family: string, weight: number, source: string, range: string])[] = [
  ['Inter', 400, inter400, latin],
  ['Inter', 500, inter500, latin],
  ['Inter', 600, inter600, latin],
  ['Inter', 700, inter700, latin],
  ['Inter', 400, interExt400, latinExt],
  ['Inter', 600, interExt600, latinExt],
  ['Source Serif 4', 400, serif400, latin],
  ['Source Serif 4', 600, serif600, latin],
  ['Source Serif 4', 400, serifExt400, latinExt],
  ['Source Serif 4', 600, serifExt600, latinExt],
];

/** The document fonts as `@font-face` rules that carry their files. */
export const fontFaces = faces
  .map(
    ([family, weight, source, range]) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:normal;src:url(${source}) format("woff2");unicode-range:${range}}`,
  )
  .join('\n');
