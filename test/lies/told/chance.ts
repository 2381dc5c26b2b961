/** Chance that comes out the same every time: a seed decides all of it. */
export interface Chance {
  /** A whole number from 0 to `below` − 1. */
  below(below: number): number;
  /** One of a list. Throws when the list is empty. */
  one<T>(list: readonly T[]): T;
}

const STEP = 0x6d2b79f5;

/** Mulberry32 (Tommy Ettinger): 32 bits of state, enough to pick rows by. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + STEP) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    one(list) {
      const picked = list[below(list.length)];
      if (picked === undefined) throw new Error('there is nothing to pick from');
      return picked;
    },
  };
}
