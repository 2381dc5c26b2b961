/** Bytes of a first view without scripts, of all scripts of a page, and how far it may jump. */
export const LIMITS = { bytes: 60_000, scripts: 200_000, shift: 0.05 } as const;
