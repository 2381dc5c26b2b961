/** Numbers that stand packed among other bytes. */
export interface PackedNumbers {
  /** The number at a place; NaN where there is none. */
  read(i: number): number;
  /** Where the bytes after them begin. */
  readonly end: number;
}

const HEAD = 10;
/** The largest width that fits whole in the exact numbers of JavaScript, from any bit of a byte on. */
const MOST_BITS = 40;
/** What numbers of none to six decimals are multiplied by to be whole. */
const FACTORS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6] as const;
/** In the place of a number of decimals: the numbers stand as they are, each in eight bytes. */
const RAW = 255;
/** Added to the number of decimals: zero stands for no number. */
const WITH_GAPS = 64;

/** The numbers times `factor`, where all are then whole and come back exactly; NaN stays NaN. */
function toWhole(values: Float64Array, factor: number): Float64Array | undefined {
  const whole = new Float64Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? Number.NaN;
    // Adding zero makes -0 into 0, so that a value of -0 is told apart from it and stands as it is.
    const times = Math.round(value * factor) + 0;
    if (!Object.is(times / factor, value)) return undefined;
    if (Math.abs(times) > Number.MAX_SAFE_INTEGER) return undefined;
    whole[i] = times;
  }
  return whole;
}

function packRaw(values: Float64Array): Buffer {
  const bytes = Buffer.alloc(HEAD + values.length * 8);
  bytes[0] = RAW;
  values.forEach((value, i) => bytes.writeDoubleLE(value, HEAD + i * 8));
  return bytes;
}

/** Lowest and highest of some numbers, and how many there are not. */
function findRange(whole: Float64Array) {
  let [lowest, highest, gaps] = [Infinity, -Infinity, 0];
  for (const value of whole) {
    if (Number.isNaN(value)) gaps += 1;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return { lowest, highest, gaps };
}

/** Numbers as the steps of `whole`, which is these numbers without their decimals, from its lowest on. */
function packWhole(values: Float64Array, whole: Float64Array, decimals: number): Buffer {
  const { lowest, highest, gaps } = findRange(whole);
  const none = gaps === values.length;
  const shift = gaps > 0 && !none ? 1 : 0;
  const span = none ? 0 : highest - lowest + shift;
  let width = 0;
  while (2 ** width <= span && width <= MOST_BITS) width += 1;
  if (width > MOST_BITS) return packRaw(values);
  const bytes = Buffer.alloc(HEAD + Math.ceil((values.length * width) / 8));
  bytes[0] = decimals + shift * WITH_GAPS;
  bytes[1] = width;
  bytes.writeDoubleLE(none ? Number.NaN : lowest, 2);
  if (width === 0) return bytes;
  for (let i = 0; i < whole.length; i += 1) {
    const bit = i * width;
    const value = whole[i] ?? Number.NaN;
    const steps = Number.isNaN(value) ? 0 : value - lowest + shift;
    let rest = steps * (1 << (bit & 7));
    for (let at = HEAD + (bit >> 3); rest > 0; at += 1) {
      bytes[at] = (bytes[at] ?? 0) | (rest & 255);
      rest = Math.floor(rest / 256);
    }
  }
  return bytes;
}

/**
 * Numbers in as few bits as their decimals and range need; NaN stands for none. A column of one number
 * takes ten bytes. Each is read back as exactly the same number.
 */
export function packNumbers(values: Float64Array): Buffer {
  for (const [decimals, factor] of FACTORS.entries()) {
    const whole = toWhole(values, factor);
    if (whole) return packWhole(values, whole, decimals);
  }
  return packRaw(values);
}

/** Opens `rows` numbers that {@link packNumbers} wrote at `at`; each is unpacked when it is read. */
export function openNumbers(bytes: Buffer, at: number, rows: number): PackedNumbers {
  const [kind = 0, width = 0] = bytes.subarray(at, at + 2);
  const start = at + HEAD;
  if (kind === RAW) {
    return { read: (i) => bytes.readDoubleLE(start + i * 8), end: start + rows * 8 };
  }
  const lowest = bytes.readDoubleLE(at + 2);
  const shift = kind >= WITH_GAPS ? 1 : 0;
  const factor = FACTORS[kind - shift * WITH_GAPS] ?? 1;
  const end = start + Math.ceil((rows * width) / 8);
  if (width === 0) return { read: () => lowest / factor, end };
  const range = 2 ** width;
  return {
    end,
    read(i) {
      const bit = i * width;
      const last = start + ((bit + width - 1) >> 3);
      let [steps, unit] = [0, 1];
      for (let byte = start + (bit >> 3); byte <= last; byte += 1) {
        steps += (bytes[byte] ?? 0) * unit;
        unit *= 256;
      }
      steps = Math.floor(steps / (1 << (bit & 7))) % range;
      return shift > 0 && steps === 0 ? Number.NaN : (lowest + steps - shift) / factor;
    },
  };
}
