import { countWords } from '../../../schemas/words/count-words.ts';
import { problemOfFaults } from '../../problem.ts';
import type { Parameters } from '../../question/parameters.ts';
import type { Service } from '../../service.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { faultsOfNear, findPoints } from '../places/find-point.ts';
import type { FoundPoint } from '../places/find-point.ts';
import type { Register } from '../read-register.ts';
import { measureNear } from './measure-near.ts';
import type { NearByCode } from './measure-near.ts';
import { readPlaces } from './read-places.ts';

/** A point that entries are asked for near to, and how far each is. */
export interface AskedNear {
  readonly point: FoundPoint;
  readonly byCode: NearByCode;
  /** Entries further than this are left out, and those without a place; undefined leaves out none. */
  readonly km: number | undefined;
}

/**
 * Reads the point that providers are asked for near to; undefined where none is asked for. Throws the
 * problem of a place that there is not, or of which there are several.
 */
export async function askNear(
  { warehouse }: Pick<Service, 'warehouse'>,
  store: Store,
  register: Register,
  parameters: Parameters,
): Promise<AskedNear | undefined> {
  const faults = await faultsOfNear(warehouse, store, parameters);
  if (faults.length > 0) throw problemOfFaults(faults);
  const asked = parameters.get('near');
  const [point] = asked ? await findPoints(warehouse, store, asked.text) : [];
  if (!point) return undefined;
  const byCode = measureNear(point, await readPlaces(warehouse, store, register));
  const km = parameters.get('km');
  return { point, byCode, km: km && Number(km.text) };
}

/** Whether an entry is as near as is asked for. */
export const isWithin = ({ byCode, km }: AskedNear, code: string): boolean =>
  km === undefined || (byCode.get(code)?.km ?? Infinity) <= km;

/** What cannot be told of how far these entries are. */
export function tellWithoutPlace(
  { byCode, km }: AskedNear,
  codes: readonly string[],
): readonly string[] {
  const without = codes.filter((code) => !byCode.has(code)).length;
  if (without === 0) return [];
  const held = `Of ${countWords(without, 'provider')} no place is held here`;
  return [km === undefined ? `${held}: they stand last, by name.` : `${held}: they are left out.`];
}
