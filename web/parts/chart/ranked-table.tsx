import type { FC } from 'hono/jsx';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import { type Arranged, arrange } from '../../charts/ranked/arrange.ts';
import { StatusNotes } from '../figures/notes.tsx';
import { Table } from '../table.tsx';
import { Cell } from './cell.tsx';

interface RankedTableProps {
  readonly id: string;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  /** The measure and its unit. */
  readonly what: string;
}

/** How a row stands to the one the chart is about: what the ground behind the bars shows. */
function standing({ about, equal, unknown }: Arranged, row: ChartRow): string {
  if (!about || row === about || row.value === null || about.value === null) return '';
  if (unknown.includes(row)) return 'not known';
  if (equal.has(row)) return 'cannot be told apart';
  return row.value > about.value ? 'higher' : 'lower';
}

/**
 * The figures of a ranked chart as a table: what is compared with first, then the areas in the order
 * of their figures, with their places where figures are counted and with what can be told apart
 * where they are estimates.
 */
export const RankedTable: FC<RankedTableProps> = ({ id, intent, rows, what }) => {
  const arranged = arrange(intent, rows);
  const { placed, without, references, evidence, about } = arranged;
  const counted = evidence === 'counted';
  const judged = evidence === 'estimates' && about;
  const line = (row: ChartRow, place: string) => [
    row.series,
    ...(counted ? [place] : []),
    <Cell row={row} intent={intent} />,
    ...(judged ? [references.includes(row) ? '' : standing(arranged, row)] : []),
  ];
  return (
    <>
      <Table
        id={id}
        caption={`${what}, ${rows[0]?.period_name ?? 'no period'}`}
        columns={[
          { head: 'Name' },
          ...(counted ? [{ head: 'Place', numeric: true }] : []),
          { head: intent.measure.name, numeric: true },
          ...(judged ? [{ head: `Against ${about.series}` }] : []),
        ]}
        rows={[
          ...references.map((row) => line(row, '')),
          ...placed.map(({ figure, place, shared }) =>
            line(
              figure,
              `${place}${shared ? '=' : ''}${intent.lacking ? ` of ${placed.length}` : ''}`,
            ),
          ),
          ...without.map((row) => line(row, '')),
        ]}
      />
      <StatusNotes rows={rows} />
    </>
  );
};
