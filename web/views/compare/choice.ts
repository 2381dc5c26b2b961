import { MOST_LINES } from '../choose/limits.ts';
import { type WrittenAreas, readWritten } from '../choose/written.ts';
import { typedText } from '../../words/typed.ts';

/** No fewer areas can be compared, and no more than there can be lines in one chart. */
export const LEAST_AREAS = 2;
export const MOST_AREAS = MOST_LINES;

type Query = Readonly<Record<string, string | undefined>>;

/** What an address of `/compare` asks for; nothing of it is known to exist. */
export interface Asked extends WrittenAreas {
  /** Empty where none is chosen: then one is drawn that the areas have. */
  readonly measure: string;
  /** A name to look for, so that an area can be added to the others. */
  readonly add: string;
  readonly version: string | undefined;
  /** The first period of the lines, or its year; undefined where all are asked for. */
  readonly from: string | undefined;
}

/** Reads an address. Pure. */
export function readAsked(query: Query): Asked {
  return {
    ...readWritten(query.areas ?? '', MOST_AREAS),
    measure: query.measure ?? '',
    add: typedText(query.add),
    version: query.version === '' ? undefined : query.version,
    from: query.from === '' ? undefined : query.from,
  };
}
