import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { openTile } from './tile.ts';
import type { Tile } from './tile.ts';

/** The copy does not hold the bytes that were written. */
export class DamagedCopy extends Error {}

/** What a packed file says of itself, at its end. */
const Head = z.strictObject({
  format: z.literal('alongside-packed/3'),
  /** The digest of the release, and how many rows it has. */
  release: z.string(),
  rows: z.number().int(),
  /** The texts of each column of words, in the order in which they were met. */
  words: z.record(z.string(), z.array(z.string())),
  /** The combinations of codes that have rows, in order. */
  combinations: z.array(z.number().int()),
});
export type Head = z.infer<typeof Head>;

/** A tile's number, where it begins, the check sum of its bytes, and how many rows it has. */
const ENTRY = 4;
const TAIL = 12;

/** A tile as it is written. */
export interface WrittenTile {
  readonly number: number;
  readonly rows: number;
  readonly bytes: Buffer;
}

/** Writes tiles one after the other, in the order of their numbers, and at last where each is. */
export function createPackedWriter(file: FileHandle) {
  const index: number[] = [];
  let at = 0;
  async function append(bytes: Buffer): Promise<void> {
    await file.appendFile(bytes);
    at += bytes.length;
  }
  return {
    /** Bytes so far. */
    bytes: () => at,
    async write(tiles: readonly WrittenTile[]) {
      let start = at;
      for (const { number, rows, bytes } of tiles) {
        index.push(number, start, crc32(bytes), rows);
        start += bytes.length;
      }
      await append(Buffer.concat(tiles.map(({ bytes }) => bytes)));
    },
    async end(head: Head) {
      const text = Buffer.from(JSON.stringify(head));
      const body = Buffer.concat([Buffer.from(new Float64Array(index).buffer), text]);
      const tail = Buffer.alloc(TAIL);
      [body.length, text.length, crc32(body)].forEach((each, i) => tail.writeUInt32LE(each, i * 4));
      await append(Buffer.concat([body, tail]));
    },
  };
}

/** A packed file that is open. */
export interface PackedFile {
  readonly head: Head;
  /** The tile of a number, of `size` cells. It throws {@link DamagedCopy} when it is read. */
  findTile(number: number, size: number): Tile | undefined;
  close(): void;
}

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(file, bytes, 0, length, at) !== length) throw new DamagedCopy('it is cut short');
  return bytes;
}

/** Which entry is of the tile `wanted`: they are sorted by it; -1 where none is. */
function findPlace(entries: Float64Array, wanted: number): number {
  let [from, to] = [0, entries.length / ENTRY - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = entries[middle * ENTRY] ?? Infinity;
    if (found === wanted) return middle;
    if (found < wanted) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/**
 * Opens a packed file. A tile is a few thousand bytes which the system mostly has in memory, so it is
 * waited for: that is shorter than the way to another thread and back. The index is taken as it lies,
 * and no entry is looked at before it is asked for. Throws {@link DamagedCopy}.
 */
export function openPackedFile(path: string): PackedFile {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const tail = readAt(file, size - TAIL, TAIL);
  const [bodyLength, textLength, sum] = [0, 4, 8].map((at) => tail.readUInt32LE(at));
  const end = size - TAIL - (bodyLength ?? 0);
  const body = readAt(file, end, bodyLength ?? 0);
  if (crc32(body) !== sum) throw new DamagedCopy('its index is not what was written');
  const split = body.length - (textLength ?? 0);
  // Copied, since an array of doubles begins at a multiple of eight.
  const entries = new Float64Array(new Uint8Array(body.subarray(0, split)).buffer);
  const at = (i: number): number => entries[i * ENTRY + 1] ?? end;
  return {
    head: Head.parse(JSON.parse(body.subarray(split).toString('utf8'))),
    findTile(number, cells) {
      const i = findPlace(entries, number);
      if (i < 0) return undefined;
      return openTile(cells, entries[i * ENTRY + 3] ?? 0, () => {
        const bytes = readAt(file, at(i), at(i + 1) - at(i));
        if (crc32(bytes) !== entries[i * ENTRY + 2]) throw new DamagedCopy('a tile is damaged');
        return bytes;
      });
    },
    close: () => closeSync(file),
  };
}
