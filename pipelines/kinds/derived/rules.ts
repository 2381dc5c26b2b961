import type { InputRule } from '../../../schemas/dataset/kinds/derived.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { name, text } from '../../duckdb.ts';
import type { ReleaseUsed } from '../../publishers/adapter.ts';

/** A rule that finds the inputs of a derived dataset among the current releases. */
interface Rule {
  /** Whether a release is one of the inputs. */
  fits(manifest: Manifest): boolean;
  /** The one view that the dataset's SQL finds instead of one an input. */
  open(releases: readonly ReleaseUsed[]): { readonly view: string; readonly query: string };
}

const AREA_LIST = `SELECT NULL::VARCHAR AS area, NULL::VARCHAR AS area_name, NULL::VARCHAR AS area_type,
  NULL::VARCHAR AS dataset, NULL::VARCHAR AS first_period, NULL::VARCHAR AS last_period WHERE false`;

/** Every rule that `inputs` may name. */
export const RULES: Readonly<Record<InputRule, Rule>> = {
  areas_of_every_dataset: {
    fits: ({ table, lineage }) =>
      table !== null &&
      table.key.includes('area') &&
      table.key.includes('period') &&
      lineage.releases.length === 0,
    /** `published_areas`: the areas that each release brought, with the periods it has them for. */
    open: (releases) => {
      const lists = releases.map(
        ({ dataset, folder }) => `SELECT code AS area, ${name('name')} AS area_name,
          parent AS area_type, ${text(dataset)} AS dataset, first_period, last_period
          FROM read_parquet(${text(`${folder}/codes.parquet`)}) WHERE column_name = 'area'`,
      );
      return {
        view: 'published_areas',
        query: [AREA_LIST, ...lists].join(' UNION ALL ') + ' ORDER BY area, dataset',
      };
    },
  },
};
