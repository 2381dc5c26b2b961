import { MOST_LINES } from '../choose/limits.ts';
import { asWritten } from '../choose/written.ts';
import { typedText } from '../../words/typed.ts';

/** No fewer areas can be compared, and no more than there can be lines in one chart. */
export const LEAST_AREAS = 2;
export const MOST_AREAS = MOST_LINES;
/** The measure that is drawn where none is chosen. */
export const FIRST_MEASURE = 'claimant_rate_16_64';

type Query = Readonly<Record<string, string | undefined>>;

/** What an address of `/compare` asks for; nothing of it is known to exist. */
export interface Asked {
  /** Codes or names in the order chosen, each once; at most {@link MOST_AREAS}. */
  readonly codes: readonly string[];
  /** Those beyond that many, which are not shown. */
  readonly tooMany: readonly string[];
  /** Those that were written more than once, each once. */
  readonly repeated: readonly string[];
  readonly measure: string;
  /** A name to look for, so that an area can be added to the others. */
  readonly add: string;
  readonly version: string | undefined;
}

const isSame = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/** Reads an address. Pure. */
export function readAsked(query: Query): Asked {
  const written = (query.areas ?? '').split(/[,;]/).map(asWritten);
  const said = written.filter((word) => word !== '');
  const codes = [...new Map(said.map((word) => [word.toUpperCase(), word])).values()];
  const measure = query.measure ?? '';
  return {
    codes: codes.slice(0, MOST_AREAS),
    tooMany: codes.slice(MOST_AREAS),
    repeated: codes.filter((code) => said.filter((word) => isSame(word, code)).length > 1),
    measure: measure === '' ? FIRST_MEASURE : measure,
    add: typedText(query.add),
    version: query.version === '' ? undefined : query.version,
  };
}
