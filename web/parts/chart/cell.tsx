import type { FC } from 'hono/jsx';
import { isConfidence } from '../../../schemas/figures/interval.ts';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import { markWords, shortMark } from '../../charts/words/row-words.ts';
import { shortFigure } from '../../words/number.ts';
import { Figure } from '../figures/figure.tsx';

/** A figure in a table, with its interval and its marks. */
export const Cell: FC<{ row: ChartRow | undefined; intent: ChartIntent }> = ({ row, intent }) => {
  const { unit, decimals } = intent.measure;
  const { value = null, low = null, high = null, interval = null } = row ?? {};
  const marks =
    row && markWords(row).map((mark) => <span class="app-status"> {shortMark(mark)}</span>);
  if (!row || value === null || low === null || high === null) {
    return (
      <>
        <Figure row={row && { ...row, unit }} decimals={decimals} />
        {marks}
      </>
    );
  }
  const range = [low, high].map((end) => shortFigure(end, unit, decimals)).join(' to ');
  const kind = isConfidence(interval) ? 'likely' : 'from';
  return (
    <>
      <Figure row={{ ...row, unit }} decimals={decimals} />{' '}
      <span class="app-figure app-status app-range">
        ({kind} {range})
      </span>
      {marks}
    </>
  );
};
