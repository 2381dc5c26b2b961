/** What came of holding a row against its line: of which kind the line is, and what differs. */
export interface Compared {
  readonly kind: string;
  readonly wrong: readonly string[];
}

/** What is said of one thing here, and what stands there. */
export type Said = readonly [what: string, ours: unknown, theirs: unknown];

/** Every thing that is said differently at the two places, in words; empty when all agrees. */
export function differ(said: readonly Said[]): string[] {
  return said.flatMap(([what, ours, theirs]) =>
    ours === theirs ? [] : [`${what}: ${String(ours)} here, ${String(theirs)} there`],
  );
}
