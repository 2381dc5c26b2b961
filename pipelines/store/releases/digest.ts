import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';

/** sha256 in hexadecimal, and how many bytes it is of. */
export interface Digest {
  readonly sha256: string;
  readonly bytes: number;
}

/** sha256 of bytes or of a text's UTF-8, in hexadecimal. */
export function digestBytes(body: Buffer | string): string {
  return createHash('sha256').update(body).digest('hex');
}

/** sha256 and size of a file, read in pieces. */
export async function digestFile(file: string): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
    if (!Buffer.isBuffer(chunk)) throw new Error(`${file} was read as text`);
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** A stream that bytes pass unchanged; `finish` tells the digest of all that passed. */
export function digestPassing(): { readonly stream: Transform; finish(): Digest } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, finish: () => ({ sha256: hash.digest('hex'), bytes }) };
}
