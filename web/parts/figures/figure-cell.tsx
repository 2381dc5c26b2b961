import type { FC } from 'hono/jsx';
import { isConfidence } from '../../../schemas/figures/interval.ts';
import type { Flag } from '../../../schemas/words/vocabulary.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { shortMark } from '../../charts/words/row-words.ts';
import { shortFigure } from '../../words/number.ts';
import { Figure } from './figure.tsx';

type Ranged = Readonly<
  Pick<FigureRow, 'value' | 'low' | 'high' | 'interval' | 'unit' | 'status'>
> & { readonly flags: readonly Flag[] };

/** A figure with its interval below it, and the flags that the notes under a table explain. */
export const FigureCell: FC<{ row: Ranged | undefined; decimals: number }> = ({
  row,
  decimals,
}) => {
  const { value = null, low = null, high = null, interval = null } = row ?? {};
  const marks = (row?.flags ?? []).filter((flag) => flag !== 'invented');
  const ranged = row && value !== null && low !== null && high !== null;
  return (
    <>
      <Figure row={row} decimals={decimals} />
      {ranged && (
        <span class="app-figure app-status app-range">
          {isConfidence(interval) ? 'likely' : 'from'}{' '}
          {[low, high].map((end) => shortFigure(end, row.unit, decimals)).join(' to ')}
        </span>
      )}
      {marks.map((flag) => (
        <span class="app-status"> {shortMark(flag.replaceAll('_', ' '))}</span>
      ))}
    </>
  );
};
