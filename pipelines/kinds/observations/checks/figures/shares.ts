import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import type { MeasureDeclaration } from '../../../../../schemas/dataset/measure.ts';
import { name, text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** Whether a rate is a count of its own base, both being held: then it can be worked out again. */
export const isShareOfBase = ({
  numerator,
  denominator,
  base_measure: base,
}: MeasureDeclaration): boolean => numerator !== null && base !== null && base === denominator;

/**
 * Rates against the count and the base that are printed beside them: allowing for the rounding of all
 * three, the rate is the one over the other. Where it is not, a column is another than its heading says.
 * Empty when no measure is such a rate. Run over `figures`.
 */
export function sharesChecks({ measures }: FiguresDeclaration, key: readonly string[]): SqlCheck[] {
  const half = (id: string | null): number =>
    (measures.find((measure) => measure.id === id)?.rounding?.to ?? 0) / 2;
  const links = measures.filter(isShareOfBase).map((measure) => {
    const { id, numerator, base_measure: base, unit } = measure;
    const ids = [id, numerator ?? '', base ?? ''].map(text);
    const whole = unit === 'proportion' ? 1 : 100;
    return `(${[...ids, whole, half(id), half(numerator), half(base)].join(', ')})`;
  });
  if (links.length === 0) return [];
  const cell = key.filter((column) => column !== 'measure').map(name);
  const same = (other: string): string =>
    cell.map((column) => `${other}.${column} = rate.${column}`).join(' AND ');
  return [
    {
      id: 'rate_is_count_of_base',
      level: 'error',
      what: 'A rate is the count beside it over the base beside it, as far as their rounding allows',
      unit: 'rates',
      from: `(SELECT ${cell.map((column) => `rate.${column}`).join(', ')}, rate.measure, rate.value AS rate, rate_half,
          counted.value AS "count", count_half, base.value AS base, base_half, whole, rate.source_row
        FROM figures AS rate
        JOIN (VALUES ${links.join(', ')}) AS links(rate, counted, base, whole, rate_half, count_half, base_half)
          ON links.rate = rate.measure::VARCHAR
        JOIN figures AS counted ON counted.measure::VARCHAR = links.counted AND ${same('counted')}
        JOIN figures AS base ON base.measure::VARCHAR = links.base AND ${same('base')}
        WHERE rate.value IS NOT NULL AND counted.value IS NOT NULL)`,
      canTell: 'base > base_half',
      fault: `base > base_half AND (rate + rate_half < whole * greatest("count" - count_half, 0) / (base + base_half)
        OR rate - rate_half > whole * ("count" + count_half) / (base - base_half))`,
      shown: '* EXCLUDE (rate_half, count_half, base_half, whole)',
    },
  ];
}
