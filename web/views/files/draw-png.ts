import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';

const { resolve } = createRequire(import.meta.url);
/** Source Sans 3, under the SIL Open Font Licence 1.1: a picture looks the same on every machine. */
const FONT_FILES = ['400Regular/SourceSans3_400Regular', '600SemiBold/SourceSans3_600SemiBold'].map(
  (file) => resolve(`@expo-google-fonts/source-sans-3/${file}.ttf`),
);

/** Pixels of a picture for each CSS pixel, so that text stays sharp where it is enlarged. */
export const PNG_SCALE = 2;

/** Draws an SVG as PNG, without a browser and without the fonts of the machine. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: PNG_SCALE },
    font: {
      fontFiles: FONT_FILES,
      loadSystemFonts: false,
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
  });
  return image.asPng();
}
