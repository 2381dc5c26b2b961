import type { Child, FC } from 'hono/jsx';
import type { SideName } from '../../../schemas/dataset/headline.ts';
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
  /** The side of the labour market that it is of, which gives the bar its colour. */
  readonly side?: SideName;
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
}

const BarShape: FC<{ span: readonly [number, number]; placeOf: (value: number) => number }> = ({
  span: [from, to],
  placeOf,
}) => <rect x={placeOf(from)} width={placeOf(to) - placeOf(from)} height={HEIGHT} />;

/** From where to where a bar goes: from zero to a number, or over a range. */
const spanOf = ({ value, low, high }: NumberRow): readonly [number, number] =>
  value === null ? [low ?? 0, high ?? 0] : [0, value];

/**
 * A few figures as a table with a bar beside each number, all of one scale from zero. A range is a bar
 * from its one end to the other; a figure with neither has words and no bar.
 */
export const Bars: FC<BarsProps> = ({ id, caption, heads, bars, decimals, dataset }) => {
  const most = Math.max(0, ...bars.map(({ row }) => spanOf(row)[1]));
  const placeOf = (value: number): number =>
    most > 0 ? Math.max(0, Math.round((value / most) * WIDTH)) : 0;
  return (
    <table class="govuk-table app-bars" id={id}>
      <caption class="govuk-table__caption">{caption}</caption>
      <thead class="govuk-visually-hidden">
        <tr>
          <th scope="col">{heads[0]}</th>
          <th scope="col">{heads[1]}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, row, codes, side }) => (
          <tr class={side && `app-bars__${side}`}>
            <th scope="row">{name}</th>
            <td>
              <svg
                viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
                width={WIDTH}
                height={HEIGHT}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <BarShape span={spanOf(row)} placeOf={placeOf} />
              </svg>
              <Number row={row} decimals={decimals} dataset={dataset} codes={codes} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
