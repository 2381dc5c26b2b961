import { z } from 'zod';
import type { Html } from '../../support/html/read-html.ts';
import { printedNumbers, prints } from './printed.ts';

/** How old a figure is: told from the clock, not from an answer. */
const AGE = /\d+ (?:day|week|month|year)s? old/g;

/** “of 67 others” leaves the place itself out of the 68 that an answer counts. */
const OTHERS = /(\d[\d,]*) others/g;

/** “2 of its areas” counts those of an answer’s list of parts that have a number. */
const OF_PARTS = /(\d[\d,]*) of its areas/g;

const Parts = z.object({ figures: z.array(z.object({ value: z.number().nullable() })) });

/** How many figures with a number each list of parts in an answer has. */
function countParts(answer: unknown): number[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const parts = Parts.safeParse(answer);
  const own = parts.success ? parts.data.figures.filter(({ value }) => value !== null).length : 0;
  return [...(parts.success ? [own] : []), ...Object.values(answer).flatMap(countParts)];
}

/** The words of a part as an answer has their numbers. */
const asAnswered = (words: string): string =>
  words
    .replaceAll(AGE, '')
    .replaceAll(OTHERS, (_, count: string) => String(Number(count.replaceAll(',', '')) + 1));

/** All numbers of an answer, wherever they stand in it. */
export function numbersOf(answer: unknown): number[] {
  const numbers: number[] = [];
  gather(answer, numbers, []);
  return numbers;
}

/** Puts all numbers and all texts of an answer into two lists. */
function gather(answer: unknown, numbers: number[], texts: string[]): void {
  if (typeof answer === 'number') numbers.push(answer);
  else if (typeof answer === 'string') texts.push(answer);
  else if (typeof answer === 'object' && answer !== null) {
    for (const each of Object.values(answer)) gather(each, numbers, texts);
  }
}

/**
 * Why numbers in the words of parts of a page are in no answer of `/v1` that the page tells, and how
 * many were looked at: each is a number of the answer, rounded, or stands in one of its texts (the name
 * of a period, of an occupation, of a caution).
 */
export function holdToAnswer(
  parts: readonly Html[],
  answer: unknown,
): { held: number; faults: string[] } {
  const numbers: number[] = [];
  const texts: string[] = [];
  gather(answer, numbers, texts);
  const counted = new Set(countParts(answer));
  const withoutCounts = (words: string): string =>
    words.replaceAll(OF_PARTS, (said, count: string) =>
      counted.has(Number(count.replaceAll(',', ''))) ? 'of its areas' : said,
    );
  const written = new Set(texts.flatMap(printedNumbers).map(({ text }) => text));
  const faults: string[] = [];
  let held = 0;
  for (const part of parts) {
    for (const printed of printedNumbers(asAnswered(withoutCounts(part.words)))) {
      held += 1;
      if (written.has(printed.text) || numbers.some((number) => prints(printed, number))) continue;
      faults.push(`${printed.text} of “${part.words.slice(0, 160)}” is in no answer`);
    }
  }
  return { held, faults };
}
