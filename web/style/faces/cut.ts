import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** What pages write: English, Welsh and Gaelic, and the signs of figures. Other letters of names fall back. */
const LETTERS = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index)),
  ...'\u00a0£€©®°·×÷±−²³½¼¾§¶',
  ...'ÂÉÊÎÔÛŴŶàáâäçèéêëìíîïñòóôöùúûüŵŷ',
  ...'–—‘’“”…•→←↑↓≤≥≈≠√Σ',
].join('');

/** The faces, by the name of the file that each becomes. */
export const CUT_FROM = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  semibold: '600SemiBold/SourceSans3_600SemiBold.ttf',
} as const;

const HERE = path.dirname(fileURLToPath(import.meta.url));

/** One face with the letters of pages alone, compressed for browsers. */
export async function cutFace(name: keyof typeof CUT_FROM): Promise<Buffer> {
  const source = import.meta.resolve(`@expo-google-fonts/source-sans-3/${CUT_FROM[name]}`);
  return subsetFont(await readFile(fileURLToPath(source)), LETTERS, {
    targetFormat: 'woff2',
    keepFeatures: ['kern'],
    noHinting: true,
  });
}

/** `node --import @oxc-node/core/register web/style/faces/cut.ts`: writes the files that are served, beside this one. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(path.join(HERE, 'regular.woff2'), await cutFace('regular'));
  await writeFile(path.join(HERE, 'semibold.woff2'), await cutFace('semibold'));
}
