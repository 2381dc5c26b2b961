/** Bits of `suspect`: which other words of a row contradict its codes. */
export const SUSPECT = {
  urnDate: 1,
  urnArea: 2,
  dateName: 4,
  areaCode: 8,
  codeName: 16,
  notFree: 32,
} as const;
