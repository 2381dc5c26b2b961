import type { Cube } from './load-cube.ts';
import { resolveAreas, resolveCodes } from './resolve-codes.ts';
import type { ChosenArea } from './resolve-codes.ts';
import { resolveDates } from './resolve-dates.ts';

/** A data query as the service understood it. */
export interface StandInQuery {
  readonly areas: readonly ChosenArea[];
  readonly dates: readonly string[];
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly excludeMissing: boolean;
  readonly select: readonly string[] | null;
  readonly offset: number;
  readonly limit: number;
  /** Dimensions that were not given: all codes in CSV, an error in JSON-stat. */
  readonly omitted: readonly string[];
}

const OTHERS = new Set([
  ...['GEOGRAPHY', 'DATE', 'TIME', 'FREQ', 'SELECT', 'RECORDOFFSET', 'RECORDLIMIT', 'UID'],
  ...['EXCLUDEMISSINGVALUES', 'SIGNATURE', 'SETALLWHERENOTSPECIFIED', 'QUERYID'],
]);

/**
 * Reads the parameters of a data query, names in any case. Undefined when a parameter is no
 * dimension of this dataset, or has no code of it: the service then sends nothing at all.
 */
export function readQuery(
  cube: Cube,
  search: URLSearchParams,
  rowLimit: number,
): StandInQuery | undefined {
  const given = new Map([...search].map(([key, value]) => [key.toUpperCase(), value]));
  if ([...given.keys()].some((key) => !OTHERS.has(key) && !cube.codes.has(key))) return undefined;
  const every = cube.types.map(({ code }) => code).join(',');
  const areas = resolveAreas(cube, given.get('GEOGRAPHY') ?? every);
  const dates = resolveDates(
    given.get('DATE'),
    given.get('TIME'),
    cube.dates.map(({ code }) => code),
  );
  const codes = new Map(
    [...cube.codes].map(([concept, known]) => {
      const asked = given.get(concept);
      return [
        concept,
        asked === undefined ? known.map(({ code }) => code) : resolveCodes(concept, asked, known),
      ];
    }),
  );
  if ([areas, dates, ...codes.values()].some((list) => list.length === 0)) return undefined;
  const isOmitted = (key: string): boolean =>
    key === 'DATE' ? !given.has('DATE') && !given.has('TIME') : !given.has(key);
  return {
    areas,
    dates,
    codes,
    excludeMissing: given.get('EXCLUDEMISSINGVALUES')?.toLowerCase() === 'true',
    select: given.get('SELECT')?.toUpperCase().split(',') ?? null,
    offset: Number(given.get('RECORDOFFSET') ?? 0),
    limit: Math.min(Number(given.get('RECORDLIMIT') ?? rowLimit), rowLimit),
    omitted: ['GEOGRAPHY', 'DATE', ...cube.codes.keys()].filter(isOmitted),
  };
}
