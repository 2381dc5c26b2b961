import { createReadStream } from 'node:fs';

const NEW_LINE = 10;

/**
 * The lines of a file without their line feeds, as many at a time as one piece of the file ends.
 * What follows the last line feed is a line where it is not empty. Memory: a piece (1 MB) and the
 * longest line.
 */
export async function* readLines(path: string): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    if (!Buffer.isBuffer(piece)) throw new Error(`${path} was read as text`);
    const bytes: Buffer = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
      lines.push(bytes.subarray(start, end));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    yield lines;
  }
  if (rest.length > 0) yield [rest];
}
