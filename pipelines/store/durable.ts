import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Makes what was written to a file, or a folder's entries, survive a power cut. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what killed writers left beside the files that they were writing. */
export async function sweepTemporaries(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    const names = (await readdir(folder)).filter((name) => /\.\d+\.[0-9a-f]{8}\.tmp$/.test(name));
    for (const name of names) await rm(path.join(folder, name), { force: true });
  }
}

/**
 * Makes a file so that a reader sees the old bytes or the new ones, never half: `write` makes and
 * flushes a temporary file beside it and says what the file is to be called; then it is renamed. On
 * any failure the old file stands. Returns its final place.
 */
export async function makeDurably(
  beside: string,
  write: (temporary: string) => Promise<string>,
): Promise<string> {
  const temporary = `${beside}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const file = await write(temporary);
    await rename(temporary, file);
    await syncPath(path.dirname(file));
    return file;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Writes a file durably, as {@link makeDurably} does. */
export async function writeDurably(file: string, body: Buffer | string): Promise<void> {
  await makeDurably(file, async (temporary) => {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(body);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return file;
  });
}
