/** A number as it stands in print: its value, and half of the last digit that is printed. */
export interface Printed {
  readonly text: string;
  readonly value: number;
  readonly half: number;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

/** The numbers of a text, without their signs: words say which way they go. */
export function printedNumbers(text: string): Printed[] {
  return [...text.matchAll(NUMBER)].map(([written]) => {
    const digits = written.replaceAll(',', '');
    const decimals = digits.split('.')[1]?.length ?? 0;
    return { text: digits, value: Number(digits), half: 0.5 * 10 ** -decimals };
  });
}

/** Whether a printed number is a value, rounded to what is printed; the sign is left to the words. */
export const prints = ({ value, half }: Printed, held: number): boolean =>
  Math.abs(value - Math.abs(held)) <= half * (1 + 1e-9);
