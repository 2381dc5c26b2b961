import { createReadStream } from 'node:fs';
import { readBytes } from './read-document.ts';

/** Encodings in which spreadsheets save a CSV. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const SNIFFED = 1024;
/** Every other byte of mostly English UTF-16 is zero. */
const MOSTLY = 0.4;

function shareOfZeros(head: Buffer, from: 0 | 1): number {
  const bytes = head.filter((_, at) => at % 2 === from);
  return bytes.length === 0 ? 0 : bytes.filter((byte) => byte === 0).length / bytes.length;
}

async function isUtf8(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of createReadStream(file)) {
      if (Buffer.isBuffer(piece)) decoder.decode(piece, { stream: true });
    }
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * The encoding of a text file: by its byte order mark, or by the zeros of UTF-16 without one; UTF-8
 * where all bytes are that, and otherwise Windows-1252, in which Excel saves a plain CSV.
 */
export async function findEncoding(file: string): Promise<Encoding> {
  const head = await readBytes(file, 0, SNIFFED);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (shareOfZeros(head, 1) > MOSTLY) return 'utf-16le';
  if (shareOfZeros(head, 0) > MOSTLY) return 'utf-16be';
  return (await isUtf8(file)) ? 'utf-8' : 'windows-1252';
}

/**
 * The text of a file, a piece at a time, without a byte order mark. Only pieces are read as
 * Windows-1252 everywhere: Node 20 decodes whole bytes of it as ISO 8859-1, without dashes and quotes.
 */
export async function* decodeFile(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of createReadStream(file)) {
    if (Buffer.isBuffer(piece)) yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}
