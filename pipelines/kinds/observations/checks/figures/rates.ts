import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { isShareOfBase } from './shares.ts';

/** Denominators move slowly: by less than this from one period to the next, a new census included. */
const MOST_SHIFT = 1.3;

/** Half a step of a measure's rounding: how far a printed figure may lie from the true one. */
function halfStep(declaration: FiguresDeclaration, id: string): number {
  const rounding = declaration.measures.find((measure) => measure.id === id)?.rounding;
  return (rounding?.up_to ?? rounding?.to ?? 0) / 2;
}

/**
 * A count and its rate, printed side by side, imply a denominator. Allowing for the rounding of
 * both, it stays near that of the period before; a leap means that one of the two is wrong. Empty
 * when no measure is a rate of another one here. A rate whose base is held too is checked against it
 * instead: the people of a start month are others every month. Run over `figures`.
 */
export function ratesChecks(declaration: FiguresDeclaration, key: readonly string[]): SqlCheck[] {
  const ids = new Set(declaration.measures.map(({ id }) => id));
  const measures = declaration.measures.filter((measure) => !isShareOfBase(measure));
  const pairs = measures.flatMap(({ id, numerator }) =>
    numerator !== null && ids.has(numerator)
      ? [
          `(${text(id)}, ${text(numerator)}, ${halfStep(declaration, id)}, ${halfStep(declaration, numerator)})`,
        ]
      : [],
  );
  if (pairs.length === 0) return [];
  const cell = key.filter((column) => column !== 'measure').map(name);
  const series = cell.filter((column) => column !== name('period'));
  const same = cell.map((column) => `counted.${column} = rate.${column}`).join(' AND ');
  return [
    {
      id: 'rate_fits_count',
      level: 'error',
      what: 'A count and its rate imply a denominator near that of the period before',
      unit: 'rates',
      from: `(WITH implied AS (
          SELECT ${cell.map((column) => `rate.${column}`).join(', ')}, rate.measure, counted.value AS "count", rate.value AS rate,
                 rate.source_row, counted.source_row AS count_source_row,
                 greatest(counted.value - count_half, 0) / (rate.value + rate_half) AS least,
                 (counted.value + count_half) / nullif(greatest(rate.value - rate_half, 0), 0) AS most
          FROM figures AS rate
          JOIN (VALUES ${pairs.join(', ')}) AS pairs(rate, counted, rate_half, count_half) ON pairs.rate = rate.measure::VARCHAR
          JOIN figures AS counted ON counted.measure::VARCHAR = pairs.counted AND ${same}
          WHERE rate.value IS NOT NULL AND counted.value IS NOT NULL AND rate.value + counted.value > 0)
        SELECT *, lag(least) OVER w AS least_before, lag(most) OVER w AS most_before FROM implied
        WINDOW w AS (PARTITION BY ${series.join(', ')}, measure ORDER BY period))`,
      canTell: 'least_before IS NOT NULL',
      fault: `least > most_before * ${MOST_SHIFT} OR most * ${MOST_SHIFT} < least_before`,
      shown: '* EXCLUDE (least, most, least_before, most_before)',
    },
  ];
}
