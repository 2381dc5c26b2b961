import { nearest } from '../../schemas/words/nearest.ts';

const LONGEST = 60;

/** What to say of each parameter of an address that its page does not know, with the nearest. Pure. */
export function strayParameters(
  query: Readonly<Record<string, unknown>>,
  known: readonly string[],
): string[] {
  return Object.keys(query)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const [near] = nearest(name.slice(0, LONGEST), known, 1);
      const guess = near === undefined ? '' : ` Did you mean “${near}”?`;
      return `“${name.slice(0, LONGEST)}” is not a parameter of this page, so it is left out.${guess}`;
    });
}
