import type { Grid } from '../../../pipelines/fetch/documents/read-workbook.ts';
import type { CodeItem } from '../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import type { ReleaseRow } from '../read-parquet.ts';
import { differ } from './differ.ts';

const wordsAt = (grid: Grid, line: number, column: number): string =>
  String(grid[line]?.[column] ?? '').trim();

/** Names that the sheets print for places that we call otherwise. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  E37000005: ['Cornwall and the Isles of Scilly'],
  E37000025: ['North East LEP'],
  E37000027: ['Oxfordshire LEP'],
  E37000039: ['York and North Yorkshire'],
  E37000042: ['Greater Cambridge & Greater Peterborough'],
};
const letters = (name: string): string => name.replaceAll(/[^A-Za-z]/g, '');
/** `StokeonTrent` is Stoke-on-Trent, and `Bristol` is Bristol, City of. */
const isNamed = (area: unknown, ours: string, printed: string): boolean =>
  (NAMES[String(area)] ?? []).includes(printed) || letters(ours).includes(letters(printed));

/** The column of a row's group: under its heading and, where one heading stands twice, the first. */
function findColumn(grid: Grid, head: number, row: ReleaseRow, item: CodeItem | undefined): number {
  const headings = (grid[head] ?? []).map((_, at) => wordsAt(grid, head, at));
  if (item) return headings.indexOf(item.publisher_code ?? '');
  const name = String(row.area_name).replace(' (boundary of 2019)', '');
  const places = headings.flatMap((heading, at) => (heading.endsWith(' Total') ? [at] : []));
  const fits = places.filter((at) =>
    isNamed(row.area, name, (headings[at] ?? '').replace(/ Total$/, '')),
  );
  const isWider = row.area_type === 'country' || row.area_type === 'region';
  return (isWider ? fits[0] : fits.at(-1)) ?? -1;
}

/** What a cell and the interviews behind it make of a figure. */
function readAs(printed: unknown, interviews: number, scale: number, isBase: boolean) {
  if (printed === '**') return { value: null, status: 'unreliable', flags: '' };
  if (printed === '*%') return { value: null, status: 'near_zero', flags: '' };
  if (interviews === 0 && !isBase) return { value: null, status: 'unreliable', flags: '' };
  const flags = interviews < 50 && !isBase ? 'low_reliability' : '';
  return { value: Number((Number(printed) * scale).toFixed(4)), status: 'observed', flags };
}

/** What does not agree between a row of a release and its line in the sheet of an area. */
export function compareSurvey(
  declaration: ObservationsDeclaration,
  lists: ReadonlyMap<string, readonly CodeItem[]>,
  row: ReleaseRow,
  grid: Grid,
  line: number,
): string[] {
  const measure = declaration.measures.find(({ id }) => id === row.measure);
  const head = grid.findIndex((cells) => cells.includes('England Total'));
  const groups = [...lists].flatMap(([id, items]) =>
    items.filter(({ code, level }) => level > 0 && code === row[id]),
  );
  const column = findColumn(grid, head, row, groups[0]);
  const isBase = measure?.role === 'base';
  const bases = grid.slice(0, line).findLast((cells) => cells[0] === 'Unweighted row');
  const { value, status, flags } = readAs(
    ...([grid[line - 1]?.[column], Number(bases?.[column])] as const),
    ...([measure?.scale ?? 1, isBase] as const),
  );
  return differ([
    ['groups', groups.length <= 1, true],
    ['label', measure?.at.row, wordsAt(grid, line - 1, 0)],
    ['year', row.period, /\d{4}$/.exec(wordsAt(grid, 1, 0))?.[0]],
    ['value', row.value, value],
    ['status', row.status, status],
    ['flags', String(row.flags).replace(/ ?invented ?/, ''), flags],
  ]);
}
