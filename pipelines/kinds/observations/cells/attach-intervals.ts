import type { MeasureDeclaration } from '../../../../schemas/dataset/measure.ts';
import type { FiguresDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { codeType } from './code-types.ts';

/** The lower and the upper bound as SQL, in the measure's unit. */
interface Bounds {
  readonly low: string;
  readonly high: string;
}

const around = (half: string): Bounds => ({ low: `f.value - ${half}`, high: `f.value + ${half}` });

/**
 * The rate as a proportion, and the smallest base that rounds to the published one: null for a rate
 * that is none, which the checks of plausible values name.
 */
const P = `(f.value / links.whole)`;
const N = `(CASE WHEN ${P} BETWEEN 0 AND 1 AND b.value IS NOT NULL THEN greatest(b.value - links.base_half, 1) END)`;
const wilson = (sign: '-' | '+'): string =>
  `links.whole * (${P} + 1.9208 / ${N} ${sign} 1.96 * sqrt(${P} * (1 - ${P}) / ${N} + 0.9604 / ${N} ** 2))
    / (1 + 3.8416 / ${N})`;

/**
 * How an interval is made from the publisher's error figure `e.value` or the base `b.value`.
 * `ci95.cv`: value ± 1.96 × CV ÷ 100 × value, the normal approximation that ONS gives in its guide
 * to ASHE quality. `ci95.published`: value ± the half-width itself, as the Annual Population Survey
 * prints it. `ci95.wilson`: Wilson 1927 (doi 10.1080/01621459.1927.10502953) with z = 1.96, for a
 * rate p of n: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n). A published n is rounded, so the
 * smallest n that rounds to it is taken; what rounding does to p itself is not in it.
 */
const BOUNDS: Readonly<Partial<Record<string, Bounds>>> = {
  'ci95.cv': around('1.96 * e.value / 100 * f.value'),
  'ci95.published': around('e.value'),
  'ci95.wilson': { low: wilson('-'), high: wilson('+') },
};

/**
 * Whether a measure is a part of a whole in percent: none is below 0 or above 100, so that an interval
 * that is made around the value ends there, with no part of what is possible left out.
 */
const isPartOfWhole = ({ nature, unit }: MeasureDeclaration): boolean =>
  (nature === 'rate' || nature === 'share') && (unit === 'percent' || unit === 'proportion');

/** Bounds of a Wilson interval have a decimal where the rate itself is printed without one. */
const decimalsOf = ({ interval, decimals }: MeasureDeclaration): number =>
  interval === 'ci95.wilson' ? Math.max(decimals, 1) : decimals;

function linkRow(
  measure: MeasureDeclaration,
  measures: readonly MeasureDeclaration[],
): string | undefined {
  if (measure.error_measure === null && measure.base_measure === null) return undefined;
  const base = measures.find(({ id }) => id === measure.base_measure);
  const cells = [measure.id, measure.error_measure, measure.interval, measure.base_measure];
  const quoted = cells.map((cell) => (cell === null ? 'NULL::VARCHAR' : text(cell)));
  const whole = measure.unit === 'proportion' ? 1 : 100;
  return `(${quoted.join(', ')}, ${decimalsOf(measure)}, ${whole}, ${isPartOfWhole(measure)}, ${(base?.rounding?.to ?? 0) / 2})`;
}

/**
 * Makes `figures`: `single` with `low`, `high`, `interval` and `n` attached, each from the row of
 * the measure that holds it, of the same area, period and dimensions. Bounds are rounded as the
 * measure is, and end at 0 and at the whole where it is a part of one. Only an observed value with an
 * observed error or base has such an interval; bounds that came with a row stay as they came.
 */
export async function attachIntervals(
  database: Database,
  declaration: FiguresDeclaration,
  key: readonly string[],
): Promise<void> {
  const { measures } = declaration;
  const links = measures.flatMap((measure) => linkRow(measure, measures) ?? []);
  if (links.length === 0) {
    await database.run('CREATE OR REPLACE VIEW figures AS SELECT *, NULL::DOUBLE AS n FROM single');
    return;
  }
  const same = (other: string): string =>
    key
      .filter((column) => column !== 'measure')
      .map((column) => `${other}.${name(column)} = f.${name(column)}`)
      .join(' AND ');
  const bound = (side: keyof Bounds): string => {
    const cases = Object.entries(BOUNDS).map(
      ([interval, bounds]) => `WHEN ${text(interval)} THEN ${bounds?.[side] ?? 'NULL'}`,
    );
    const made = `round(CASE links."interval" ${cases.join(' ')} END, links.decimals)`;
    // A value that lies beyond the ends is named by the checks of plausible values, and keeps its interval.
    const ended =
      side === 'low'
        ? `greatest(${made}, least(0, f.value))`
        : `least(${made}, greatest(links.whole, f.value))`;
    return `CASE WHEN links.is_part AND ${made} IS NOT NULL THEN ${ended} ELSE ${made} END`;
  };
  const code = (column: string): string => `try_cast(${column} AS ${codeType('measure')})`;
  /** The rows that hold errors, or bases: few beside all, which each would be hashed for. */
  const held = (column: string): string =>
    `(FROM single SEMI JOIN links ON links.${column} = single.measure)`;
  await database.run(`CREATE OR REPLACE TABLE figures AS
    WITH links AS (
      SELECT ${code('measure')} AS measure, ${code('error_measure')} AS error_measure, ${code('base_measure')} AS base_measure,
             "interval", decimals, whole, is_part, base_half
      FROM (VALUES ${links.join(', ')})
        AS list(measure, error_measure, "interval", base_measure, decimals, whole, is_part, base_half)),
    wide AS (
      SELECT f.*, b.value AS n, links."interval" AS link_interval,
             ${bound('low')} AS link_low, ${bound('high')} AS link_high
      FROM single AS f
      LEFT JOIN links ON links.measure = f.measure
      LEFT JOIN ${held('error_measure')} AS e ON e.measure = links.error_measure AND ${same('e')}
      LEFT JOIN ${held('base_measure')} AS b ON b.measure = links.base_measure AND ${same('b')})
    SELECT * EXCLUDE (low, high, "interval", link_low, link_high, link_interval),
           coalesce(low, link_low) AS low, coalesce(high, link_high) AS high,
           coalesce("interval", CASE WHEN link_low IS NOT NULL THEN link_interval END) AS "interval"
    FROM wide`);
}
