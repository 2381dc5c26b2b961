import { z } from 'zod';
import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import type { Point } from '../../../schemas/figures/provision/distance.ts';
import { countWords } from '../../../schemas/words/count-words.ts';
import { readPostcode } from '../../../schemas/words/postcode.ts';
import { openRows } from '../../catalogue/open-rows.ts';
import { PLACES_DATASET, POSTCODES_DATASET } from './place-index.ts';
import { quotable } from '../../problem.ts';
import { faultOf, queryParameter } from '../../question/parameters.ts';
import type { Parameters } from '../../question/parameters.ts';
import { rowsOf } from '../../warehouse/codes.ts';
import { name } from '../../warehouse/sql.ts';
import type { Store, Warehouse } from '../../warehouse/warehouse.ts';

/** Where something is. */
export interface FoundPoint extends Point {
  readonly name: string;
}

const Row = z.tuple([z.string(), z.number(), z.number()]);

async function look(
  { select }: Pick<Warehouse, 'select'>,
  store: Store,
  dataset: string,
  { where, value }: { readonly where: string; readonly value: string },
): Promise<FoundPoint[]> {
  const release = await openRows(store, dataset);
  if (!release) return [];
  const sql = `SELECT DISTINCT name, lon, lat FROM ${name(release.data)} WHERE ${where} ORDER BY ALL`;
  const { columns, rows } = await select({ sql, values: [value] });
  return rowsOf(columns, rows).map((row) => {
    const [called, lon, lat] = Row.parse(row);
    return { name: called, lon, lat };
  });
}

/**
 * The points that a postcode or the name of a town may stand for: several towns may have a name. Of a
 * whole postcode only the district is looked at.
 */
export async function findPoints(
  warehouse: Pick<Warehouse, 'select'>,
  store: Store,
  words: string,
): Promise<readonly FoundPoint[]> {
  const postcode = readPostcode(words);
  if (postcode) {
    const where = `part = 'district' AND name = $1`;
    const asked = { where, value: postcode.district };
    return look(warehouse, store, POSTCODES_DATASET, asked);
  }
  const asked = { where: 'lower(name) = lower($1)', value: words.trim() };
  return look(warehouse, store, PLACES_DATASET, asked);
}

const Middle = z.tuple([z.number().nullable(), z.number().nullable()]);

/** The middle of the postcodes of authorities; undefined where none of their postcodes is held. */
export async function findMiddle(
  { select }: Pick<Warehouse, 'select'>,
  store: Store,
  called: string,
  authorities: ReadonlySet<string>,
): Promise<FoundPoint | undefined> {
  const release = await openRows(store, POSTCODES_DATASET);
  if (!release) return undefined;
  const sql = `SELECT sum(lon * postcodes) / sum(postcodes), sum(lat * postcodes) / sum(postcodes)
    FROM ${name(release.data)} WHERE part = 'district' AND list_contains($1::VARCHAR[], area)`;
  const { columns, rows } = await select({ sql, values: [[...authorities]] });
  const [lon, lat] = Middle.parse(rowsOf(columns, rows)[0]);
  return lon === null || lat === null ? undefined : { name: called, lon, lat };
}

/**
 * The faults of `near`, where it stands for no point or for several, and of a `km` without it, for which
 * with `ofArea` an area will do.
 */
export async function faultsOfNear(
  warehouse: Pick<Warehouse, 'select'>,
  store: Store,
  parameters: Parameters,
  { ofArea = false }: { readonly ofArea?: boolean } = {},
): Promise<Fault[]> {
  const [near, km] = [parameters.get('near'), parameters.get('km')];
  if (!near) {
    const message = `km needs near${ofArea ? ' or area' : ''}: from where it is.`;
    const isTold = ofArea && parameters.has('area');
    return km && !isTold ? [faultOf(km, km.text, 'malformed-value', message)] : [];
  }
  const points = await findPoints(warehouse, store, near.text);
  if (points.length === 1) return [];
  const message =
    points.length === 0
      ? `near is the first half of a postcode or the name of a town, and ${quotable(near.text)} is neither here.`
      : `There are ${countWords(points.length, 'place')} called ${quotable(near.text)}: give a postcode instead.`;
  return [faultOf(near, near.text, 'malformed-value', message)];
}

/**
 * The parameters as links repeat them: of a whole postcode, which can be of one household, only the
 * district. `isPrivate` says that there was one, so that the answer is not kept.
 */
export function withoutHousehold(parameters: Parameters): {
  readonly parameters: Parameters;
  readonly isPrivate: boolean;
} {
  const postcode = readPostcode(parameters.get('near')?.text ?? '');
  if (!postcode?.more) return { parameters, isPrivate: false };
  const near = queryParameter('near', postcode.district);
  return { parameters: new Map([...parameters, ['near', near]]), isPrivate: true };
}
