const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** `1 row`, `6,081 rows`: a whole number with its noun, as a British reader writes them. Pure. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`;
}
