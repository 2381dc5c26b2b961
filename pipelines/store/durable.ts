import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { listIfThere } from './if-there.ts';

/** Makes what was written to a file, or a folder's entries, survive a power cut. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder, and those above it, so that they are there after a power cut. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  const top = path.dirname(first);
  for (let made = folder; made !== top; made = path.dirname(made)) {
    await syncPath(path.dirname(made));
  }
}

const LINE_FEED = 10;
const PIECE = 4096;

/** How far the whole lines of a file of `size` bytes reach: a killed writer may leave half a line behind. */
async function findEnd(handle: FileHandle, size: number): Promise<number> {
  for (let end = size; end > 0; end -= PIECE) {
    const start = end > PIECE ? end - PIECE : 0;
    const { buffer } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
    const at = buffer.lastIndexOf(LINE_FEED);
    if (at >= 0) return start + at + 1;
  }
  return 0;
}

async function append(file: string, lines: string): Promise<void> {
  const handle = await open(file, 'a+');
  try {
    const { size: found } = await handle.stat();
    const size = await findEnd(handle, found);
    if (size < found) await handle.truncate(size);
    // Before the first line, so that no file has a line whose name a power cut may take away.
    if (size === 0) await syncPath(path.dirname(file));
    try {
      await handle.appendFile(lines);
      await handle.sync();
    } catch (error) {
      await handle.truncate(size);
      throw error;
    }
  } finally {
    await handle.close();
  }
}

/** The last writer that waits for each file; it never rejects. */
const writers = new Map<string, Promise<void>>();

/**
 * Adds lines to the end of a file, whole and flushed. Where that fails, the file is as it was: half a
 * line would spoil the one that is added after it, and one that a killed writer left is cut off.
 * Writers of one process wait for one another, in the order in which they came: one that cuts its half
 * line off must not cut off what another added.
 */
export async function appendDurably(file: string, lines: string): Promise<void> {
  const key = path.resolve(file);
  const added = (writers.get(key) ?? Promise.resolve()).then(() => append(file, lines));
  const done = added.catch(() => undefined);
  writers.set(key, done);
  try {
    await added;
  } finally {
    if (writers.get(key) === done) writers.delete(key);
  }
}

/** Removes what killed writers left beside the files that they were writing. */
export async function sweepTemporaries(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const names = await listIfThere(folder);
    const left = names.filter((name) => /\.\d+\.[0-9a-f]{8}\.tmp$/.test(name));
    for (const name of left) await rm(path.join(folder, name), { force: true });
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
    // Where the disk refuses this too, the next writer sweeps it; what is told is what went first.
    await rm(temporary, { force: true }).catch(() => undefined);
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
