import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/**
 * sha256 (first 16 characters) over the economy's own code and what is given to it: the same
 * digest, the same figures. `files` are paths, `words` are texts.
 */
export async function digestEconomy(
  files: readonly string[],
  words: readonly string[],
): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...(await filesUnder(HERE)), ...files]) {
    hash
      .update(path.basename(file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  for (const word of words) hash.update(word).update('\0');
  return hash.digest('hex').slice(0, 16);
}
