import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refused } from '../../../fetch/refusal.ts';

/** Bytes in which an XML declaration stands, if there is one. */
const SNIFFED = 1024;
const BOMS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  // The first character of XML in UTF-16 without a mark.
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

/** The encoding of a feed: by its first bytes, what it declares, what its answer says; UTF-8 otherwise. */
function findEncoding(head: Buffer, contentType: string): string {
  const marked = BOMS.find(([bytes]) => bytes.every((byte, at) => head[at] === byte));
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*\\?["']([\w.:-]+)/.exec(
    head.toString('latin1'),
  );
  const said = /charset\s*=\s*"?([\w.:-]+)/i.exec(contentType);
  return marked?.[1] ?? declared?.[1] ?? said?.[1] ?? 'utf-8';
}

function openDecoder(encoding: string) {
  try {
    return new TextDecoder(encoding);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new Refused('unknown_encoding', `the feed says that it is in ${encoding.slice(0, 40)}`);
    }
    throw error;
  }
}

async function* readBuffers(body: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const piece of body) {
    if (!(piece instanceof Uint8Array)) throw new Error('a feed was read as text');
    yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  }
}

/** The pieces, the first of at least so many bytes unless there are fewer in all. */
async function* withHead(pieces: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (head === null) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < bytes) continue;
    yield head;
    head = null;
  }
  if (head !== null) yield head;
}

/** Feeds are often kept as files of gzip, which is no encoding of the answer. */
async function* unzip(pieces: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const first = await pieces.next();
  if (first.done === true) return;
  const all = (async function* () {
    yield first.value;
    yield* pieces;
  })();
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all;
    return;
  }
  const gunzip = createGunzip();
  // The error reaches whoever reads from gunzip.
  pipeline(Readable.from(all), gunzip, () => undefined);
  try {
    yield* readBuffers(gunzip);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_')) throw error;
    throw new Refused('broken_gzip', `the feed cannot be unpacked (${code})`);
  }
}

/**
 * The text of a feed, a piece at a time. Bytes that its encoding does not have become U+FFFD. Throws
 * {@link Refused} for an encoding that nobody knows and for a broken file of gzip.
 */
export async function* decodeFeed(
  body: AsyncIterable<unknown>,
  contentType: string,
): AsyncGenerator<string> {
  let decoder: ReturnType<typeof openDecoder> | undefined;
  const packed = withHead(readBuffers(body), 2);
  for await (const piece of withHead(unzip(packed), SNIFFED)) {
    decoder ??= openDecoder(findEncoding(piece.subarray(0, SNIFFED), contentType));
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder?.decode() ?? '';
}
