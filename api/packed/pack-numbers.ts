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
const MOST_DECIMALS = 6;
/** In the place of a number of decimals: the numbers stand as they are, each in eight bytes. */
const RAW = 255;
/** Added to the number of decimals: zero stands for no number. */
const WITH_GAPS = 64;

const isExact = (value: number, factor: number): boolean => {
  const whole = Math.round(value * factor);
  return Number.isSafeInteger(whole) && Object.is(whole / factor, value);
};

/** The fewest decimals in which every number is written exactly; undefined where six are too few. */
function findDecimals(values: Float64Array): number | undefined {
  let decimals = 0;
  for (const value of values) {
    while (!Number.isNaN(value) && !isExact(value, 10 ** decimals)) {
      decimals += 1;
      if (decimals > MOST_DECIMALS) return undefined;
    }
  }
  const factor = 10 ** decimals;
  return values.every((value) => Number.isNaN(value) || isExact(value, factor))
    ? decimals
    : undefined;
}

function packRaw(values: Float64Array): Buffer {
  const bytes = Buffer.alloc(HEAD + values.length * 8);
  bytes[0] = RAW;
  values.forEach((value, i) => bytes.writeDoubleLE(value, HEAD + i * 8));
  return bytes;
}

/**
 * Numbers in as few bits as their decimals and range need; NaN stands for none. A column of one number
 * takes ten bytes. Each is read back as exactly the same number.
 */
export function packNumbers(values: Float64Array): Buffer {
  const decimals = findDecimals(values);
  if (decimals === undefined) return packRaw(values);
  const factor = 10 ** decimals;
  let [lowest, highest, gaps] = [Infinity, -Infinity, 0];
  for (const value of values) {
    if (Number.isNaN(value)) gaps += 1;
    else {
      const whole = Math.round(value * factor);
      if (whole < lowest) lowest = whole;
      if (whole > highest) highest = whole;
    }
  }
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
  values.forEach((value, i) => {
    const bit = i * width;
    const steps = Number.isNaN(value) ? 0 : Math.round(value * factor) - lowest + shift;
    let rest = steps * 2 ** (bit & 7);
    for (let at = HEAD + (bit >> 3); rest > 0; at += 1) {
      bytes[at] = (bytes[at] ?? 0) + (rest % 256);
      rest = Math.floor(rest / 256);
    }
  });
  return bytes;
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
  const factor = 10 ** (kind - shift * WITH_GAPS);
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
      steps = Math.floor(steps / 2 ** (bit & 7)) % range;
      return shift > 0 && steps === 0 ? Number.NaN : (lowest + steps - shift) / factor;
    },
  };
}
