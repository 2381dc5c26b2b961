/** A letter and figures, as the registers of the statistics offices write codes. */
const CODE = /^[A-Z]\d+$/i;
/** A code of an area that no office has given one, such as `x-lsip-2025-west-yorkshire`. */
const OWN = /^x-[a-z\d-]+$/i;
const LIST = /^custom(~|$)/i;

/** Whether a word is a list of districts that somebody made: `custom~CODE~CODE`. */
export const isList = (word: string): boolean => LIST.test(word);

/** Whether a word of an address is the code of an area, or a list of districts; otherwise a name. */
export const isCode = (word: string): boolean => CODE.test(word) || OWN.test(word) || isList(word);

/** A word as codes are written. */
export function asWritten(word: string): string {
  const text = word.trim();
  if (OWN.test(text)) return text.toLowerCase();
  return CODE.test(text) ? text.toUpperCase() : text;
}

/** Areas as an address writes them. */
export interface WrittenAreas {
  /** Codes or names in the order chosen, each once. */
  readonly codes: readonly string[];
  /** Those beyond as many as are shown. */
  readonly tooMany: readonly string[];
  /** Those that were written more than once, each once. */
  readonly repeated: readonly string[];
}

const isSame = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/** Reads the areas of an address, parted by commas or semicolons; the first `most` are taken. Pure. */
export function readWritten(text: string, most: number): WrittenAreas {
  const said = text
    .split(/[,;]/)
    .map(asWritten)
    .filter((word) => word !== '');
  const codes = [...new Map(said.map((word) => [word.toUpperCase(), word])).values()];
  return {
    codes: codes.slice(0, most),
    tooMany: codes.slice(most),
    repeated: codes.filter((code) => said.filter((word) => isSame(word, code)).length > 1),
  };
}
