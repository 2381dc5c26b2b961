import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { closeRecord, endZip, openRecord } from './zip-records.ts';
import type { ZipRecord } from './zip-records.ts';

/** A file to be packed: its text, its bytes as they come, or where they lie. */
type ZipEntry =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly pieces: AsyncIterable<string | Buffer> }
  | { readonly path: string; readonly file: string; readonly packed: boolean };

const PIECE_BYTES = 262_144;
/** Levels of zlib: sheets of a million rows say the same again and again, and harder work gains little. */
const [QUICK, USUAL] = [1, 6];

async function* readFile(file: string): AsyncGenerator<Buffer> {
  for await (const piece of createReadStream(file, { highWaterMark: PIECE_BYTES })) {
    if (!Buffer.isBuffer(piece)) throw new Error('a file gave no bytes');
    yield piece;
  }
}

function piecesOf(entry: ZipEntry): AsyncIterable<string | Buffer> | Iterable<string> {
  if ('text' in entry) return [entry.text];
  return 'pieces' in entry ? entry.pieces : readFile(entry.file);
}

/**
 * Writes a zip file, reading large entries piece by piece, so that memory does not grow with them.
 * The same entries at the same date make the same bytes. `packed`: compressed already. Throws what
 * pieces throw, and gives up when `signal` says that nobody waits. Zlib compresses on threads of its
 * own and sums natively; libraries of JavaScript sum on the event loop, which took a quarter of the
 * time of a workbook.
 */
export async function writeZip(
  entries: readonly ZipEntry[],
  {
    file,
    date,
    signal,
  }: { readonly file: string; readonly date: Date; readonly signal?: AbortSignal },
): Promise<void> {
  const handle = await open(file, 'w');
  let at = 0;
  const append = async (bytes: Buffer): Promise<void> => {
    // Unlike `write`, it goes on until all of them are written.
    await handle.appendFile(bytes);
    at += bytes.length;
  };
  async function writeEntry(entry: ZipEntry): Promise<ZipRecord> {
    const { path } = entry;
    const start = at;
    const deflated = !('packed' in entry && entry.packed);
    await append(openRecord({ path, deflated }, date));
    const first = at;
    let [sum, bytes] = [0, 0];
    async function* measure(): AsyncGenerator<Buffer> {
      for await (const piece of piecesOf(entry)) {
        const held = typeof piece === 'string' ? Buffer.from(piece) : piece;
        sum = crc32(held, sum);
        bytes += held.length;
        yield held;
      }
    }
    async function writeAll(packed: AsyncIterable<Buffer>): Promise<void> {
      for await (const piece of packed) await append(piece);
    }
    const options = signal ? { signal } : {};
    const level = 'pieces' in entry ? QUICK : USUAL;
    const deflate = createDeflateRaw({ level, chunkSize: PIECE_BYTES });
    await (deflated
      ? pipeline(measure, deflate, writeAll, options)
      : pipeline(measure, writeAll, options));
    const record = { path, deflated, sum, bytes, compressed: at - first, at: start };
    await append(closeRecord(record));
    return record;
  }
  try {
    const records: ZipRecord[] = [];
    for (const entry of entries) records.push(await writeEntry(entry));
    await append(endZip(records, at, date));
  } finally {
    await handle.close();
  }
}
