import { z } from 'zod';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import { countWords } from '../../../../schemas/words/count-words.ts';
import { name, text } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { HIDDEN } from './read-cells.ts';
import { cellColumns } from './read-tables.ts';
import type { DerivedFigures } from './read-tables.ts';

const Counted = z.object({ examined: z.coerce.number(), told: z.coerce.number() });

/**
 * Ratios of a measure that hides small counts, over `figures`. The other side of a ratio is most
 * often published somewhere, as the people or jobs of the area, so that a ratio with a number gives
 * the hidden count away, and so does one with a least above nothing, in part. Null where no measure
 * of the dataset is a ratio of it. What several ratios with a least of nothing leave open together
 * is not tried.
 */
export async function checkRatios(
  database: Database,
  declaration: DerivedFigures,
  measure: string,
): Promise<CheckResult | null> {
  const ratios = declaration.measures.flatMap(({ id, numerator, denominator }) =>
    numerator === measure || denominator === measure ? [text(id)] : [],
  );
  if (ratios.length === 0) return null;
  const same = ['period', ...cellColumns(declaration)]
    .map((column) => `ratio.${name(column)} = hidden.${name(column)}`)
    .join(' AND ');
  const { examined, told } = await database.row(
    `SELECT count(*) AS examined, count(*) FILTER (ratio.value IS NOT NULL OR ratio.low > 0) AS told
     FROM figures AS ratio JOIN figures AS hidden ON ${same}
     WHERE ratio.measure::VARCHAR IN (${ratios.join(', ')}) AND hidden.measure::VARCHAR = ${text(measure)}
       AND hidden.status::VARCHAR IN (${HIDDEN.map(text).join(', ')})`,
    Counted,
  );
  return {
    id: `hidden_in_no_ratio_${measure}`,
    level: 'error',
    result: told === 0 ? 'pass' : 'fail',
    what: `No ratio of a hidden count has a number, or a least above nothing (${countWords(ratios.length, 'measure')}); what several of them tell together is not tried`,
    measured: told,
    limit: 0,
    unit: 'ratios',
    sample: [],
    examined,
  };
}
