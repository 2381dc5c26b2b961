import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

const digits = (value: string): string => `${value}::DECIMAL(18, 0)::VARCHAR`;

/**
 * A rate that stands, to its last digit, while its base lost its leading digits (2,060 became 60) or
 * became blank: the base was damaged on its way, since other people would have another rate. Empty
 * when no measure has its base here. Run over `compared`.
 */
export function basesChecks({ measures }: FiguresDeclaration, key: readonly string[]): SqlCheck[] {
  const pairs = measures.flatMap(({ id, base_measure }) =>
    base_measure === null ? [] : [`(${text(id)}, ${text(base_measure)})`],
  );
  if (pairs.length === 0) return [];
  const cell = key.filter((column) => column !== 'measure').map(name);
  const same = cell.map((column) => `base.${column} = rate.${column}`).join(' AND ');
  return [
    {
      id: 'bases_keep_their_digits',
      level: 'error',
      what: 'No base lost its leading digits, or became blank, while the rate of it stayed the same',
      unit: 'bases',
      offenders: `SELECT base.source_row, ${cell.map((column) => `base.${column}`).join(', ')}, base.measure,
             any_value(base.value_before) AS base_before, any_value(base.value) AS base, any_value(rate.measure) AS same_rate, any_value(rate.value) AS rate
        FROM compared AS rate
        JOIN (VALUES ${pairs.join(', ')}) AS pairs(rate, base) ON pairs.rate = rate.measure::VARCHAR
        JOIN compared AS base ON base.measure::VARCHAR = pairs.base AND ${same}
        WHERE rate.value = rate.value_before AND base.value_before > 0 AND NOT base.is_lost
          AND (base.value IS NULL OR base.value < base.value_before
            AND ends_with(${digits('base.value_before')}, ${digits('base.value')}))
        GROUP BY base.source_row, ${cell.map((column) => `base.${column}`).join(', ')}, base.measure`,
    },
  ];
}
