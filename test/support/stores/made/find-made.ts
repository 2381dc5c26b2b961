import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { z } from 'zod';

const Taken = z.object({ code: z.literal('EEXIST') });

/** How often a test file looks whether the store that another makes is there. */
const LOOK_MS = 100;

/** Takes the making of a store upon itself; false where another file of the run is making it. */
async function begin(making: string): Promise<boolean> {
  try {
    await mkdir(making);
    return true;
  } catch (error) {
    if (!Taken.safeParse(error).success) throw error;
    return false;
  }
}

/**
 * The folder of a store that a run of tests makes once: whoever needs it first makes it, and others
 * wait. It is shared, so nobody changes it. Two stores of one name are told apart by what makes them,
 * and by what they are made `of` where one function makes several.
 */
export async function findMade(
  name: string,
  make: () => Promise<string>,
  of: readonly string[] = [],
): Promise<string> {
  const how = createHash('sha256')
    .update([make.toString(), ...of].join())
    .digest('hex')
    .slice(0, 8);
  const made = path.join(inject('madeStores'), `${name}-${how}`);
  const making = `${made}.making`;
  while (!existsSync(made)) {
    if (!(await begin(making))) {
      await sleep(LOOK_MS);
      continue;
    }
    try {
      if (!existsSync(made)) await rename(await make(), made);
    } finally {
      await rm(making, { recursive: true });
    }
  }
  return made;
}
