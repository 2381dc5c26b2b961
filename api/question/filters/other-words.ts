import type { AreaType } from '../../../schemas/words/area-types.ts';

/** What other services call a parameter (Nomis, ONS and EES among them), and the name it has here. */
const PARAMETERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gender: 'sex',
    geography: 'area',
    geographic_level: 'area_type',
    geography_type: 'area_type',
    gss: 'area',
    gss_code: 'area',
    area_code: 'area',
    location: 'area',
    place: 'area',
    date: 'period',
    month: 'period',
    quarter: 'period',
    time: 'period',
    time_period: 'period',
    year: 'period',
    indicator: 'measure',
    indicators: 'measure',
    measures: 'measure',
    variable: 'measure',
    fields: 'columns',
    select: 'columns',
    order: 'sort',
    order_by: 'sort',
    per_page: 'limit',
    size: 'limit',
    page: 'cursor',
    offset: 'cursor',
  }),
);

/** What people call a kind of area, and the type that it is of. */
const AREA_TYPES: ReadonlyMap<string, AreaType> = new Map(
  Object.entries<AreaType>({
    council: 'lad',
    district: 'lad',
    la: 'lad',
    london_borough: 'lad',
    local_authority: 'lad',
    ltla: 'lad',
    unitary_authority: 'lad',
    mca: 'combined_authority',
    nation: 'country',
    travel_to_work_area: 'ttwa',
  }),
);

const plain = (word: string): string => word.trim().toLowerCase().replaceAll(/[ -]/g, '_');

/** The name here of a parameter that another service calls `word`; undefined for an unknown word. */
export function findParameter(word: string, known: readonly string[]): string | undefined {
  const meant = PARAMETERS.get(plain(word));
  return known.find((name) => name === meant);
}

/** The type of the areas that people call `word`, in the singular or plural; undefined for others. */
export function findAreaType(word: string): AreaType | undefined {
  const singular = plain(word).replace(/ies$/, 'y').replace(/s$/, '');
  return AREA_TYPES.get(plain(word)) ?? AREA_TYPES.get(singular);
}
