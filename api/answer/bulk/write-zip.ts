import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file to be packed: its text, its bytes as they come, or where they lie. */
type ZipEntry =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly pieces: Readable }
  | { readonly path: string; readonly file: string; readonly packed: boolean };

/** Plain files that everybody may read. */
const MODE = 0o100644;
/** Of zlib: sheets of a million rows say the same again and again, and harder work gains little. */
const QUICK = 1;

/**
 * Writes a zip file, reading large entries piece by piece, so that memory does not grow with them.
 * The same entries at the same date make the same bytes. `packed`: compressed already. Throws what a
 * stream of pieces throws, and gives up when `signal` says that nobody waits.
 */
export async function writeZip(
  entries: readonly ZipEntry[],
  {
    file,
    date,
    signal,
  }: { readonly file: string; readonly date: Date; readonly signal?: AbortSignal },
): Promise<void> {
  const zip = new ZipFile();
  const ended = new AbortController();
  const failed = new Promise<never>((_, reject) => {
    zip.once('error', reject);
    // The library does not listen to the streams that it is given.
    for (const entry of entries) if ('pieces' in entry) entry.pieces.once('error', reject);
  });
  for (const entry of entries) {
    const options = { mtime: date, mode: MODE };
    if ('text' in entry) zip.addBuffer(Buffer.from(entry.text), entry.path, options);
    else if ('pieces' in entry)
      zip.addReadStream(entry.pieces, entry.path, { ...options, compressionLevel: QUICK });
    else zip.addFile(entry.file, entry.path, { ...options, compress: !entry.packed });
  }
  zip.end();
  const written = pipeline(zip.outputStream, createWriteStream(file), {
    signal: AbortSignal.any([ended.signal, ...(signal ? [signal] : [])]),
  });
  try {
    await Promise.race([failed, written]);
  } finally {
    for (const entry of entries) if ('pieces' in entry) entry.pieces.destroy();
    // Where a part failed, the file is still open.
    ended.abort();
    await Promise.allSettled([written]);
  }
}
