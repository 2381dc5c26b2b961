import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { PLACES, codeOf } from '../figures/parts.ts';
import { halfStep } from './half-step.ts';

/** A whole, and the codes that together make it. */
interface Whole {
  readonly id: string;
  readonly column: string;
  readonly of: string;
  readonly whole: string;
  /** What is true of the row `part` of one of them. */
  readonly part: string;
  /** At least so many of them must have a row: of places all, of categories two. */
  readonly least: number;
}

/** Totals of dimensions, and countries that are made of all of their regions or nations. */
function listWholes(
  { dimensions, entities }: FiguresDeclaration,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
): Whole[] {
  const totals = dimensions.flatMap(({ id, name: title }): Whole[] => {
    const list = codes.get(id) ?? [];
    const total = list.find(({ level }) => level === 0);
    const below = list.filter(({ level }) => level === 1);
    if (!total || below.length < 2) return [];
    const cast = ({ code }: CodeItem): string => codeOf(id, text(code));
    const part = `part.${name(id)} IN (${below.map(cast).join(', ')})`;
    const about = { id: `${id}_rates_between`, column: id, of: title };
    return [{ ...about, whole: cast(total), part, least: 2 }];
  });
  const places = (entities.includes('area') ? PLACES : []).map(({ whole, prefix, parts }) => ({
    ...{ id: `places_rates_between_${whole}`, column: 'area', of: whole, least: parts },
    whole: codeOf('area', text(whole)),
    part: `part.area::VARCHAR LIKE ${text(`${prefix}%`)}`,
  }));
  return [...totals, ...places];
}

/**
 * A rate of a whole is a mean of the rates of its parts, weighted by their bases, so that it lies between
 * the lowest and the highest of them. One that lies beside them, by more than the rounding of both, is
 * told; nothing is where a part is hidden, or a place has no row. Unlike sums it needs no period before.
 * Shares of a total are no such rates. Empty where no measure is a rate in percent. Run over `figures`.
 */
export function ratesBetweenChecks(
  declaration: FiguresDeclaration,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
  key: readonly string[],
): SqlCheck[] {
  const rates = declaration.measures
    .filter(
      ({ nature, unit, role }) => nature === 'rate' && unit === 'percent' && role === 'figure',
    )
    .map((measure) => `(${text(measure.id)}, ${2 * halfStep(measure) + 1e-6})`);
  if (rates.length === 0) return [];
  return listWholes(declaration, codes).map(({ id, column, of, whole, part, least }): SqlCheck => {
    const others = key.filter((each) => each !== column).map(name);
    const same = others.map((each) => `whole.${each} = part.${each}`).join(' AND ');
    return {
      id,
      level: 'warning',
      what: `A rate of all ${of} lies between those of its parts`,
      unit: 'rates',
      from: `(SELECT ${others.map((each) => `whole.${each}`).join(', ')}, any_value(whole.value) AS rate,
          min(part.value) AS lowest, max(part.value) AS highest, any_value(whole.source_row) AS source_row, any_value(open) AS open
        FROM figures AS whole JOIN figures AS part ON ${same}
        JOIN (VALUES ${rates.join(', ')}) AS rates(id, open) ON rates.id = whole.measure::VARCHAR
        WHERE whole.${name(column)} = ${whole} AND ${part} AND whole.value IS NOT NULL
        GROUP BY ${others.map((each) => `whole.${each}`).join(', ')}
        HAVING count(part.value) = count(*) AND count(*) >= ${least})`,
      fault: 'rate < lowest - open OR rate > highest + open',
      shown: '* EXCLUDE (open)',
      canTell: 'true',
    };
  });
}
