import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import type { MeasureDeclaration } from '../../../../../schemas/dataset/measure.ts';
import { name, text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import type { FindRows } from '../../../kind.ts';
import { halfStep } from './half-step.ts';

/** Denominators of a year so far away say nothing. */
const MOST_YEARS = 3;
/** A rate fits where the denominator that it implies is this near to the one held, in logarithms. */
const FITS = 0.01;
/** Where so many fit, the same people were counted, and one that is farther off than this is told. */
const SAME = 0.9;
const OFF_AMONG_SAME = 0.05;
/** People were counted anew where fewer do. A middle that is farther off than this is of another level … */
const LEVEL = 0.1;
/** … and otherwise a new census moves a place by less than this. */
const OFF_AMONG_OTHERS = 0.25;

type Near = NonNullable<MeasureDeclaration['denominator_near']>;

interface Rate extends Pick<MeasureDeclaration, 'id' | 'unit'> {
  readonly half: number;
  readonly counted: MeasureDeclaration;
  readonly near: Near;
}

/** Rates whose numerator is held here, and whose denominator is declared to be held in another dataset. */
function listRates({ measures }: FiguresDeclaration): Rate[] {
  return measures.flatMap((measure): Rate[] => {
    const { id, unit, numerator, denominator_from: from } = measure;
    const near = measure.denominator_near ?? (from && { ...from, of: {} });
    const counted = measures.find((other) => other.id === numerator);
    return near && counted ? [{ id, unit, half: halfStep(measure), counted, near }] : [];
  });
}

const whereCodes = (codes: Readonly<Record<string, string>>, of: string): string =>
  Object.entries(codes)
    .map(([column, code]) => ` AND ${of}.${name(column)}::VARCHAR = ${text(code)}`)
    .join('');

/** Each rate of the newest period with the denominators that it leaves open, `held` that of the nearest year. */
function compare({ id, unit, half, counted, near }: Rate, key: readonly string[], file: string) {
  const cell = key.filter((column) => column !== 'measure').map(name);
  const same = cell.map((column) => `counted.${column} = rate.${column}`).join(' AND ');
  const times = unit === 'percent' ? 100 : 1;
  const year = (of: string): string => `left(${of}.period::VARCHAR, 4)::INTEGER`;
  const count = halfStep(counted);
  return `(SELECT ${cell.map((column) => `rate.${column}`).join(', ')}, rate.measure, any_value(rate.source_row) AS source_row,
      any_value(rate.value) AS rate, any_value(counted.value) AS "count", ${text(near.dataset)} AS held_in,
      arg_min(held.value, abs(${year('held')} - ${year('rate')})) AS denominator,
      ${times} * any_value((counted.value - ${count}) / (rate.value + ${half})) AS least,
      ${times} * any_value((counted.value + ${count}) / (rate.value - ${half})) AS most
    FROM figures AS rate JOIN dated_period ON dated_period.period = rate.period AND back = 0
    JOIN figures AS counted ON counted.measure::VARCHAR = ${text(counted.id)} AND ${same}
    JOIN read_parquet(${text(file)}) AS held ON held.area = rate.area::VARCHAR
      AND abs(${year('held')} - ${year('rate')}) <= ${MOST_YEARS} AND held.measure = ${text(near.measure)} AND held.value > 0${whereCodes(near.codes, 'held')}
    WHERE rate.measure::VARCHAR = ${text(id)} AND rate.value > ${half} AND counted.value > ${count}${whereCodes(near.of, 'rate')}
    GROUP BY ALL)`;
}

/**
 * Rates of the newest period against their count and the people that another dataset here holds for the
 * nearest year: allowing for the rounding of both, the count over the rate is near to them. It needs no
 * earlier period, so that it tells of a first release. Told and not refused, since people are counted
 * anew now and then. `findRows` finds the rows of another dataset. Empty where no rate declares such a
 * denominator. Run over `figures` and `dated_period`.
 */
export async function findHeldDenominatorChecks(
  declaration: FiguresDeclaration,
  key: readonly string[],
  findRows: FindRows,
): Promise<SqlCheck[]> {
  const rates = declaration.entities.includes('area') ? listRates(declaration) : [];
  if (rates.length === 0) return [];
  const compared: string[] = [];
  for (const rate of rates) {
    const file = await findRows(rate.near.dataset);
    if (file !== null) compared.push(compare(rate, key, file));
  }
  const cells = compared.join(' UNION ALL ');
  const from = `(SELECT *, avg((away <= ${FITS})::INTEGER) OVER w AS fitting,
      median(ln(sqrt(least * most) / denominator)) OVER w AS middle
    FROM (SELECT *, greatest(0, ln(least / denominator), ln(denominator / most)) AS away FROM (${cells}))
    WINDOW w AS (PARTITION BY measure))`;
  return [
    {
      id: 'rates_fit_held_denominators',
      level: 'warning',
      what: 'Every rate of the newest period is its count over people near to those that another dataset holds',
      unit: 'rates',
      from: compared.length === 0 ? '(SELECT false AS is_held WHERE false)' : from,
      fault:
        compared.length === 0
          ? 'is_held'
          : `away > CASE WHEN fitting >= ${SAME} THEN ${OFF_AMONG_SAME} WHEN abs(middle) > ${LEVEL} THEN ${LEVEL} ELSE ${OFF_AMONG_OTHERS} END`,
      shown: compared.length === 0 ? '*' : '* EXCLUDE (least, most, fitting, middle)',
      canTell: 'true',
    },
  ];
}
