import { open, readFile, stat } from 'node:fs/promises';
import { countWords } from '../../../schemas/words/count-words.ts';
import { Refused } from '../refusal.ts';

/** Lists of areas are the largest documents that are read whole: some 50 MB for output areas. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Reads a small document of a publisher whole, as UTF-8: metadata, a page, a time series. Throws
 * {@link Refused} for one of more than 64 MB; what may be larger is streamed.
 */
export async function readDocument(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) {
    const sizes = `${countWords(size, 'byte')} where ${countWords(MOST_BYTES, 'byte')} are the limit`;
    throw new Refused('document_too_large', sizes);
  }
  return readFile(path, 'utf8');
}

/** Some bytes of a file from `start` on (from its end where negative); fewer where it has fewer. */
export async function readBytes(path: string, start: number, length: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const from = start < 0 ? Math.max(0, size + start) : start;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
