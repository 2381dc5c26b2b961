import type { FC } from 'hono/jsx';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { textOf, type ChangeRow } from '../../../schemas/answers/rows/rows.ts';
import { CHANGE_WORDS } from '../../words/change.ts';
import { Table } from '../../parts/table.tsx';
import { periodWords } from '../../words/date.ts';
import { numberWords, shortFigure } from '../../words/number.ts';
import { STATUS_WORDS } from '../../words/status.ts';
import { type ChangedCells, MOST_SHOWN, type ReleaseContent } from './load.ts';
import { hasFigures } from '../../../schemas/words/kinds.ts';

type Side = 'before' | 'after';

/** A value as its measure prints it; in words why there is none. */
function valueWords(row: ChangeRow, side: Side, { measures }: Manifest): string {
  const value = side === 'before' ? row.value_before : row.value_after;
  const status = side === 'before' ? row.status_before : row.status_after;
  const measure = measures.find(({ id }) => id === textOf(row, 'measure'));
  if (value !== null && measure) return shortFigure(value, measure.unit, measure.decimals);
  if (value !== null) return String(value);
  return status === null ? 'no row' : STATUS_WORDS[status];
}

/** The name of a code of a key column; the code itself where it has none. */
function keyWords(row: ChangeRow, column: string, { manifest, areaNames }: ReleaseContent): string {
  const code = textOf(row, column);
  if (column === 'area') return areaNames.get(code) ?? code;
  if (column === 'period') return periodWords(code);
  if (column === 'measure') return manifest?.measures.find(({ id }) => id === code)?.name ?? code;
  return manifest?.table?.codes[column]?.find((item) => item.code === code)?.name ?? code;
}

function keyTitle(column: string, { table }: Manifest): string {
  const dimension = table?.dimensions.find(({ id }) => id === column)?.name;
  const title = table?.columns.find(({ name }) => name === column)?.title;
  return dimension ?? title?.replace(/ code$/, '') ?? column;
}

/** The cells that changed in one way: where they are, what stood there and what stands there now. */
export const ChangedTable: FC<{ content: ReleaseContent; found: ChangedCells }> = ({
  content,
  found: { change, total, rows },
}) => {
  const { manifest, record, release } = content;
  if (!manifest) return <></>;
  const all = manifest.table?.key ?? [];
  const differs = all.filter((key) => new Set(rows.map((row) => textOf(row, key))).size > 1);
  const usual = all.filter((key) => key === 'period');
  const keys = [differs, usual, all.slice(0, 1)].find((some) => some.length > 0) ?? [];
  // What is the same in every row is said once.
  const [first] = rows;
  const same = all.filter((key) => first && !keys.includes(key));
  const about = same.map((key) => (first ? keyWords(first, key, content) : '')).join(', ');
  const figures = hasFigures(manifest.table);
  const size = total > rows.length ? `the first ${rows.length} of ${numberWords(total)}` : total;
  const mark = manifest.invented ? ' (invented figures)' : '';
  return (
    <>
      <Table
        id={`changed-${change}`}
        caption={`${CHANGE_WORDS[change]} (${size})${about === '' ? '' : `: ${about}`}${mark}`}
        columns={[
          ...keys.map((column) => ({ head: keyTitle(column, manifest), words: true })),
          ...(figures
            ? [
                { head: 'Before', numeric: true },
                { head: 'Now', numeric: true },
              ]
            : []),
        ]}
        rows={rows.map((row) => [
          ...keys.map((column) => keyWords(row, column, content)),
          ...(figures
            ? [valueWords(row, 'before', manifest), valueWords(row, 'after', manifest)]
            : []),
        ])}
      />
      {total > MOST_SHOWN && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={`/v1/datasets/${record.id}/versions/${release.version}/changes.csv?change=${change}`}
          >
            All {numberWords(total)} as CSV: {CHANGE_WORDS[change].toLowerCase()}
          </a>
        </p>
      )}
    </>
  );
};
