import { GLUE } from './words/little-words.ts';

/** The singular of an English noun, near enough: the same is done to both sides of a comparison. */
export function makeSingular(word: string): string {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** A text in small letters, without accents and apostrophes. */
export const makePlain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();

/** The words of a plain text as they stand, small ones included; `c#` and `c++` are words. */
export const splitPlain = (text: string): string[] =>
  makePlain(text)
    .split(/[^a-z0-9#+]+/)
    .filter((word) => /[a-z0-9]/.test(word));

/** The words of a text that say something, in the singular and in their order. */
export const splitWords = (text: string): string[] =>
  splitPlain(text)
    .map(makeSingular)
    .filter((word) => !GLUE.has(word));
