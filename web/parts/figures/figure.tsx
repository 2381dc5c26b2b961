import type { FC } from 'hono/jsx';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { shortFigure } from '../../words/number.ts';
import { STATUS_WORDS } from '../../words/status.ts';

type Shown = Pick<FigureRow, 'value' | 'low' | 'high' | 'unit' | 'status'>;

/** One figure in a cell: the number, or in words why there is none. Never a blank, never a zero. */
export const Figure: FC<{ row: Shown | undefined; decimals: number }> = ({ row, decimals }) => {
  if (!row) return <span class="app-status">no figure</span>;
  const { value, low, high, unit, status } = row;
  if (value !== null) return <span class="app-figure">{shortFigure(value, unit, decimals)}</span>;
  if (status === 'bounded' && low !== null && high !== null) {
    const range = `${shortFigure(low, unit, decimals)} to ${shortFigure(high, unit, decimals)}`;
    return <span class="app-figure">{range}</span>;
  }
  return <span class="app-status">{STATUS_WORDS[status]}</span>;
};
