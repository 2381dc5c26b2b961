import { readdir, readFile, stat } from 'node:fs/promises';

/**
 * What `read` answers, or `otherwise` where the file or folder is not there. Throws every other
 * failure: what cannot be read must never pass for what is not there, or a store behind a failing
 * disk would be taken for an empty one and written anew.
 */
async function ifThere<T, O>(read: () => Promise<T>, otherwise: O): Promise<T | O> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise;
    throw error;
  }
}

/** Whether a file or folder is there. Throws where that cannot be told. */
export function isThere(file: string): Promise<boolean> {
  return ifThere(async () => Boolean(await stat(file)), false);
}

/** The text of a file; null where it is not there. */
export function readIfThere(file: string): Promise<string | null> {
  return ifThere(() => readFile(file, 'utf8'), null);
}

/** The names in a folder in their order; none where it is not there. */
export async function listIfThere(folder: string): Promise<string[]> {
  return (await ifThere(() => readdir(folder), [])).sort();
}
