import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Every file under a folder with its bytes, by its path from there. */
export async function readFiles(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read = files.map(
    async (file) => [path.relative(folder, file), await readFile(file)] as const,
  );
  return new Map(await Promise.all(read));
}
