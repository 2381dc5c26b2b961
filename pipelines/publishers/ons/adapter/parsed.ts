import { z } from 'zod';
import { countWords } from '../../../../schemas/words/count-words.ts';
import { findAreaType } from '../../../../schemas/words/area-types.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { OnsSeriesSource } from '../source.ts';
import { name } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import type { Document, Figure } from './document.ts';
import { cellOf } from './vintages.ts';

const Written = z.object({ written: z.coerce.number() });

type Row = Readonly<Record<string, string | number | null>>;

function dispose(figure: Figure, isSuperseded: boolean): Pick<Row, 'disposition' | 'reason'> {
  if (figure.kind === 'none') return { disposition: 'set_aside', reason: 'column_without_code' };
  if (figure.kind !== 'window') return { disposition: 'check', reason: null };
  if (isSuperseded && figure.period !== null) {
    return { disposition: 'set_aside', reason: 'printed_anew_in_a_later_release' };
  }
  return { disposition: 'publish', reason: null };
}

function rowsOf(
  { snapshot, figures }: Document,
  declaration: ObservationsDeclaration,
  source: OnsSeriesSource,
  order: number,
  printed: ReadonlySet<string>,
): Row[] {
  const scales = new Map(declaration.measures.map(({ id, scale }) => [id, scale]));
  return figures.map((figure): Row => {
    const { value, status, flags, mark } = figure.reading;
    const scale = scales.get(figure.measure);
    const dimensions: Row = Object.fromEntries(
      declaration.dimensions.map(({ id }) => [id, figure.dimensions[id] ?? null]),
    );
    return {
      source_row: `${snapshot.sha256.slice(0, 12)}:${figure.place}`,
      ...dispose(figure, printed.has(cellOf(figure))),
      area: source.area,
      area_name: source.area_name,
      area_type: findAreaType(source.area) ?? null,
      area_vintage: null,
      vintage_order: order,
      period: figure.period,
      ...dimensions,
      measure: scale === undefined ? null : figure.measure,
      value: value === null || scale === undefined ? null : value * scale,
      status,
      flags: [...flags].sort().join(' '),
      source_value: figure.printed,
      source_status: mark,
    };
  });
}

/**
 * Leaves the table `parsed` of `documents` (newest first): one row for every figure received. A
 * cell that a later document prints is set aside in the earlier one. The documents of ONS are small
 * (a few thousand figures), so they are read here and handed over as one JSON text.
 */
export async function writeParsed(
  database: Database,
  declaration: ObservationsDeclaration,
  source: OnsSeriesSource,
  documents: readonly Document[],
): Promise<void> {
  const printed = new Set<string>();
  const rows = documents.flatMap((document, at) => {
    const mine = rowsOf(document, declaration, source, documents.length - at, printed);
    for (const figure of document.figures) printed.add(cellOf(figure));
    return mine;
  });
  const columns: Record<string, string> = {
    source_row: 'VARCHAR',
    disposition: 'VARCHAR',
    reason: 'VARCHAR',
    area: 'VARCHAR',
    area_name: 'VARCHAR',
    area_type: 'VARCHAR',
    area_vintage: 'VARCHAR',
    vintage_order: 'INTEGER',
    period: 'VARCHAR',
    ...Object.fromEntries(declaration.dimensions.map(({ id }) => [id, 'VARCHAR'])),
    measure: 'VARCHAR',
    value: 'DOUBLE',
    status: 'VARCHAR',
    flags: 'VARCHAR',
    source_value: 'VARCHAR',
    source_status: 'VARCHAR',
  };
  const list = Object.keys(columns).map(name).join(', ');
  await database.run(
    `CREATE OR REPLACE TABLE parsed AS SELECT ${list} FROM (
       SELECT unnest(from_json($1::JSON, $2), recursive := true))`,
    [JSON.stringify(rows), JSON.stringify([columns])],
  );
  const { written } = await database.row('SELECT count(*) AS written FROM parsed', Written);
  if (written !== rows.length)
    throw new Error(`${countWords(rows.length, 'row was', 'rows were')} read, ${written} written`);
}
