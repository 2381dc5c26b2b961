import type { InputRule } from '../../../schemas/dataset/kinds/derived.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import type { Entity } from '../../../schemas/words/entities.ts';
import { name, text } from '../../duckdb.ts';
import type { ReleaseUsed } from '../../publishers/adapter.ts';

/** A rule that finds the inputs of a derived dataset among the current releases. */
interface Rule {
  /** Whether a release is one of the inputs. */
  fits(manifest: Manifest): boolean;
  /** The one view that the dataset's SQL finds instead of one an input. */
  open(releases: readonly ReleaseUsed[]): { readonly view: string; readonly query: string };
}

/** Whether a release has figures of a publisher that are of such things. */
const hasFiguresOf =
  (entity: Entity): Rule['fits'] =>
  ({ table, lineage }) =>
    table !== null &&
    table.key.includes(entity) &&
    table.key.includes('period') &&
    lineage.releases.length === 0;

/** A code list without a row, in the columns that the rules read. */
const NO_CODES = `SELECT NULL::VARCHAR AS code, NULL::VARCHAR AS "name", NULL::VARCHAR AS parent,
  NULL::VARCHAR AS first_period, NULL::VARCHAR AS last_period, NULL::VARCHAR AS dataset,
  NULL::DATE AS period_start, NULL::DATE AS period_end,
  NULL::STRUCT("name" VARCHAR, first_period VARCHAR, last_period VARCHAR)[] AS names WHERE false`;

/** The code lists of one column in all releases; those made before names were dated have none. */
const listCodes = (column: Entity | 'period', releases: readonly ReleaseUsed[]): string => {
  const lists = releases.map(
    ({ dataset, folder }) => `SELECT *, ${text(dataset)} AS dataset
      FROM read_parquet(${text(`${folder}/codes.parquet`)}) WHERE column_name = ${text(column)}`,
  );
  return [NO_CODES, ...lists].join(' UNION ALL BY NAME ');
};

/** Every rule that `inputs` may name. */
export const RULES: Readonly<Record<InputRule, Rule>> = {
  areas_of_every_dataset: {
    fits: hasFiguresOf('area'),
    /** `published_areas`: the areas that each release brought, with the periods it has them for. */
    open: (releases) => ({
      view: 'published_areas',
      query: `SELECT code AS area, ${name('name')} AS area_name, parent AS area_type, dataset,
          first_period, last_period
        FROM (${listCodes('area', releases)}) ORDER BY area, dataset`,
    }),
  },
  providers_of_every_dataset: {
    fits: hasFiguresOf('provider'),
    /**
     * `published_providers`: the names that each release brought, with the periods they are printed in
     * and the days that these span. Codes of periods of several types have no order; their days have.
     */
    open: (releases) => ({
      view: 'published_providers',
      query: `WITH printed AS (
          SELECT code AS provider, dataset, unnest(coalesce(names,
            [{'name': "name", 'first_period': first_period, 'last_period': last_period}])) AS printed
          FROM (${listCodes('provider', releases)})),
        periods AS (SELECT dataset, code, period_start, period_end FROM (${listCodes('period', releases)}))
        SELECT provider, printed.dataset, printed.printed."name" AS provider_name,
          CASE WHEN f.period_start <= l.period_start THEN f.code ELSE l.code END AS first_period,
          CASE WHEN f.period_end > l.period_end THEN f.code ELSE l.code END AS last_period,
          least(f.period_start, l.period_start) AS first_day, greatest(f.period_end, l.period_end) AS last_day
        FROM printed
        JOIN periods AS f ON f.dataset = printed.dataset AND f.code = printed.printed.first_period
        JOIN periods AS l ON l.dataset = printed.dataset AND l.code = printed.printed.last_period
        ORDER BY provider, printed.dataset, provider_name, first_day`,
    }),
  },
};
