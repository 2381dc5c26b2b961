import { z } from 'zod';
import type { FiguresDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import type { ReleaseUsed } from '../../../publishers/adapter.ts';
import type { Codes } from '../../kind.ts';
import type { Division } from './find-sums.ts';

/** The list of areas, where a dataset is also made from it. */
const AREAS = 'areas';

const Membership = z.object({ whole: z.string(), parts: z.array(z.string()) });

/** Dimensions whose level-1 codes are declared to make the total. */
function divideCodes({ dimensions }: FiguresDeclaration, codes: Codes): Division[] {
  return dimensions.flatMap(({ id, exhaustive }) => {
    const list = codes.get(id) ?? [];
    const whole = list.find(({ level }) => level === 0)?.code;
    const parts = list.flatMap(({ code, level }) => (level === 1 ? [code] : []));
    return exhaustive && whole !== undefined && parts.length > 0
      ? [{ column: id, whole, parts }]
      : [];
  });
}

/** Areas and the authorities in them that were in force when a period began. */
async function divideAreas(
  database: Database,
  areas: ReleaseUsed,
  period: string,
): Promise<Division[]> {
  const found = await database.rows(
    `WITH day AS (SELECT period_start FROM period_list WHERE period::VARCHAR = ${text(period)})
     SELECT parent AS whole, list(area ORDER BY area) AS parts
     FROM (SELECT area, unnest(parents) AS parent
           FROM read_parquet(${text(`${areas.folder}/data.parquet`)}), day
           WHERE area_type = 'lad' AND coalesce(in_force_from <= period_start, true)
             AND coalesce(in_force_to >= period_start, true))
     GROUP BY parent ORDER BY parent`,
    Membership,
  );
  return found.map(({ whole, parts }) => ({ column: 'area', whole, parts }));
}

/** Every way in which the cells of one period add up, as it is declared and as areas lie in others. */
export async function findDivisions(
  database: Database,
  declaration: FiguresDeclaration,
  given: {
    readonly codes: Codes;
    readonly releases: readonly ReleaseUsed[];
    readonly period: string;
    readonly areasAddUp: boolean;
  },
): Promise<Division[]> {
  const areas = given.releases.find(({ dataset }) => dataset === AREAS);
  const places = given.areasAddUp && areas ? await divideAreas(database, areas, given.period) : [];
  return [...divideCodes(declaration, given.codes), ...places];
}
