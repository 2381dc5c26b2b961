/** A file in a zip file, as its records tell of it. */
export interface ZipRecord {
  readonly path: string;
  /** Compressed by DEFLATE; otherwise its bytes stand as they are. */
  readonly deflated: boolean;
  /** CRC-32 of its bytes before they were compressed. */
  readonly sum: number;
  readonly bytes: number;
  readonly compressed: number;
  /** Where its own record begins. */
  readonly at: number;
}

/** What four bytes cannot hold; it also marks that the number stands in an extra field of eight. */
const FULL = 0xffffffff;
const FULL_COUNT = 0xffff;
/** Versions a reader needs: of compressed files, and of numbers of eight bytes. */
const [PLAIN, WIDE] = [20, 45];
/** Made on a system with the permissions of Unix. */
const MADE_BY = (3 << 8) | WIDE;
/** Sum and sizes follow the bytes, and names are UTF-8. */
const FLAGS = (1 << 3) | (1 << 11);
/** A plain file that everybody may read. */
const MODE = 0o100644;

/** Numbers one after the other, the lowest byte first: each with its width in bytes. */
function lay(...numbers: readonly (readonly [value: number, width: 2 | 4 | 8])[]): Buffer {
  const bytes = Buffer.alloc(numbers.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of numbers) {
    if (width === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, width);
    at += width;
  }
  return bytes;
}

/** Date and time as MS-DOS has them: in steps of two seconds, here of UTC. */
function stampOf(date: Date): [number, number] {
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5);
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5);
  return [time | (date.getUTCSeconds() >> 1), day | date.getUTCDate()];
}

const methodOf = ({ deflated }: Pick<ZipRecord, 'deflated'>): number => (deflated ? 8 : 0);
const isWide = (...numbers: readonly number[]): boolean => numbers.some((each) => each >= FULL);

/** What stands before the bytes of a file (APPNOTE 6.3.10, 4.3.7): its sum and sizes are not known yet. */
export function openRecord(file: Pick<ZipRecord, 'path' | 'deflated'>, date: Date): Buffer {
  const [time, day] = stampOf(date);
  const name = Buffer.from(file.path);
  const head = lay([0x04034b50, 4], [PLAIN, 2], [FLAGS, 2], [methodOf(file), 2], [time, 2]);
  const rest = lay([day, 2], [0, 4], [0, 4], [0, 4], [name.length, 2], [0, 2]);
  return Buffer.concat([head, rest, name]);
}

/** What stands after the bytes of a file (4.3.9). */
export function closeRecord({ sum, bytes, compressed }: ZipRecord): Buffer {
  const width = isWide(bytes, compressed) ? 8 : 4;
  return lay([0x08074b50, 4], [sum, 4], [compressed, width], [bytes, width]);
}

/** A file in the list at the end (4.3.12). */
function listRecord(file: ZipRecord, [time, day]: readonly [number, number]): Buffer {
  const { path, sum, bytes, compressed, at } = file;
  const name = Buffer.from(path);
  const wide = isWide(bytes, compressed, at);
  const extra = wide ? lay([1, 2], [24, 2], [bytes, 8], [compressed, 8], [at, 8]) : Buffer.alloc(0);
  const short = (value: number): readonly [number, 4] => [wide ? FULL : value, 4];
  return Buffer.concat([
    lay([0x02014b50, 4], [MADE_BY, 2], [wide ? WIDE : PLAIN, 2], [FLAGS, 2], [methodOf(file), 2]),
    lay([time, 2], [day, 2], [sum, 4], short(compressed), short(bytes), [name.length, 2]),
    lay([extra.length, 2], [0, 2], [0, 2], [0, 2], [MODE * 0x10000, 4], short(at)),
    name,
    extra,
  ]);
}

/** The end of a zip file (4.3.12 to 4.3.16): the list of its files, which begins at `start`, and where it is. */
export function endZip(files: readonly ZipRecord[], start: number, date: Date): Buffer {
  const list = Buffer.concat(files.map((file) => listRecord(file, stampOf(date))));
  const { length: count } = files;
  const wide = isWide(start, list.length) || count >= FULL_COUNT;
  const own = wide
    ? [
        lay([0x06064b50, 4], [44, 8], [MADE_BY, 2], [WIDE, 2], [0, 4], [0, 4]),
        lay([count, 8], [count, 8], [list.length, 8], [start, 8]),
        lay([0x07064b50, 4], [0, 4], [start + list.length, 8], [1, 4]),
      ]
    : [];
  const counted = wide ? FULL_COUNT : count;
  return Buffer.concat([
    list,
    ...own,
    lay([0x06054b50, 4], [0, 2], [0, 2], [counted, 2], [counted, 2]),
    lay([wide ? FULL : list.length, 4], [wide ? FULL : start, 4], [0, 2]),
  ]);
}
