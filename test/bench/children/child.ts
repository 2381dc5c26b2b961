import { spawn } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';

/**
 * What a child process did, as it says itself on its last line. Seconds and megabytes; `baseMb` is
 * the peak before the work that is measured, where the child tells it.
 */
export const Done = z.object({
  seconds: z.number(),
  /** Seconds of all its threads: other work on the machine counts little. */
  cpu: z.number().optional(),
  /** Processor seconds of each stage of a run. */
  stages: z.record(z.string(), z.number()).optional(),
  /** Seconds of it that were spent coding adverts. */
  coding: z.number().optional(),
  baseMb: z.number().optional(),
  /** Seconds of what the work is measured against, where that needs the same database. */
  yardstick: z.number().optional(),
  peakMb: z.number(),
  rows: z.number(),
});
export type Done = z.infer<typeof Done>;

/** Runs a benchmark in a process of its own, so that its peak memory is its own. */
export async function inChild(
  script: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<Done> {
  const file = path.join(import.meta.dirname, script);
  const child = spawn(
    process.execPath,
    [...nodeOptions, '--import', '@oxc-node/core/register', file, ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return Done.parse(JSON.parse(out.trim().split('\n').at(-1) ?? ''));
}
