import type { FC } from 'hono/jsx';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { figureWords, shortFigure } from '../../words/number.ts';
import { Figure } from '../figures/figure.tsx';

/** A row, as far as its number is printed and can be found again. */
export type NumberRow = Readonly<
  Pick<FigureRow, 'area' | 'period' | 'measure' | 'value' | 'low' | 'high' | 'unit' | 'status'>
>;

interface NumberProps {
  readonly row: NumberRow;
  readonly decimals: number;
  /** With its unit in words, as a sentence has it: `£530.30 a week`; otherwise with its sign alone. */
  readonly said?: boolean;
  /** The number in words of the sentence's own, where it has them: `1,200 jobs fewer`. */
  readonly words?: string | undefined;
  /** Where more than one dataset has the measure: the one that the row is of. */
  readonly dataset?: string | undefined;
  /** Codes of dimensions, where they are not those that a headline takes. */
  readonly codes?: Readonly<Record<string, string>> | undefined;
}

/** `sex:male,age:16-24`; undefined where there is none. */
const codesText = (codes: NumberProps['codes'] = {}): string | undefined =>
  Object.entries(codes)
    .map(([id, code]) => `${id}:${code}`)
    .join(',') || undefined;

/**
 * A number of a row wherever it stands outside of the table: printed for people, and with its value
 * and key for programs, so that it can be held to its row. A row without one says why.
 */
export const Number: FC<NumberProps> = (props) => {
  const { row, decimals, said = false, words, dataset, codes } = props;
  const { area, period, measure, value, unit } = row;
  if (value === null) return <Figure row={row} decimals={decimals} />;
  return (
    <data
      class="app-figure"
      value={String(value)}
      data-measure={measure}
      data-area={area}
      data-period={period}
      data-dataset={dataset}
      data-codes={codesText(codes)}
    >
      {words ?? (said ? figureWords : shortFigure)(value, unit, decimals)}
    </data>
  );
};
