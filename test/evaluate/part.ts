/** One proof of `npm run evaluate`. An outside judge is one more part. */
export interface Part {
  readonly name: string;
  /** What it judges by name, where `--only` may choose some of it; a part that finds that out as it
   * runs leaves it out and reads the words itself. */
  readonly judged?: readonly string[];
  /** Why it cannot run here (a tool or figures that are not there); null when it can. */
  absent(): string | null;
  /**
   * Runs it, printing what was found; true when nothing speaks against the project. `only` are words
   * of names in `judged`, none for all of it.
   */
  run(write: (line: string) => void, only: readonly string[]): Promise<boolean>;
}

/** What a part is run with. */
interface Running {
  readonly write: (line: string) => void;
  readonly only?: readonly string[];
}

/** Runs a part; one that throws has ended badly, and the parts after it still run. */
async function runPart(part: Part, { write, only = [] }: Running): Promise<boolean> {
  try {
    return await part.run(write, only);
  } catch (error) {
    write(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return false;
  }
}

/** Runs parts in turn, skipping visibly those that cannot run. Answers how many ended badly. */
export async function runParts(parts: readonly Part[], running: Running): Promise<number> {
  const { write } = running;
  let bad = 0;
  for (const part of parts) {
    const { name } = part;
    const why = part.absent();
    write(`\n== ${name}${why === null ? '' : `: SKIPPED, ${why}`}`);
    if (why === null && !(await runPart(part, running))) {
      bad += 1;
      write(`-- ${name}: NOT as it should be`);
    }
  }
  return bad;
}
