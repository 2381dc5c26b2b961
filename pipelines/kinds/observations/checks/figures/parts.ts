import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import { codeType } from '../../cells/code-types.ts';
import type { SqlCheck } from '../../../checks/check.ts';

/** A code as the small number that the rows hold; null, which no row equals, where none has it. */
export const codeOf = (column: string, code: string): string =>
  `try_cast(${code} AS ${codeType(column)})`;

/** Additive measures with the most that rounding moves one figure by, in the measure's unit. */
function additive(declaration: FiguresDeclaration): string | undefined {
  const rows = declaration.measures
    .filter((measure) => measure.additive)
    .map(({ id, rounding }) => `(${text(id)}, ${(rounding?.up_to ?? rounding?.to ?? 0) / 2})`);
  if (rows.length === 0) return undefined;
  return `(SELECT ${codeOf('measure', 'id')} AS measure, slack FROM (VALUES ${rows.join(', ')}) AS list(id, slack)) AS sums`;
}

/**
 * What the true figure behind a row may be, as SQL: the bounds that stand in the row, a step of the
 * rounding about a number, from nothing to half a step where it is near zero. Null where it is hidden.
 */
function range(side: 'least' | 'most', row: string): string {
  const [bound, away, near] = side === 'least' ? ['low', '-', '0'] : ['high', '+', 'slack'];
  return `CASE WHEN starts_with(${row}."interval", 'bounds.') THEN ${row}.${bound}
      WHEN ${row}.value IS NOT NULL THEN ${row}.value ${away} slack
      WHEN ${row}.status = 'near_zero' AND slack > 0 THEN ${near} END`;
}

/**
 * One total against its parts. Compared only where none of them is hidden: a hidden part says
 * nothing. The allowance is half a rounding step for the total and for each part, and what the
 * bounds of a row leave open; a row of `rest` may be in the total or beside it.
 */
function against(
  check: Pick<SqlCheck, 'id' | 'what'>,
  sums: string,
  key: readonly string[],
  column: string,
  whole: string,
  part: string,
  parts: number,
  rest = 'false',
): SqlCheck {
  const others = key.filter((other) => other !== column).map(name);
  const same = others.map((other) => `whole.${other} = part.${other}`).join(' AND ');
  const compared = `SELECT ${others.map((other) => `whole.${other}`).join(', ')},
        any_value(whole.value) AS total, sum(part.value) FILTER (${part}) AS sum_of_parts, any_value(whole.source_row) AS source_row,
        any_value(${range('least', 'whole')}) AS least, any_value(${range('most', 'whole')}) AS most,
        sum(${range('least', 'part')}) FILTER (${part}) AS parts_least, sum(${range('most', 'part')}) AS parts_most
      FROM figures AS whole JOIN figures AS part ON ${same}
      JOIN ${sums} ON sums.measure = whole.measure
      WHERE whole.${name(column)} = ${codeOf(column, whole)} AND (${part} OR ${rest})
      GROUP BY ${others.map((other) => `whole.${other}`).join(', ')}
      HAVING count(*) FILTER (${part}) = ${parts} AND count(${range('least', 'part')}) = count(*)
        AND least IS NOT NULL`;
  return {
    ...check,
    level: 'error',
    unit: 'totals',
    from: `(${compared})`,
    fault: 'parts_least > most + 1e-6 OR parts_most < least - 1e-6',
    shown: '* EXCLUDE (least, most)',
    canTell: 'true',
  };
}

/**
 * Places that are exactly the sum of others, by the letters of their codes (ONS code register).
 * Some publishers count people whose place in England they do not know, in no region.
 */
export const PLACES = [
  {
    whole: 'E92000001',
    prefix: 'E12',
    parts: 9,
    rest: "part.area::VARCHAR = 'x-unknown'",
    what: 'The nine regions add up to England',
  },
  {
    whole: 'K02000001',
    prefix: '_92',
    parts: 4,
    rest: 'false',
    what: 'The four countries add up to the United Kingdom',
  },
] as const;

/** Published totals agree with their published parts, for every additive measure. */
export function partsChecks(
  declaration: FiguresDeclaration,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
  key: readonly string[],
): SqlCheck[] {
  const sums = additive(declaration);
  if (sums === undefined) return [];
  const dimensions = declaration.dimensions.flatMap(({ id, name: title, exhaustive }) => {
    const list = codes.get(id) ?? [];
    const total = list.find(({ level }) => level === 0);
    const parts = list.filter(({ level }) => level === 1).map(({ code }) => codeOf(id, text(code)));
    if (!exhaustive || total === undefined || parts.length === 0) return [];
    const part = `part.${name(id)} IN (${parts.join(', ')})`;
    const check = {
      id: `${id}_parts_make_total`,
      what: `The parts of ${title} add up to its total`,
    };
    return [against(check, sums, key, id, text(total.code), part, parts.length)];
  });
  const places = (declaration.entities.includes('area') ? PLACES : []).map(
    ({ whole, prefix, parts, rest, what }) =>
      against(
        { id: `places_make_${whole}`, what },
        sums,
        key,
        'area',
        text(whole),
        `part.area::VARCHAR LIKE ${text(`${prefix}%`)}`,
        parts,
        rest,
      ),
  );
  return [...dimensions, ...places];
}
