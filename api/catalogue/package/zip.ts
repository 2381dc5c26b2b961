import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file to be packed: its bytes, or where they lie. */
type ZipEntry =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly file: string; readonly packed: boolean };

/** Plain files that everybody may read. */
const MODE = 0o100644;

/**
 * Writes a zip file, reading large entries piece by piece, so that memory does not grow with them.
 * The same entries at the same date make the same bytes. `packed`: compressed already.
 */
export async function writeZip(
  entries: readonly ZipEntry[],
  { file, date }: { readonly file: string; readonly date: Date },
): Promise<void> {
  const zip = new ZipFile();
  const failed = new Promise<never>((_, reject) => zip.once('error', reject));
  for (const entry of entries) {
    const options = { mtime: date, mode: MODE };
    if ('text' in entry) zip.addBuffer(Buffer.from(entry.text), entry.path, options);
    else zip.addFile(entry.file, entry.path, { ...options, compress: !entry.packed });
  }
  zip.end();
  await Promise.race([failed, pipeline(zip.outputStream, createWriteStream(file))]);
}
