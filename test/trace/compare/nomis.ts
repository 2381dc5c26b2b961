import type { CodeItem } from '../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import type { ReleaseRow } from '../read-parquet.ts';
import { differ } from './differ.ts';
import type { Said } from './differ.ts';
import { NomisSource } from '../../../pipelines/publishers/nomis/source.ts';

/** What each mark of Nomis means, written down here a second time on purpose. */
const STATUSES: Readonly<Record<string, string>> = {
  A: 'observed',
  B: 'unreliable',
  F: 'suppressed',
  G: 'unreliable',
  Q: 'missing',
};

/** Our period code of a date of Nomis: itself, or the window that ends with it. */
function periodOf(date: string, period: ObservationsDeclaration['period']): string {
  if (period.type !== 'span') return date;
  const [year = 0, month = 0] = date.split('-').map(Number);
  const first = year * 12 + month - (period.months ?? 0);
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}/P${period.months}M`;
}

/** Publisher concepts that a dimension's code must stand under, and the codes it may have there. */
function codesOf(
  declaration: ObservationsDeclaration,
  lists: ReadonlyMap<string, readonly CodeItem[]>,
  dimension: string,
  code: unknown,
): [string, string[]][] {
  return Object.entries(NomisSource.parse(declaration.source).concepts).flatMap(
    ([concept, declared]): [string, string[]][] => {
      if ('dimension' in declared) {
        if (declared.dimension !== dimension) return [];
        const item = lists.get(dimension)?.find((each) => each.code === code);
        return [[concept, [item?.publisher_code ?? 'none']]];
      }
      const meant = declared.codes.filter(({ means }) => dimension in means);
      if (meant.length === 0) return [];
      return [[concept, meant.filter(({ means }) => means[dimension] === code).map((c) => c.code)]];
    },
  );
}

/** What does not agree between a row of a release and its line of the snapshot; empty when all does. */
export function compareNomis(
  declaration: ObservationsDeclaration,
  lists: ReadonlyMap<string, readonly CodeItem[]>,
  row: ReleaseRow,
  line: ReadonlyMap<string, string>,
): string[] {
  const measure = declaration.measures.find(({ id }) => id === row.measure);
  if (!measure) return [`${String(row.measure)} is no measure`];
  const printed = line.get('OBS_VALUE') ?? 'none';
  const value = printed === '' ? null : Number(printed) * measure.scale;
  const said: Said[] = [
    ['area', row.area, line.get('GEOGRAPHY_CODE')],
    ['boundary set', row.area_vintage, line.get('GEOGRAPHY_TYPE')],
    ['period', row.period, periodOf(line.get('DATE_CODE') ?? '', declaration.period)],
    ['value', row.value, value],
    ['printed value', row.source_value ?? '', printed],
    ['mark', row.source_status, line.get('OBS_STATUS')],
    ['status', row.status, STATUSES[line.get('OBS_STATUS') ?? '']],
    ...Object.entries(measure.at)
      .filter(([concept]) => concept !== 'dataset')
      .map(([concept, code]): Said => [`measure (${concept})`, code, line.get(concept)]),
  ];
  const dimensions = declaration.dimensions.flatMap(({ id }) =>
    codesOf(declaration, lists, id, row[id]).flatMap(([concept, codes]) => {
      const theirs = line.get(concept) ?? 'none';
      return codes.includes(theirs) ? [] : [`${id}: ${String(row[id])} here, ${theirs} there`];
    }),
  );
  return [...differ(said), ...dimensions];
}
