import type { Grid } from '../../../pipelines/fetch/documents/read-workbook.ts';
import { OnsEditionSource } from '../../../pipelines/publishers/ons/source.ts';
import type { CodeItem } from '../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import type { ReleaseRow } from '../read-parquet.ts';
import { differ } from './differ.ts';
import type { Said } from './differ.ts';
import { sayRegisterArea } from './register-area.ts';

/** What each mark of an edition means, written down here a second time on purpose. */
const STATUSES: Readonly<Record<string, string>> = {
  '[c]': 'suppressed',
  '[x]': 'suppressed',
  '[z]': 'not_applicable',
  '[low]': 'near_zero',
};

/** Names that the tables print for areas, where ours is another. */
const NAMES: Readonly<Record<string, string>> = {
  Unknown: 'No local authority known',
  East: 'East of England',
  'Greater London Authority': 'London',
  'Cambridge and Peterborough': 'Cambridgeshire and Peterborough',
  'Sheffield City Region': 'South Yorkshire',
  'Enterprise M3 LEP (including all of Surrey)': 'Enterprise M3',
  'Essex, Southend on Sea and Thurrock': 'Essex, Southend-on-Sea and Thurrock',
  Gloucestershire: 'G First (Gloucestershire)',
  'Heart of the South West': 'Heart of the South-West',
  'Norfolk and Suffolk': 'New Anglia',
  'South East Midlands': 'South-East Midlands',
  'Stoke on Trent and Staffordshire': 'Stoke-on-Trent and Staffordshire',
};
/** London is a region in the tables of authorities, and a plan area of another name in those of plans. */
const nameOf = (printed: string, type: unknown): string =>
  printed === 'London' && type === 'lsip' ? 'Greater London' : (NAMES[printed] ?? printed);

/** Row of the headings in every table. */
const HEADINGS = 5;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `Jul-25`, `July 2025` or `2025Q3`, the last of so many months, as our code of them. */
function periodOf(heading: string, months: number): string {
  const [, quarters, quarter] = /^(\d{4}) ?Q([1-4])$/.exec(heading) ?? [];
  const [, month = '', named = ''] =
    /^([A-Za-z]{3})[a-z]*[- ](\d{2}(?:\d{2})?)$/.exec(heading) ?? [];
  const year = Number(quarters ?? (named.length === 2 ? `20${named}` : named));
  const last =
    quarter === undefined ? MONTHS.indexOf(month.toLowerCase()) : Number(quarter) * 3 - 1;
  const first = year * 12 + last - months + 1;
  const code = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`;
  return months === 1 ? code : `${code}/P${months}M`;
}

/** What does not agree between a row of a release and the row of its sheet; empty when all does. */
export function compareEdition(
  declaration: ObservationsDeclaration,
  lists: ReadonlyMap<string, readonly CodeItem[]>,
  row: ReleaseRow,
  sheet: string,
  grid: Grid,
  line: number,
): string[] {
  const { tables, imputed } = OnsEditionSource.parse(declaration.source);
  const table = tables.find((each) => each.sheet === sheet && each.measure === row.measure);
  const scale = declaration.measures.find(({ id }) => id === row.measure)?.scale;
  if (!table || scale === undefined) return [`no table of ${String(row.measure)} is on ${sheet}`];
  const headings = (grid[HEADINGS - 1] ?? []).map((cell) => String(cell ?? '').trim());
  const under = (heading: string): string =>
    String(grid[line - 1]?.[headings.indexOf(heading)] ?? '').trim();
  const code = table.area_code === undefined ? '' : under(table.area_code);
  const heading = headings.find((each) => periodOf(each, table.months) === row.period);
  const printed = heading === undefined ? 'no such column' : under(heading);
  const isNumber = printed !== '' && !Number.isNaN(Number(printed));
  const flags = [
    ...(under('Notes').startsWith('[sum of parts made by') ? ['built_from_parts'] : []),
    ...(isNumber && imputed.includes(String(row.period)) ? ['imputed'] : []),
  ];
  const dimensions = declaration.dimensions.map(({ id }): Said => {
    const column = table.dimensions[id];
    if (column === undefined) return [id, row[id], 'total'];
    const item = lists.get(id)?.find((each) => each.code === row[id]);
    return [id, item?.publisher_code ?? item?.code, under(column)];
  });
  return differ([
    ['area', row.area_name, nameOf(under(table.area), row.area_type)],
    ...(code === '' ? sayRegisterArea(row) : [['area code', row.area, code] satisfies Said]),
    ...dimensions,
    ['value', row.value, isNumber ? Number(printed) * scale : null],
    ['printed value', row.source_value, printed],
    ['mark', row.source_status, isNumber ? null : printed],
    ['status', row.status, isNumber ? 'observed' : STATUSES[printed.toLowerCase()]],
    ['flags', row.flags, flags.join(' ')],
  ]);
}
