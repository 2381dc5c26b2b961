import { open } from 'node:fs/promises';

/** Kinds of values in Thrift's compact protocol, as in the low half of a field's first byte. */
const [TRUE, FALSE, BYTE, I64, DOUBLE, BINARY, LIST, STRUCT] = [1, 2, 3, 6, 7, 8, 9, 12] as const;

/**
 * The way to the statistics by the numbers of fields in `parquet.thrift` (FileMetaData, row groups,
 * columns, metadata, statistics), and what goes there: `max` and `min`, which `max_value` and
 * `min_value` replaced in 2017 and DuckDB writes beside them.
 */
const STATISTICS: readonly number[] = [4, 1, 3, 12];
const REPLACED: ReadonlySet<number> = new Set([1, 2]);

/** Reads values of Thrift's compact protocol one after the other. */
function openThrift(bytes: Buffer) {
  let at = 0;
  const byte = (): number => bytes.readUInt8(at++);
  const varint = (): number => {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const next = byte();
      value += (next & 127) * scale;
      if (next < 128) return value;
    }
  };
  const list = (): { kind: number; length: number } => {
    const head = byte();
    return { kind: head & 15, length: head >> 4 === 15 ? varint() : head >> 4 };
  };
  const field = (): { kind: number; step: number } | undefined => {
    const head = byte();
    if (head === 0) return undefined;
    // Fields more than 15 apart or out of order have their numbers in full; Parquet has none.
    if (head >> 4 === 0) throw new Error('a Parquet footer has fields in an unknown order');
    return { kind: head & 15, step: head >> 4 };
  };
  const skip = (kind: number): void => {
    if (kind === TRUE || kind === FALSE) return;
    if (kind === BYTE) at += 1;
    else if (kind > BYTE && kind <= I64) varint();
    else if (kind === DOUBLE) at += 8;
    else if (kind === BINARY) {
      const length = varint();
      at += length;
    } else if (kind === LIST) {
      const { kind: item, length } = list();
      // Only in a list does a truth have a byte of its own.
      for (let i = 0; i < length; i += 1) skip(item === FALSE || item === TRUE ? BYTE : item);
    } else if (kind === STRUCT) {
      for (let next = field(); next; next = field()) skip(next.kind);
    } else throw new Error(`a Parquet footer holds a value of kind ${kind}`);
  };
  return { at: () => at, list, field, skip };
}

/** A Parquet footer without the replaced bounds; all else byte for byte. Throws when it is none. */
export function dropReplacedBounds(footer: Buffer): Buffer {
  const thrift = openThrift(footer);
  const kept: Buffer[] = [];
  const keep = (read: () => void): void => {
    const start = thrift.at();
    read();
    kept.push(footer.subarray(start, thrift.at()));
  };
  const copyStruct = ([next, ...rest]: readonly number[]): void => {
    let [number, last] = [0, 0];
    for (let field = thrift.field(); field; field = thrift.field()) {
      const { kind, step } = field;
      number += step;
      if (next === undefined && REPLACED.has(number)) {
        thrift.skip(kind);
        continue;
      }
      kept.push(Buffer.of(((number - last) << 4) | kind));
      last = number;
      if (number !== next) keep(() => thrift.skip(kind));
      else if (kind === STRUCT) copyStruct(rest);
      else {
        let length = 0;
        keep(() => ({ length } = thrift.list()));
        for (let i = 0; i < length; i += 1) copyStruct(rest);
      }
    }
    kept.push(Buffer.of(0));
  };
  copyStruct(STATISTICS);
  if (thrift.at() !== footer.length) throw new Error('a Parquet footer goes on after its end');
  return Buffer.concat(kept);
}

/**
 * Makes the footer of a new Parquet file a fifth smaller, in place: every remote reader fetches all
 * of it before the first row. The rows and the bounds that readers use stay as they are.
 */
export async function thinFooter(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    const { size } = await handle.stat();
    const read = async (length: number, position: number): Promise<Buffer> => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      if (bytesRead !== length) throw new Error(`${file} is cut short`);
      return buffer;
    };
    // The end of the file: the footer, its length in four bytes, and `PAR1`.
    const end = await read(8, size - 8);
    if (end.toString('latin1', 4) !== 'PAR1') throw new Error(`${file} has no Parquet footer`);
    const start = size - 8 - end.readUInt32LE(0);
    const footer = dropReplacedBounds(await read(size - 8 - start, start));
    end.writeUInt32LE(footer.length, 0);
    const written = Buffer.concat([footer, end]);
    await handle.write(written, 0, written.length, start);
    await handle.truncate(start + written.length);
  } finally {
    await handle.close();
  }
}
