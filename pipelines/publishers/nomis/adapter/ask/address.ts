const BASE = 'https://www.nomisweb.co.uk/api/v01';

/** Address of a metadata document under `dataset/{id}` or `codelist/`. */
export function metadataAddress(path: string): string {
  return `${BASE}/${path}`;
}

/** One question to a dataset: every dimension is named, so that none is answered with all its codes. */
export interface Query {
  readonly dataset: string;
  readonly geography: string;
  readonly dates: readonly string[];
  /** Publisher concept (upper case, MEASURES among them) → publisher codes. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

/** Address of one page of a query's answer. Holds no secret. */
export function pageAddress(query: Query, offset: number, limit: number): string {
  const parameters = [
    ['geography', query.geography],
    ['date', query.dates.join(',')],
    ...[...query.codes].map(([concept, codes]) => [concept.toLowerCase(), codes.join(',')]),
    ['RecordOffset', String(offset)],
    ['RecordLimit', String(limit)],
  ];
  const search = parameters.map((pair) => pair.join('=')).join('&');
  return `${BASE}/dataset/${query.dataset}.data.csv?${search}`;
}

/** What a page was asked for, read back from its address. */
interface Asked {
  readonly offset: number;
  readonly dates: readonly string[];
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

const NOT_CONCEPTS = new Set(['GEOGRAPHY', 'DATE', 'RECORDOFFSET', 'RECORDLIMIT']);

/** Reads {@link pageAddress} back; an address without parameters asked for nothing in particular. */
export function readAsked(address: string): Asked {
  const parameters = new Map(
    [...new URL(address).searchParams].map(([key, value]) => [key.toUpperCase(), value]),
  );
  const list = (key: string): string[] => (parameters.get(key) ?? '').split(',').filter(Boolean);
  return {
    offset: Number(parameters.get('RECORDOFFSET') ?? 0),
    dates: list('DATE'),
    codes: new Map(
      [...parameters.keys()].filter((key) => !NOT_CONCEPTS.has(key)).map((key) => [key, list(key)]),
    ),
  };
}
