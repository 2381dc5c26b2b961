/** One proof of `npm run evaluate`. An outside judge is one more part. */
export interface Part {
  readonly name: string;
  /** Why it cannot run here (a tool or figures that are not there); null when it can. */
  absent(): string | null;
  /** Runs it, printing what was found; true when nothing speaks against the project. */
  run(write: (line: string) => void): Promise<boolean>;
}

/** Runs a part; one that throws has ended badly, and the parts after it still run. */
async function runPart(part: Part, write: (line: string) => void): Promise<boolean> {
  try {
    return await part.run(write);
  } catch (error) {
    write(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return false;
  }
}

/** Runs parts in turn, skipping visibly those that cannot run. Answers how many ended badly. */
export async function runParts(
  parts: readonly Part[],
  write: (line: string) => void,
): Promise<number> {
  let bad = 0;
  for (const part of parts) {
    const { name } = part;
    const why = part.absent();
    write(`\n== ${name}${why === null ? '' : `: SKIPPED, ${why}`}`);
    if (why === null && !(await runPart(part, write))) {
      bad += 1;
      write(`-- ${name}: NOT as it should be`);
    }
  }
  return bad;
}
