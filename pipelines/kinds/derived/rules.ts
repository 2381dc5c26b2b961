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
  NULL::STRUCT("name" VARCHAR, first_period VARCHAR, last_period VARCHAR)[] AS names WHERE false`;

/** The code lists of one entity in all releases; those made before names were dated have none. */
const listCodes = (entity: Entity, releases: readonly ReleaseUsed[]): string => {
  const lists = releases.map(
    ({ dataset, folder }) => `SELECT *, ${text(dataset)} AS dataset
      FROM read_parquet(${text(`${folder}/codes.parquet`)}) WHERE column_name = ${text(entity)}`,
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
    /** `published_providers`: the names that each release brought, with the periods they are printed in. */
    open: (releases) => ({
      view: 'published_providers',
      query: `SELECT provider, dataset, printed."name" AS provider_name, printed.first_period, printed.last_period
        FROM (SELECT code AS provider, dataset, unnest(coalesce(names,
            [{'name': "name", 'first_period': first_period, 'last_period': last_period}])) AS printed
          FROM (${listCodes('provider', releases)}))
        ORDER BY provider, dataset, printed`,
    }),
  },
};
