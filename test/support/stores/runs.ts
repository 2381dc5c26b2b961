/**
 * How often a property is tried: a quarter of `inFull` in `npm test`, all of it in
 * `npm run evaluate`, which sets `TESTS_IN_FULL`. The seed is the same, so the same cases every time.
 */
export function runs(inFull: number): number {
  return process.env.TESTS_IN_FULL === undefined ? Math.ceil(inFull / 4) : inFull;
}
