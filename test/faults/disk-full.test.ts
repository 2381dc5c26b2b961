import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findCatalogue } from '../../pipelines/store/catalogue-file.ts';
import { homeAt } from '../../pipelines/store/home.ts';
import { runTiny, temporaryHome, tickingClock } from '../support/stores/fake-source.ts';
import type { TinyRow } from '../support/stores/tiny-dataset.ts';
import { findFaults } from './judge-store.ts';

/** A disk of 8 MB of its own where this process may mount one; undefined where it may not. */
function mountSmallDisk(folder: string): (() => void) | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' });
    return () => void execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
}

let folder: string;
let unmount: (() => void) | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-disk-'));
  unmount = mountSmallDisk(folder);
});
afterEach(async () => {
  unmount?.();
  await rm(folder, { recursive: true, force: true });
});

const rows = (value: number): TinyRow[] => [
  { sex: 'total', value: value * 2 },
  { sex: 'female', value },
  { sex: 'male', value },
];

test('a full disk leaves the current release, and the next run publishes', async (context) => {
  if (!unmount) return context.skip('no disk of its own can be mounted here');
  const now = tickingClock('2026-11-22T07:00:00.000Z');
  const before = await temporaryHome();
  await runTiny(before, [{ rows: rows(100) }], { now });
  await cp(before.root, folder, { recursive: true });
  const home = homeAt(folder);

  const ballast = path.join(folder, 'ballast');
  await fillUp(ballast);
  const fails = async (): Promise<string> => {
    try {
      return (await runTiny(home, [{ rows: rows(105) }], { now })).outcome;
    } catch (error) {
      return String(error);
    }
  };
  expect(await fails()).toMatch(/refused|ENOSPC|No space/);
  expect((await findCatalogue(home))?.datasets.tiny?.current).toBe('1.0.0');

  await rm(ballast);
  expect(await findFaults(home)).toEqual([]);
  const after = await runTiny(home, [{ rows: rows(105) }], { now });
  expect([after.outcome, after.versions]).toEqual(['published', ['1.1.0']]);
  expect(await findFaults(home)).toEqual([]);
});

/** Leaves no byte free. */
async function fillUp(file: string): Promise<void> {
  for (let size = 8 << 20; size >= 1; size = Math.floor(size / 2)) {
    try {
      await writeFile(file, Buffer.alloc(size, 1), { flag: 'a' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
}
