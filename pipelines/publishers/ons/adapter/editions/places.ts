import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../../../../datasets/reference-files.ts';
import { AREA_TYPES, findAreaType } from '../../../../../schemas/words/area-types.ts';
import type { AreaType } from '../../../../../schemas/words/area-types.ts';
import { wordsOf } from '../../../../../schemas/words/vocabulary.ts';
import { readDocument } from '../../../../fetch/documents/read-document.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import type { EditionTable } from '../../source.ts';

/** An area as the register has it. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly type: AreaType;
}

const Areas = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    type: z.enum(wordsOf(AREA_TYPES)),
    from: z.string(),
    to: z.string(),
  }),
);

/**
 * What stands where the place of an advert is not known. Of no region is another group of adverts
 * than of no authority.
 */
function nowhere(types: readonly AreaType[]): Place {
  const type = types.includes('lad') ? 'lad' : (types[0] ?? 'lad');
  return {
    code: type === 'lad' ? 'x-unknown' : `x-unknown-${type.replaceAll('_', '-')}`,
    name: `No ${AREA_TYPES[type].name.toLowerCase()} known`,
    type: 'none',
  };
}

/** Names that ONS and the Department for Education print, where the register has another. */
const NAMES: Partial<Record<AreaType, Readonly<Record<string, string>>>> = {
  region: { East: 'East of England', 'Greater London Authority': 'London' },
  combined_authority: {
    'Cambridge and Peterborough': 'Cambridgeshire and Peterborough',
    'Sheffield City Region': 'South Yorkshire',
  },
  lsip: {
    'Enterprise M3 LEP (including all of Surrey)': 'Enterprise M3',
    'Essex, Southend on Sea and Thurrock': 'Essex, Southend-on-Sea and Thurrock',
    Gloucestershire: 'G First (Gloucestershire)',
    'Heart of the South West': 'Heart of the South-West',
    London: 'Greater London',
    'Norfolk and Suffolk': 'New Anglia',
    'South East Midlands': 'South-East Midlands',
    'Stoke on Trent and Staffordshire': 'Stoke-on-Trent and Staffordshire',
  },
};

/**
 * The area that a row of a table names, of the first of the table's levels that has the name on its
 * day. Undefined where none has it, or several areas do. Throws {@link Refused} for a code that is of another area than the
 * name beside it: London has been given the code of the City of London.
 */
export type FindPlace = (table: EditionTable, name: string, code: string) => Place | undefined;

/** Reads the register of areas. */
export async function openPlaces(): Promise<FindPlace> {
  const register = Areas.parse(parse(await readDocument(REFERENCE_FILES.areas), { columns: true }));
  const byCode = new Map(register.map((area) => [area.code, area]));
  const byName = new Map<string, typeof register>();
  for (const area of register) byName.set(area.name, [...(byName.get(area.name) ?? []), area]);
  const findNamed = (
    { area_types: types, boundaries: day }: EditionTable,
    name: string,
  ): Place[] => {
    const levels = types.map((type) =>
      (byName.get(NAMES[type]?.[name] ?? name) ?? []).filter(
        (area) => area.type === type && area.from <= day && (area.to === '' || day <= area.to),
      ),
    );
    return levels.find((places) => places.length > 0) ?? [];
  };
  return (table, name, code) => {
    const named = findNamed(table, name);
    const [only, other] = named;
    if (code === '')
      return name === 'Unknown' ? nowhere(table.area_types) : other ? undefined : only;
    const known = byCode.get(code);
    if (only && !named.some((place) => place.code === code)) {
      throw new Refused(
        'wrong_area_code',
        `${table.sheet} gives ${name} the code ${code}${known ? ` of ${known.name}` : ''}; it is ${only.code}`,
      );
    }
    const type = known?.type ?? findAreaType(code);
    return type && { code, name: known?.name ?? name, type };
  };
}
