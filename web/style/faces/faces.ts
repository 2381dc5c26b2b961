import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** One weight of the typeface as browsers load it; its address changes when its bytes do. */
interface Face {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The weights that it is taken for, as CSS writes a range. */
  readonly weights: string;
}

const HERE = path.dirname(fileURLToPath(import.meta.url));

/**
 * The name that styles call the typeface by. It is Source Sans 3 of Adobe, cut down to the letters
 * that pages use: by the SIL Open Font Licence a font that was changed may not be called “Source”.
 */
export const TYPEFACE = 'Alongside Sans';

function readFace(name: string, weights: string): Face {
  const bytes = new Uint8Array(readFileSync(path.join(HERE, `${name}.woff2`)));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${hash}.woff2`, bytes, weights };
}

/** Regular for text, semibold for whatever is bold. */
export const FACES: readonly Face[] = [
  readFace('regular', '400 500'),
  readFace('semibold', '600 700'),
];

/** The rules by which a browser finds the faces. Text stands in the fallback until they are there. */
export const FACE_RULES = FACES.map(
  ({ path: address, weights }) =>
    `@font-face{font-family:"${TYPEFACE}";src:url(${address}) format("woff2");font-weight:${weights};font-display:swap}`,
).join('');

/** The licence of the typeface, which asks to go wherever the typeface does. */
export function readFaceLicence(): string {
  const file = import.meta.resolve('@expo-google-fonts/source-sans-3/LICENSE_FONT');
  return readFileSync(fileURLToPath(file), 'utf8').trim();
}
