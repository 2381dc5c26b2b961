import { z } from 'zod';
import type { CodeItem } from '../../schemas/dataset/code.ts';
import { keyOf, observationColumns, recordColumns } from '../../schemas/release/columns.ts';
import type {
  ObservationsDeclaration,
  RecordsDeclaration,
} from '../../schemas/dataset/declaration.ts';
import type { Coverage, TableSchema } from '../../schemas/release/manifest.ts';
import { MeasureRecord } from '../../schemas/dataset/measure.ts';
import { name } from '../duckdb.ts';
import type { Database } from '../duckdb.ts';
import { coverObservations } from '../kinds/observations/cover.ts';
import { selectObservations } from '../kinds/observations/select.ts';
import { keyColumns } from '../kinds/observations/shape.ts';

/** Rows of a release to be, in table `release`, with what describes them. */
export interface Draft {
  readonly table: TableSchema;
  readonly measures: readonly MeasureRecord[];
  readonly coverage: Coverage;
}

const Span = z.object({ measure: z.string(), first: z.string(), last: z.string() });

async function recordMeasures(
  database: Database,
  declaration: ObservationsDeclaration,
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
      period_type: declaration.period.type,
      publisher: declaration.publisher,
      datasets: [declaration.id],
      first_period: span?.first ?? null,
      last_period: span?.last ?? null,
    });
  });
}

/** Makes table `release` from the checked `figures`: sorted, named, complete. */
export async function draftObservations(
  database: Database,
  declaration: ObservationsDeclaration,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
  invented: boolean,
): Promise<Draft> {
  await database.run(
    `CREATE OR REPLACE TABLE release AS ${selectObservations(declaration, invented)}`,
  );
  const columns = observationColumns(declaration);
  return {
    table: {
      kind: 'observations',
      key: keyOf(columns),
      order: keyOf(columns),
      columns,
      dimensions: declaration.dimensions.map(({ id, name: title }) => ({ id, name: title })),
      codes: Object.fromEntries([...codes].map(([column, items]) => [column, [...items]])),
      hierarchy: null,
    },
    measures: await recordMeasures(database, declaration),
    coverage: await coverObservations(database, keyColumns(declaration)),
  };
}

const Rows = z.object({ rows: z.coerce.number() });

/** Makes table `release` from the checked records, sorted by their key. */
export async function draftRecords(
  database: Database,
  declaration: RecordsDeclaration,
): Promise<Draft> {
  const columns = recordColumns(declaration);
  const key = keyOf(columns);
  await database.run(`CREATE OR REPLACE TABLE release AS
    SELECT ${columns.map((column) => name(column.name)).join(', ')} FROM parsed
    WHERE disposition = 'publish' ORDER BY ${key.map(name).join(', ')}`);
  const { rows } = await database.row('SELECT count(*) AS rows FROM release', Rows);
  return {
    table: {
      kind: 'records',
      key,
      order: key,
      columns,
      dimensions: [],
      codes: {},
      hierarchy: declaration.hierarchy,
    },
    measures: [],
    coverage: { rows, series: null, by_status: {}, zeros: null, periods: null, areas: {} },
  };
}
