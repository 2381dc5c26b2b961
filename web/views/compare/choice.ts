import { MOST_LINES } from '../choose/limits.ts';
import { type WrittenAreas, readWritten } from '../choose/written.ts';
import { typedText } from '../../words/typed.ts';

/** No fewer areas can be compared, and no more than there can be lines in one chart. */
export const LEAST_AREAS = 2;
export const MOST_AREAS = MOST_LINES;
/** The measure that is drawn where none is chosen. */
export const FIRST_MEASURE = 'claimant_rate_16_64';

type Query = Readonly<Record<string, string | undefined>>;

/** What an address of `/compare` asks for; nothing of it is known to exist. */
export interface Asked extends WrittenAreas {
  readonly measure: string;
  /** A name to look for, so that an area can be added to the others. */
  readonly add: string;
  readonly version: string | undefined;
}

/** Reads an address. Pure. */
export function readAsked(query: Query): Asked {
  const measure = query.measure ?? '';
  return {
    ...readWritten(query.areas ?? '', MOST_AREAS),
    measure: measure === '' ? FIRST_MEASURE : measure,
    add: typedText(query.add),
    version: query.version === '' ? undefined : query.version,
  };
}
