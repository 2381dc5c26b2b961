import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Makes a folder's entries survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
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
 * Writes a file so that a reader sees the old bytes or the new ones, never half: a temporary file
 * beside it, flushed, then renamed over it. On any failure the old file stands.
 */
export async function writeDurably(file: string, body: Buffer | string): Promise<void> {
  const temporary = `${file}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(body);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
