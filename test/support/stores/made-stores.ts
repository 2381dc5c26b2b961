import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which a run keeps the stores that its test files copy. */
    readonly madeStores: string;
  }
}

/** Gives a run its folder of made stores, empty; removes it at the end. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-made-'));
  provide('madeStores', folder);
  return () => rm(folder, { recursive: true, force: true });
}
