/** What could not be taken as it was written, with the texts that would put it right. */
export interface Fault {
  readonly words: string;
  /** The name to try, and the whole text of the areas with it in the place of what was written. */
  readonly tries: readonly { readonly name: string; readonly areas: string }[];
}

/** A fault that no other text of areas would mend. */
export const plainFault = (words: string): Fault => ({ words, tries: [] });

/** What a person wrote, cut to a length that can be shown. */
export const cut = (word: string): string => `“${word.slice(0, 60)}”`;

/** An area that was written more than once, by its name or as a name and a code. */
export const repeatedFault = (name: string): Fault =>
  plainFault(`${cut(name)} was named more than once. It is shown once.`);
