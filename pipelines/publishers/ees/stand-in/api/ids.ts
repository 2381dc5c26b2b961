import { createHash } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A UUID that belongs to these words. */
export function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `7${hex.slice(13, 16)}`,
    `9${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}

/**
 * The five letters of the nth entry of a list. As with the service they depend on the data set and
 * the number alone: the first filter and the first indicator have the same.
 */
export function letterId(dataSet: string, number: number): string {
  const bytes = createHash('sha256').update(`${dataSet} ${number}`).digest();
  return [...bytes.subarray(0, 5)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
