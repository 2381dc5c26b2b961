/** `in June 2021`, `in 2021`, but `on 30 June 2021`: a period as a sentence has it. */
export function inPeriod(name: string): string {
  return /^\d{1,2} \p{L}+ \d{4}$/u.test(name) ? `on ${name}` : `in ${name}`;
}
