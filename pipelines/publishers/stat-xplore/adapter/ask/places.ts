import { findAreaType } from '../../../../../schemas/words/area-types.ts';
import type { Level } from '../../source.ts';
import type { Axis, AxisItem } from './axis.ts';
import { lastPart } from './group-values.ts';
import type { Entry, ReadSchema } from './schema.ts';

/** The list of a level, as the end of its id has it after the name of the set of boundaries. */
const LISTS = { region: 'REGION_TO_COUNTRY', lad: 'LA_TO_REGION' } as const;
const ENGLAND = { code: 'E92000001', name: 'England' };
const GREAT_BRITAIN = { code: 'K03000001', name: 'Great Britain' };

/** The places of one level, and the set of boundaries that they are of. */
export interface Places {
  readonly level: Level;
  readonly axis: Axis;
  readonly vintage: string;
}

/** The set of boundaries of a list, such as `21` in `V_C_MASTERGEOG21_LA_TO_REGION`. */
const boundariesOf = ({ id }: Entry): string => /MASTERGEOG(\d+)_/.exec(id)?.[1] ?? '';

const single = ({ id, label }: Entry): AxisItem => {
  const code = lastPart(id);
  const isKnown = findAreaType(code) !== undefined;
  return { ids: [id], code, name: label, ...(isKnown ? {} : { aside: 'area_without_gss' }) };
};

/**
 * Countries from the list of regions, which has Wales and Scotland too: England is a custom aggregate
 * of its nine regions, and the total of the axis is Great Britain where all three are there.
 */
function makeCountries(regions: readonly AxisItem[]): AxisItem[] {
  const english = regions.filter(({ code }) => code.startsWith('E12'));
  const others = regions.filter(({ code }) => findAreaType(code) === 'country');
  const england =
    english.length === 9 ? [{ ...ENGLAND, ids: english.flatMap(({ ids }) => ids) }] : [];
  const isWhole = england.length === 1 && others.length === 2;
  return [...england, ...others, ...(isWhole ? [{ ...GREAT_BRITAIN, ids: [] }] : [])];
}

/**
 * Places of the levels asked for, as far as the service has a list of each. Wales and Scotland are
 * countries here, though the service lists them among the regions too.
 */
export async function listPlaces(
  read: ReadSchema,
  field: Entry,
  levels: readonly Level[],
): Promise<Places[]> {
  const lists = (await read(field.id)).filter(({ type }) => type === 'VALUESET');
  const places: Places[] = [];
  for (const level of levels) {
    const ending = LISTS[level === 'country' ? 'region' : level];
    // The newest boundaries, where there are several.
    const [list] = lists
      .filter(({ id }) => id.endsWith(`_${ending}`))
      .sort((a, b) => (boundariesOf(a) < boundariesOf(b) ? 1 : -1));
    if (!list) continue;
    const items = (await read(list.id)).map(single);
    const regions = items.filter(({ code }) => findAreaType(code) !== 'country');
    const own = { country: makeCountries(items), region: regions, lad: items }[level];
    if (own.length === 0) continue;
    places.push({
      level,
      axis: { field: field.id, is: 'area', items: own },
      vintage: `boundaries of 20${boundariesOf(list)}`,
    });
  }
  return places;
}
