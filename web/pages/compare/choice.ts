/** No fewer areas can be compared, and no more lines can be told apart in one chart. */
export const LEAST_AREAS = 2;
export const MOST_AREAS = 6;
/** The measure that is drawn where none is chosen. */
export const FIRST_MEASURE = 'claimant_rate_16_64';

type Query = Readonly<Record<string, string | undefined>>;

/** What an address of `/compare` asks for; nothing of it is known to exist. */
export interface Asked {
  /** Codes in the order chosen, each once; at most {@link MOST_AREAS}. */
  readonly codes: readonly string[];
  /** Codes beyond that many, which are not shown. */
  readonly tooMany: readonly string[];
  readonly measure: string;
  /** A name to look for, so that an area can be added to the others. */
  readonly add: string;
  readonly version: string | undefined;
}

/** Reads an address. Pure. */
export function readAsked(query: Query): Asked {
  const written = (query.areas ?? '').split(',').map((code) => code.trim().toUpperCase());
  const codes = [...new Set(written.filter((code) => code !== ''))];
  const measure = query.measure ?? '';
  return {
    codes: codes.slice(0, MOST_AREAS),
    tooMany: codes.slice(MOST_AREAS),
    measure: measure === '' ? FIRST_MEASURE : measure,
    add: (query.add ?? '').trim().slice(0, 100),
    version: query.version === '' ? undefined : query.version,
  };
}
