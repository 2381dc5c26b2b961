import type { FC } from 'hono/jsx';
import { type FigureAnswer, type FigureRow, textOf } from '../../../schemas/answers/rows/rows.ts';
import { FigureCell } from '../../parts/figures/figure-cell.tsx';
import { Table } from '../../parts/table.tsx';
import { numberWords } from '../../words/number.ts';

interface LabelsTableProps {
  readonly rows: FigureAnswer['data'];
  /** The measure of the share; its base is how many labels there are. */
  readonly share: string;
  readonly invented: boolean;
}

const named = (row: FigureRow): string => textOf(row, 'quintile_name');

/** Labels by kind and year: how many, and the share that the figures cannot tell from the middle. */
export const LabelsTable: FC<LabelsTableProps> = ({ rows, share, invented }) => {
  const shares = rows.filter(({ measure }) => measure === share);
  const periods = [...new Map(shares.map((row) => [row.period, row.period_name]))].toSorted();
  const labels = [...new Set(shares.map(named))];
  const find = (label: string, period: string): FigureRow | undefined =>
    shares.find((row) => named(row) === label && row.period === period);
  return (
    <Table
      id="labels"
      caption={`Labels published, and the share of them whose interval holds the middle${invented ? ' (invented figures)' : ''}`}
      columns={[
        { head: 'Label' },
        ...periods.flatMap(([, name]) => [
          { head: `Labels, ${name}`, numeric: true },
          { head: `Share holding the middle, ${name}`, numeric: true },
        ]),
      ]}
      rows={labels.map((label) => [
        label,
        ...periods.flatMap(([period]) => {
          const row = find(label, period);
          if (!row)
            return [<span class="app-status">none</span>, <span class="app-status">none</span>];
          return [
            <span class="app-figure">{row.n === null ? 'not counted' : numberWords(row.n)}</span>,
            <FigureCell row={row} decimals={1} />,
          ];
        }),
      ])}
    />
  );
};
