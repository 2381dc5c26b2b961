import type { Cube } from './load-cube.ts';
import type { StandInQuery } from './read-query.ts';
import type { RowPage } from './select-rows.ts';
import { splitLine } from './split-line.ts';

const quoted = (column: string): string => `"${column}"`;

/** Fields of the page's lines, as printed, by column. */
function records(cube: Cube, { lines }: RowPage): Map<string, string>[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => new Map(splitLine(line).map((field, i) => [cube.columns[i] ?? '', field])));
}

/** `.data.csv`: the whole shape, or the columns of `select=` in the order asked for. */
export function printCsv(cube: Cube, query: StandInQuery, page: RowPage): string {
  if (page.lines === '') return '';
  if (query.select === null) return `${cube.columns.map(quoted).join(',')}\n${page.lines}`;
  const columns = query.select.filter((column) => cube.columns.includes(column));
  const rows = records(cube, page).map((record) =>
    columns.map((column) => record.get(column) ?? ''),
  );
  return [columns.map(quoted), ...rows].map((row) => `${row.join(',')}\n`).join('');
}

const bare = (field: string | undefined): string | number | null => {
  if (field === undefined || field === '') return null;
  if (field.startsWith('"')) return field.slice(1, -1).replaceAll('""', '"');
  return Number(field);
};

/** `.data.json`: Nomis's own shape, which is not JSON-stat; `truncated` is a text. */
export function printOwnJson(cube: Cube, query: StandInQuery, page: RowPage): unknown {
  const rows = records(cube, page);
  const part = (record: Map<string, string>, concept: string) => ({
    description: bare(record.get(`${concept}_NAME`)),
    value: bare(record.get(concept)),
  });
  return {
    header: { truncated: String(query.offset + rows.length < page.count) },
    obs: rows.map((record) => ({
      geography: { ...part(record, 'GEOGRAPHY'), geogcode: bare(record.get('GEOGRAPHY_CODE')) },
      time: part(record, 'DATE'),
      ...Object.fromEntries(
        [...cube.concepts, 'MEASURES'].map((concept) => [
          concept.toLowerCase(),
          part(record, concept),
        ]),
      ),
      obs_value: { value: bare(record.get('OBS_VALUE')) },
      obs_status: {
        value: bare(record.get('OBS_STATUS')),
        description: bare(record.get('OBS_STATUS_NAME')),
      },
    })),
  };
}

/** `.jsonstat.json`: one dimension after the other, values by position; cells not held are null. */
export function printJsonStat(cube: Cube, query: StandInQuery, page: RowPage): unknown {
  const lists: [string, string, readonly string[]][] = [
    ['time', 'DATE', query.dates],
    ['geography', 'GEOGRAPHY', [...new Set(query.areas.map(({ id }) => id))]],
    ...[...query.codes].map(([concept, codes]): [string, string, readonly string[]] => [
      concept.toLowerCase(),
      concept,
      [...new Set(codes)],
    ]),
  ];
  const size = lists.map(([, , codes]) => codes.length);
  const value = Array.from<string | number | null>({
    length: size.reduce((a, b) => a * b, 1),
  }).fill(null);
  for (const record of records(cube, page)) {
    const at = lists.reduce(
      (index, [, column, codes]) =>
        index * codes.length + codes.indexOf(String(bare(record.get(column)))),
      0,
    );
    value[at] = bare(record.get('OBS_VALUE'));
  }
  return {
    version: '2.0',
    class: 'dataset',
    label: cube.id,
    id: lists.map(([id]) => id),
    size,
    dimension: Object.fromEntries(
      lists.map(([id, , codes]) => [id, { category: { index: codes } }]),
    ),
    value,
  };
}
