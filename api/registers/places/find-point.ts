import { z } from 'zod';
import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import type { Point } from '../../../schemas/figures/provision/distance.ts';
import { countWords } from '../../../schemas/words/count-words.ts';
import { readPostcode } from '../../../schemas/words/postcode.ts';
import { openRows } from '../../catalogue/open-rows.ts';
import { PLACES_DATASET, POSTCODES_DATASET, placeKey, placeKeySql } from './place-index.ts';
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

type Reader = Pick<Warehouse, 'select'>;

const Row = z.tuple([z.string(), z.number(), z.number()]);

interface Wanted {
  readonly sql: string;
  readonly values: readonly string[];
}

async function look({ select }: Reader, { sql, values }: Wanted): Promise<FoundPoint[]> {
  const { columns, rows } = await select({ sql, values: [...values] });
  return rowsOf(columns, rows).map((row) => {
    const [called, lon, lat] = Row.parse(row);
    return { name: called, lon, lat };
  });
}

async function findDistrict(reader: Reader, store: Store, district: string) {
  const release = await openRows(store, POSTCODES_DATASET);
  if (!release) return [];
  const sql = `SELECT DISTINCT name, lon, lat FROM ${name(release.data)}
    WHERE part = 'district' AND name = $1 ORDER BY ALL`;
  return look(reader, { sql, values: [district] });
}

/** Towns of a name; of several the one that lies in the authority that is called after it. */
async function findTowns(reader: Reader, store: Store, town: string): Promise<FoundPoint[]> {
  const release = await openRows(store, PLACES_DATASET);
  if (!release) return [];
  const find = (more: string) => {
    const sql = `SELECT DISTINCT name, lon, lat FROM ${name(release.data)}
      WHERE ${placeKeySql('name')} = $1 ${more} ORDER BY ALL`;
    return look(reader, { sql, values: [placeKey(town)] });
  };
  const all = await find('');
  if (all.length < 2) return all;
  const own = await find(`AND ${placeKeySql('area_name')} = $1`);
  return own.length === 1 ? own : all;
}

/** The middle of the postcodes of the authority of a name, called so. */
async function findAuthority(reader: Reader, store: Store, called: string) {
  const release = await openRows(store, POSTCODES_DATASET);
  if (!release) return [];
  const sql = `SELECT 'the middle of ' || any_value(area_name), sum(lon * postcodes) / sum(postcodes),
      sum(lat * postcodes) / sum(postcodes)
    FROM ${name(release.data)} WHERE part = 'district' AND ${placeKeySql('area_name')} = $1 GROUP BY area`;
  return look(reader, { sql, values: [placeKey(called)] });
}

/**
 * The points that a postcode or the name of a town may stand for: several towns may have a name, and
 * none of them the authority of that name. An authority after which no town is called is its middle. Of
 * a whole postcode only the district is looked at.
 */
export async function findPoints(
  reader: Reader,
  store: Store,
  words: string,
): Promise<readonly FoundPoint[]> {
  const postcode = readPostcode(words);
  if (postcode) return findDistrict(reader, store, postcode.district);
  const towns = await findTowns(reader, store, words);
  return towns.length > 0 ? towns : findAuthority(reader, store, words);
}

const Middle = z.tuple([z.number().nullable(), z.number().nullable()]);

/** The middle of the postcodes of authorities; undefined where none of their postcodes is held. */
export async function findMiddle(
  { select }: Reader,
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
  warehouse: Reader,
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
      ? `near is the first half of a postcode or the name of a town or a local authority, and ${quotable(near.text)} is none of these here.`
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
