import type { CodeItem } from '../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import { EesSource } from '../../../pipelines/publishers/ees/source.ts';
import type { EesFile } from '../../../pipelines/publishers/ees/source.ts';
import type { ReleaseRow } from '../read-parquet.ts';
import { differ } from './differ.ts';
import type { Said } from './differ.ts';

/** What each mark of the catalogue means, written down here a second time on purpose. */
const STATUSES: Readonly<Record<string, string>> = {
  c: 'suppressed',
  z: 'not_applicable',
  x: 'missing',
  low: 'near_zero',
  u: 'unreliable',
  '~': 'near_zero',
};

/** The column with the code of the place, by the level of the row. */
const PLACES: Readonly<Record<string, string>> = {
  National: 'country_code',
  Regional: 'region_code',
  'Local authority district': 'lad_code',
  'Local enterprise partnership': 'local_enterprise_partnership_code',
  'Local skills improvement plan area': 'lsip_code',
  'English devolved area': 'english_devolved_area_code',
};
/** Our code of a place for which the publisher prints `z`: it has none. */
const placeless = (level: string): string =>
  level === 'English devolved area' ? 'x-outside-devolved-areas' : 'x-unknown';

/** What the lines of each kind of year are marked with, and our codes begin with. */
const YEARS: Readonly<Record<string, readonly [identifier: string, code: string]>> = {
  academic_year: ['Academic year', 'AY'],
  tax_year: ['Tax year', 'TY'],
};

/** `202324` as the year, or as the part of it that a file of so many months covers. */
function periodOf(code: string, printed: string, months: number): string {
  const [, from, to] = /^(\d{4})(\d{2})$/.exec(printed) ?? [];
  return months === 12 ? `${code}${from}-${to}` : `${from}-08/P${months}M`;
}

/** A printed figure is the value; a sum of parts that were hidden has only bounds, from it upwards. */
function compareFigure(
  { value, status, low, high }: ReleaseRow,
  { sums, marks }: EesFile,
  line: ReadonlyMap<string, string>,
  printed: string,
): Said[] {
  const figure = Number(printed);
  if (printed === '' || Number.isNaN(figure)) {
    return [
      ['value', value, null],
      ['status', status, marks[printed] ?? STATUSES[printed]],
    ];
  }
  const isSum = Object.keys(sums).includes(line.get('geographic_level') ?? '');
  if (!isSum || status !== 'bounded') {
    return [
      ['value', value, figure],
      ['status', status, 'observed'],
    ];
  }
  const holds = Number(low) <= Number(high) && Number(high) > figure;
  return [
    ['value', value, null],
    ['bounds hold the printed sum', holds, true],
  ];
}

/** The file of a declaration that an address is of: by the id in the catalogue, or by its name. */
export function findEesFile({ id, source }: ObservationsDeclaration, url: string): EesFile | null {
  const asked = url.split('/').at(-2);
  const { files } = EesSource.parse(source);
  return files.find((file) => asked === (file.data_set ?? `${id}.${file.id}`)) ?? null;
}

/** What does not agree between a row of a release and its line of a file of the catalogue. */
export function compareEes(
  declaration: ObservationsDeclaration,
  lists: ReadonlyMap<string, readonly CodeItem[]>,
  row: ReleaseRow,
  file: EesFile,
  line: ReadonlyMap<string, string>,
): string[] {
  const [column = ''] =
    Object.entries(file.indicators).find(([, measure]) => measure === row.measure) ?? [];
  const printed = line.get(column) ?? 'no such column';
  const level = line.get('geographic_level') ?? '';
  const [identifier, code] = YEARS[declaration.period.type] ?? ['no such year', ''];
  const place = line.get(PLACES[level] ?? '');
  const filters = Object.entries(file.filters).flatMap(([name, filter]): Said[] => {
    const own = line.get(name);
    if ('only' in filter) return [[name, filter.only, own]];
    if ('entity' in filter) return [[filter.entity, row[filter.entity], own]];
    // Sums of groups are set aside, so no row of a release is one.
    if ('groups' in filter) return [];
    const label = own === 'Total' && filter.wider !== undefined ? line.get(filter.wider) : own;
    const ours = row[filter.dimension];
    const item = lists.get(filter.dimension)?.find(({ code }) => code === ours);
    const isDeclared = filter.labels[label ?? ''] === ours;
    return [[filter.dimension, isDeclared ? label : (item?.publisher_code ?? item?.name), label]];
  });
  return differ([
    ...(declaration.entities.includes('area')
      ? ([
          ['level', row.area_vintage, level],
          ['area', row.area, place === 'z' ? placeless(level) : place],
        ] satisfies Said[])
      : []),
    ['period', row.period, periodOf(code, line.get('time_period') ?? '', file.months)],
    ['kind of year', identifier, line.get('time_identifier')],
    ...filters,
    ...Object.entries(file.constants).map(([id, code]): Said => [id, row[id], code]),
    ...Object.keys(file.totals).map((entity): Said => [entity, row[entity], 'total']),
    ['printed value', row.source_value, printed],
    ['mark', row.source_status, Number.isNaN(Number(printed)) ? printed : null],
    ...compareFigure(row, file, line, printed),
  ]);
}
