import { z } from 'zod';
import type { AnyArea } from '../../registers/areas/groups/members.ts';
import { rowsOf } from '../../warehouse/codes.ts';
import { name, newBinder } from '../../warehouse/sql.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';

/** The dataset that tells which places a contract area of a programme has in it. */
const CONTRACTS_DATASET = 'programme-contracts';
/** The column of contract areas, in figures of programmes as in that dataset. */
export const CONTRACT_AREA = 'contract_area';
const PLACES = 'places';

const Prime = z.strictObject({ name: z.string(), provider: z.string().nullable() });
const Primes = z.string().transform((text) => Prime.array().parse(JSON.parse(text)));
const Row = z.tuple([
  ...([z.string(), z.string(), z.string(), z.string()] as const),
  Primes,
  z.string().nullable(),
  z.string(),
]);

/** A contract area that a place lies in, and the place in it that says so. */
export interface Contract {
  readonly code: string;
  /** The programme, by the code that figures of programmes have for it. */
  readonly programme: string;
  readonly name: string;
  readonly covers: string;
  /** Who runs it as printed, with the UKPRN where it is known. */
  readonly primes: readonly z.infer<typeof Prime>[];
  /** The day of the source, an ISO date; null where it bears none. */
  readonly asAt: string | null;
  /** The address of the source. */
  readonly source: string;
}

/**
 * The contract areas that a place surely lies in, by code: those whose printed words name the place,
 * or an area around it. None where no release tells of places.
 */
export async function readContracts(
  { select }: Pick<Warehouse, 'select'>,
  releases: readonly Release[],
  area: AnyArea,
): Promise<ReadonlyMap<string, Contract>> {
  const release = releases.find(({ dataset }) => dataset === CONTRACTS_DATASET);
  const isHeld = release?.manifest.table?.columns.some((column) => column.name === PLACES) ?? false;
  const data = release?.data ?? null;
  if (data === null || !isHeld) return new Map();
  const binder = newBinder();
  const around = binder.bind([area.code, ...area.parents]);
  const sql = `SELECT ${CONTRACT_AREA}, programme, contract_area_name, min(place),
      to_json(list(DISTINCT {name: prime, provider: provider}))::VARCHAR, max(as_at)::VARCHAR, min(source)
    FROM (SELECT *, unnest(${PLACES}) AS place FROM ${name(data)})
    WHERE list_contains(${around}::VARCHAR[], place) GROUP BY 1, 2, 3 ORDER BY 1`;
  const result = await select({ sql, values: binder.values });
  return new Map(
    rowsOf(result.columns, result.rows).map((row) => {
      const [code, programme, called, covers, primes, asAt, source] = Row.parse(row);
      return [code, { code, programme, name: called, covers, primes, asAt, source }];
    }),
  );
}
