import { AREA_TYPES, AREA_TYPE_SETS, isAreaTypeSet } from '../../../schemas/words/area-types.ts';
import type { CheckContext } from '../../question/context.ts';
import { listed } from '../../question/filters/filter.ts';
import type { Parameters } from '../../question/parameters.ts';

/** The four parameters that together choose areas. */
export const AREA_PARAMETERS = ['area', 'area_type', 'area_at', 'within'] as const;

/** What `area_type=` may be: the types of area, and the sets of them. */
export const AREA_TYPE_WORDS: readonly string[] = [
  ...Object.keys(AREA_TYPES),
  ...Object.keys(AREA_TYPE_SETS),
];

/** The choice of areas in English. */
export function describeAreas(
  parameters: Parameters,
  context: CheckContext,
  day: string | null,
): string {
  const nameOf = (code: string): string =>
    context.table.codes.get('area')?.byCode.get(code)?.name ??
    context.areas?.byCode.get(code)?.name ??
    code;
  const plural = (type: string): string =>
    Object.entries(AREA_TYPES).find(([word]) => word === type)?.[1].plural ??
    (isAreaTypeSet(type) ? AREA_TYPE_SETS[type].name : type);
  const [area, type, , within] = AREA_PARAMETERS.map((each) =>
    parameters.get(each)?.items.toSorted(),
  );
  const parts = [
    ...(area ? [`Area is ${listed(area.map(nameOf))}`] : []),
    ...(type ? [`Areas are ${listed(type.map(plural), 'and').toLowerCase()}`] : []),
    ...(within ? [`in ${listed(within.map(nameOf))}`] : []),
    ...(day === null ? [] : [`as at ${day}`]),
  ];
  return parts.join(', ');
}
