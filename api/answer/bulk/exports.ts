import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Warning } from '../../../schemas/answers/rows/warning.ts';
import { Busy } from '../../warehouse/pool.ts';
import { MAKING } from '../../warehouse/warehouse.ts';
import { shareWork } from './shared-work.ts';

/** What is known of a made file, kept beside it. */
const Made = z.strictObject({
  bytes: z.number().int(),
  /** Of the bytes as sent, base64: the header `Repr-Digest`. */
  sha256: z.string(),
  /** Rows of the whole question, and of this file. */
  total: z.number().int(),
  returned: z.number().int(),
  warnings: z.array(Warning),
  next: z.string().nullable(),
});
export type Made = z.infer<typeof Made>;

/** How to make a file that is not there yet. */
export interface Recipe {
  /** Writes all of it to a new file; answers how many rows. Files beside it may begin with its name. */
  readonly write: (file: string, gone: AbortSignal) => Promise<number>;
  /** What the rows alone do not tell; asked for once, when the file is made. */
  readonly about: (
    returned: number,
    gone: AbortSignal,
  ) => Promise<Pick<Made, 'total' | 'warnings' | 'next'>>;
}

/** A made file, held until `release` is called: it is not removed while somebody reads it. */
export interface Held extends Made {
  readonly file: string;
  release(): void;
}

/**
 * Files of whole answers: made once, complete with length and digest before they are sent; given up
 * when all who waited for one have gone.
 */
export interface Exports {
  /** The file of a key, made when it is not there. Throws `Busy` when the folder is full of files in use. */
  hold(key: string, make: () => Recipe, signal?: AbortSignal): Promise<Held>;
  /** How many files there are, and their bytes together. */
  size(): { readonly files: number; readonly bytes: number };
}

interface ExportsOptions {
  readonly folder: string;
  /** Most bytes the folder may hold; files not in use go first, longest unused first. */
  readonly bytes: number;
  readonly now: () => Date;
  /** Told of each file asked for: made now (true), or held already. */
  readonly watch?: (made: boolean) => void;
}

const ABANDONED_MS = 86_400_000;

/** Bytes that are hashed at a time: under a millisecond of the event loop. */
const HASHED_BYTES = 256 * 1024;

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: HASHED_BYTES })) {
    if (Buffer.isBuffer(chunk)) hash.update(chunk);
  }
  return hash.digest('base64');
}

/** Opens the folder of made files, and removes what a killed process left half made. */
export async function openExports(options: ExportsOptions): Promise<Exports> {
  const { folder } = options;
  await mkdir(folder, { recursive: true });
  const files = new Map<string, { bytes: number; used: number; readers: number }>();
  const making = shareWork<Made>();

  for (const entry of await readdir(folder)) {
    const file = path.join(folder, entry);
    const found = await stat(file);
    const age = options.now().getTime() - found.mtimeMs;
    if (entry.startsWith(MAKING) && age > ABANDONED_MS) {
      await rm(file, { recursive: true, force: true });
    }
    if (!entry.startsWith(MAKING) && !entry.endsWith('.json')) {
      files.set(entry, { bytes: found.size, used: found.mtimeMs, readers: 0 });
    }
  }

  async function remove(key: string): Promise<void> {
    files.delete(key);
    await rm(path.join(folder, key), { force: true });
    await rm(path.join(folder, `${key}.json`), { force: true });
  }

  /** Removes files nobody reads until the folder is within its size. */
  async function tidy(): Promise<void> {
    let bytes = [...files.values()].reduce((sum, file) => sum + file.bytes, 0);
    const unused = [...files].filter(([, file]) => file.readers === 0);
    for (const [key, file] of unused.sort(([, a], [, b]) => a.used - b.used)) {
      if (bytes <= options.bytes) return;
      bytes -= file.bytes;
      await remove(key);
    }
  }

  async function findMade(key: string): Promise<Made | undefined> {
    try {
      const text = await readFile(path.join(folder, `${key}.json`), 'utf8');
      const made = Made.parse(JSON.parse(text));
      const { size } = await stat(path.join(folder, key));
      return size === made.bytes ? made : undefined;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async function make(key: string, recipe: Recipe, gone: AbortSignal): Promise<Made> {
    const inUse = [...files.values()].filter(({ readers }) => readers > 0);
    if (inUse.reduce((sum, { bytes }) => sum + bytes, 0) >= options.bytes) {
      throw new Busy('the folder of made files is full of files in use');
    }
    // Somebody may have removed the folder beneath: it holds nothing that cannot be made again.
    if ((await mkdir(folder, { recursive: true })) !== undefined) files.clear();
    const temporary = path.join(folder, `${MAKING}${randomBytes(8).toString('hex')}`);
    try {
      const returned = await recipe.write(temporary, gone);
      const about = await recipe.about(returned, gone);
      const { size } = await stat(temporary);
      const made = { bytes: size, sha256: await digestOf(temporary), returned, ...about };
      await rename(temporary, path.join(folder, key));
      await writeFile(path.join(folder, `${key}.json`), JSON.stringify(made));
      return made;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async function findOrMake(key: string, recipe: () => Recipe, gone: AbortSignal): Promise<Made> {
    const made = await findMade(key);
    options.watch?.(!made);
    return made ?? make(key, recipe(), gone);
  }

  return {
    size: () => ({
      files: files.size,
      bytes: [...files.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    }),
    async hold(name, recipe, signal) {
      const key = createHash('sha256').update(name).digest('hex');
      const made = await making.wait(key, (gone) => findOrMake(key, recipe, gone), signal);
      const now = options.now();
      const file = files.get(key) ?? { bytes: made.bytes, used: 0, readers: 0 };
      file.used = now.getTime();
      file.readers += 1;
      files.set(key, file);
      await utimes(path.join(folder, key), now, now);
      await tidy();
      let released = false;
      return {
        ...made,
        file: path.join(folder, key),
        release() {
          if (released) return;
          released = true;
          file.readers -= 1;
        },
      };
    },
  };
}
