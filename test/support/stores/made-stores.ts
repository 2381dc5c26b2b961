import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which a run keeps the stores that its test files copy. */
    readonly madeStores: string;
  }
}

/**
 * Gives a run a temporary folder of its own, and in it the folder of made stores, empty; removes it
 * with everything in it at the end. All that a run starts takes it for the temporary folder of the
 * system, so that nothing a test left behind, or a process that was killed, outlives the run.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const before = process.env.TMPDIR;
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-tests-'));
  process.env.TMPDIR = folder;
  const made = path.join(folder, 'made-stores');
  await mkdir(made);
  provide('madeStores', made);
  return async () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
