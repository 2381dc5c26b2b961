import { z } from 'zod';
import { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import type { FiguresDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import { keyOf, observationColumns } from '../../../schemas/release/columns.ts';
import { findPeriod } from '../../../schemas/words/period.ts';
import { ENTITIES } from '../../../schemas/words/entities.ts';
import type { Database } from '../../duckdb.ts';
import { accountForRows, countParsed } from '../account.ts';
import type { Received } from '../account.ts';
import type { Draft, Taken } from '../kind.ts';
import { keyColumns } from './cells/lay-out-cells.ts';
import { recordNames, readPrinted } from './checks/meaning/printed-names.ts';
import { coverPlaces } from './cover-places.ts';
import { coverFigures } from './cover.ts';
import { sortFigures, writeFigures } from './select.ts';

const Span = z.object({ measure: z.string(), first: z.string(), last: z.string() });
const Period = z.object({ period: z.string() });
const Rows = z.object({ rows: z.coerce.number() });

async function recordMeasures(
  database: Database,
  declaration: FiguresDeclaration,
): Promise<MeasureRecord[]> {
  const spans = await database.rows(
    `SELECT measure::VARCHAR AS measure, min(period)::VARCHAR AS first, max(period)::VARCHAR AS last
     FROM figures GROUP BY ALL`,
    Span,
  );
  return declaration.measures.map((measure) => {
    const span = spans.find((held) => held.measure === measure.id);
    return MeasureRecord.strip().parse({
      ...measure,
      accreditation: measure.accreditation ?? declaration.accreditation.value,
      period_type: findPeriod(span?.first ?? '')?.type ?? declaration.period.type,
      publisher: declaration.publisher,
      datasets: [declaration.id],
      first_period: span?.first ?? null,
      last_period: span?.last ?? null,
    });
  });
}

/**
 * Figures as they came. A snapshot counts its lines, which most often have one figure each; where a
 * line has several, they are counted when every line that came is among them. Rows that were made
 * here come in no snapshot and are counted as made.
 */
async function countReceived(database: Database, { vintage }: Taken): Promise<Received> {
  const counted = vintage.snapshots.filter(({ role }) => role === 'data');
  const { rows: collapsed } = await database.row(
    'SELECT coalesce(sum(times - 1), 0) AS rows FROM copies',
    Rows,
  );
  const lines = counted.reduce((sum, { rows }) => sum + (rows ?? 0), 0);
  const parsed = await countParsed(database);
  if (vintage.releases !== undefined) return { received: parsed, collapsed };
  if (lines >= parsed) return { received: lines, collapsed };
  const { rows: linesFound } = await database.row(
    'SELECT count(DISTINCT source_row) AS rows FROM parsed',
    Rows,
  );
  return { received: linesFound === lines ? parsed : lines, collapsed };
}

/**
 * Makes `release` from the checked `figures`: sorted, named, complete. It is a view that turns codes
 * to text as they are read, over `sorted`, which holds them as small numbers: nothing is held twice.
 */
export async function shapeFigures(
  database: Database,
  declaration: FiguresDeclaration,
  taken: Taken,
): Promise<Draft> {
  await database.run(
    `CREATE OR REPLACE TABLE sorted AS ${sortFigures(declaration, taken.invented)};
     CREATE OR REPLACE VIEW release AS ${writeFigures(declaration, 'sorted')}`,
  );
  const columns = observationColumns(declaration);
  const periods = await database.rows('SELECT period FROM period_list', Period);
  return {
    table: {
      kind: 'observations',
      key: keyOf(columns),
      order: keyOf(columns),
      columns,
      dimensions: [
        ...declaration.entities
          .filter((entity) => entity !== 'area')
          .map((entity) => ({ id: entity, name: ENTITIES[entity].name, groups: {} })),
        ...declaration.dimensions.map(({ id, name: title, groups }) => ({
          id,
          name: title,
          groups,
        })),
      ],
      codes: Object.fromEntries([...taken.codes].map(([column, items]) => [column, [...items]])),
      hierarchy: null,
      register: null,
    },
    printedNames: recordNames(await readPrinted(database)),
    measures: await recordMeasures(database, declaration),
    charts: declaration.charts,
    coverage: await coverFigures(database, keyColumns(declaration), declaration.period),
    account: await accountForRows(database, await countReceived(database, taken)),
    periods: periods.map(({ period }) => period),
    areas: declaration.entities.includes('area') ? await coverPlaces(database) : [],
  };
}
