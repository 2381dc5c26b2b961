import type { Child, FC } from 'hono/jsx';
import type { NumberRow } from '../figure/number.tsx';
import { Number } from '../figure/number.tsx';

const WIDTH = 100;
const HEIGHT = 14;

/** One line of {@link Bars}. */
export interface Bar {
  readonly name: Child;
  readonly row: NumberRow;
  /** Codes of dimensions that the figure is of. */
  readonly codes?: Readonly<Record<string, string>>;
}

interface BarsProps {
  readonly id: string;
  /** What the figures are of, when, and of which kind: the caption of the table. */
  readonly caption: string;
  /** The headings of names and of numbers. */
  readonly heads: readonly [string, string];
  readonly bars: readonly Bar[];
  readonly decimals: number;
  readonly dataset: string;
  /** The side of the labour market, which gives the bars their colour. */
  readonly side?: 'demand' | 'provision';
}

/**
 * A few figures as a table with a bar behind each number, from zero, all of one scale. A figure
 * without a number has words and no bar.
 */
export const Bars: FC<BarsProps> = ({ id, caption, heads, bars, decimals, dataset, side }) => {
  const most = Math.max(0, ...bars.map(({ row }) => row.value ?? 0));
  const widthOf = (value: number): number =>
    most > 0 ? Math.max(0, Math.round((value / most) * WIDTH)) : 0;
  return (
    <table class={`govuk-table app-bars${side ? ` app-bars--${side}` : ''}`} id={id}>
      <caption class="govuk-table__caption">{caption}</caption>
      <thead class="govuk-visually-hidden">
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, row, codes }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>
              <svg
                viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
                width={WIDTH}
                height={HEIGHT}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect width={widthOf(row.value ?? 0)} height={HEIGHT} />
              </svg>
              <Number row={row} decimals={decimals} dataset={dataset} codes={codes} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
