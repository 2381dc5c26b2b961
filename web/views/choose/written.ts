/** A letter and figures, as the registers of the statistics offices write codes. */
const CODE = /^[A-Z]\d+$/i;
const LIST = /^custom(~|$)/i;

/** Whether a word is a list of districts that somebody made: `custom~CODE~CODE`. */
export const isList = (word: string): boolean => LIST.test(word);

/** Whether a word of an address is the code of an area, or a list of districts; otherwise a name. */
export const isCode = (word: string): boolean => CODE.test(word) || isList(word);

/** A word as codes are written. */
export function asWritten(word: string): string {
  const text = word.trim();
  return CODE.test(text) ? text.toUpperCase() : text;
}
