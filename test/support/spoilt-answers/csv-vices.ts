import { splitLine } from '../../../pipelines/publishers/nomis/stand-in/split-line.ts';

/** A row of a page as printed, quotes kept, by column. */
type Row = Map<string, string>;
type Change = (rows: Row[]) => Row[];

const field = (row: Row | undefined, column: string): string => row?.get(column) ?? '';
const bare = (printed: string): string => printed.replaceAll('"', '');

/** Rows without some, numbered on so that nothing shows; the count is lowered by what is gone. */
function without(rows: Row[], isGone: (row: Row) => boolean): Row[] {
  const kept = rows.filter((row) => !isGone(row));
  const first = Number(bare(field(rows[0], 'RECORD_OFFSET')));
  const count = Number(bare(field(rows[0], 'RECORD_COUNT'))) - rows.length + kept.length;
  return kept.map((row, i) =>
    new Map(row).set('RECORD_OFFSET', String(first + i)).set('RECORD_COUNT', String(count)),
  );
}

/** The last concept before MEASURES with more than one code on the page. */
function variedConcept(rows: Row[]): string {
  const columns = [...(rows[0]?.keys() ?? [])];
  const concepts = columns.slice(12, columns.indexOf('MEASURES')).filter((_, i) => i % 6 === 0);
  return concepts.findLast((c) => new Set(rows.map((row) => field(row, c))).size > 1) ?? 'MEASURES';
}

const inEach =
  (change: (row: Row, i: number, rows: Row[]) => Row): Change =>
  (rows) =>
    rows.map((row, i) => change(new Map(row), i, rows));

const middle = (rows: Row[]): number => Math.floor(rows.length / 2);

/** Copies the words of `from` about one subject (date, area) into `row`; its URN stays. */
function dressed(
  row: Row,
  from: Row | undefined,
  prefix: string,
  except: readonly string[] = [],
): Row {
  for (const [column, value] of from ?? []) {
    if ((column === prefix || column.startsWith(`${prefix}_`)) && !except.includes(column))
      row.set(column, value);
  }
  return row;
}

/** In every row the codes of a column keep their places, and two of them change names. */
function exchangeNames(column: string): Change {
  return (rows) => {
    const names = new Map(rows.map((row) => [field(row, column), field(row, `${column}_NAME`)]));
    const [[one = '', first = ''] = [], [other = '', last = ''] = []] = [...names].slice(-2);
    const called = new Map([...names, [one, last], [other, first]]);
    return inEach((row) => row.set(`${column}_NAME`, called.get(field(row, column)) ?? ''))(rows);
  };
}

/** What can be wrong inside a CSV answer, each a change to the rows of a page. */
export const CSV_VICES = {
  /** The table was published anew between two pages. */
  record_count_changed: inEach((row) =>
    row.set('RECORD_COUNT', String(Number(bare(field(row, 'RECORD_COUNT'))) + 1)),
  ),
  /** A row is gone, and the numbering shows it. */
  row_dropped: (rows) => rows.filter((_, i) => i !== middle(rows)),
  /** One code of a list is passed over, and the numbering hides it. */
  narrowed: (rows) => {
    const concept = variedConcept(rows);
    const gone = field(rows[0], concept);
    return without(rows, (row) => field(row, concept) === gone);
  },
  /** A code is answered with the total. */
  total_for_code: (rows) => {
    const concept = variedConcept(rows);
    const code = field(rows[0], concept);
    return inEach((row) =>
      field(row, concept) === code
        ? row
            .set(concept, '"37748736"')
            .set(`${concept}_NAME`, '"Total"')
            .set(`${concept}_CODE`, '"37748736"')
        : row,
    )(rows);
  },
  /** A code comes that nobody asked for. */
  stranger: inEach((row, i, rows) => {
    const concept = variedConcept(rows);
    return i === 0 ? row.set(concept, '"999"').set(`${concept}_NAME`, '"Something else"') : row;
  }),
  /** The same row twice, under two numbers. */
  row_twice: inEach((row, i, rows) =>
    i === middle(rows)
      ? new Map(rows[i - 1]).set('RECORD_OFFSET', field(row, 'RECORD_OFFSET'))
      : row,
  ),
  column_lost: inEach((row) => {
    row.delete('OBS_STATUS');
    return row;
  }),
  column_added: inEach((row) => new Map([['SURPRISE', '"x"'], ...row])),
  /** Numbers arrive as text, as when a page was made by another program. */
  numbers_as_text: inEach((row) => {
    for (const column of ['OBS_VALUE', 'RECORD_OFFSET', 'RECORD_COUNT']) {
      row.set(column, `"${bare(field(row, column))}"`);
    }
    return row;
  }),
  /** Each row is given the date of the first: figures under another month than their own. */
  month_shifted: inEach((row, _, rows) => dressed(row, rows[0], 'DATE')),
  /** Each date keeps its code and takes the first row's name. */
  date_misnamed: inEach((row, _, rows) => row.set('DATE_NAME', field(rows[0], 'DATE_NAME'))),
  /** First and last area change places, and only Nomis's own numbers know. */
  areas_swapped: (rows) => {
    const ends = [rows[0], rows.at(-1)];
    const ids = ends.map((row) => field(row, 'GEOGRAPHY'));
    return inEach((row) => {
      const at = ids.indexOf(field(row, 'GEOGRAPHY'));
      return at < 0 ? row : dressed(row, ends[1 - at], 'GEOGRAPHY', ['GEOGRAPHY']);
    })(rows);
  },
  /** A blank becomes a zero, its mark stays. */
  blank_to_zero: inEach((row) =>
    field(row, 'OBS_VALUE') === '' ? row.set('OBS_VALUE', '0') : row,
  ),
  /** A number is lost, its mark stays. */
  value_blanked: inEach((row, i) => (i === 0 ? row.set('OBS_VALUE', '') : row)),
  /** A mark that is in no table. */
  unknown_mark: inEach((row, i) => (i === 0 ? row.set('OBS_STATUS', '"Z"') : row)),
  /** Two codes have each other's names in the rows; the service's own list knows them apart. */
  names_exchanged: exchangeNames('INDUSTRY'),
  /** The words beside two marks are each other's. */
  marks_misnamed: exchangeNames('OBS_STATUS'),
  /** A row is marked as something else than free for publication. */
  not_free: inEach((row, i) => (i === 0 ? row.set('OBS_CONF', '"C"') : row)),
  /** One area's figures are a hair off: under another type the same area says otherwise. */
  value_off: inEach((row) =>
    field(row, 'OBS_VALUE') === ''
      ? row
      : row.set('OBS_VALUE', String(Number(field(row, 'OBS_VALUE')) + 1)),
  ),
  /** A slipped digit. */
  times_ten: inEach((row) =>
    field(row, 'OBS_VALUE') === ''
      ? row
      : row.set('OBS_VALUE', String(Number(field(row, 'OBS_VALUE')) * 10)),
  ),
} satisfies Record<string, Change>;
export type CsvVice = keyof typeof CSV_VICES;

/** Applies a change to a whole CSV answer; an answer without rows stays as it is. */
export function changeCsv(csv: string, change: Change): string {
  const [header = '', ...lines] = csv.split('\n').filter(Boolean);
  if (lines.length === 0) return csv;
  const columns = splitLine(header).map(bare);
  const rows = lines.map(
    (line) => new Map(splitLine(line).map((value, i) => [columns[i] ?? '', value])),
  );
  const changed = change(rows);
  const names = [...(changed[0]?.keys() ?? columns)].map((column) => `"${column}"`);
  return [names, ...changed.map((row) => [...row.values()])]
    .map((row) => `${row.join(',')}\n`)
    .join('');
}
