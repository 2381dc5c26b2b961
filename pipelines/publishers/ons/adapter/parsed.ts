import { findAreaType } from '../../../../schemas/words/area-types.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { OnsSeriesSource } from '../source.ts';
import type { Database } from '../../../duckdb.ts';
import { keepPrintedCodes } from '../../printed-codes.ts';
import { startParsed } from '../../write-parsed.ts';
import type { ParsedFigure } from '../../write-parsed.ts';
import type { Document, Figure } from './document.ts';
import { cellOf } from './vintages.ts';

function dispose(
  figure: Figure,
  isSuperseded: boolean,
): Pick<ParsedFigure, 'disposition' | 'reason'> {
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
): ParsedFigure[] {
  const scales = new Map(declaration.measures.map(({ id, scale }) => [id, scale]));
  return figures.map((figure): ParsedFigure => {
    const { value, status, flags, mark } = figure.reading;
    const scale = scales.get(figure.measure);
    const dimensions = Object.fromEntries(
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
      dimensions,
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
 * Leaves the table `parsed` of `documents` (newest first): one row for every figure received, and
 * `printed_codes` of the names in them. A
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
  const append = await startParsed(
    database,
    declaration.dimensions.map(({ id }) => id),
  );
  await append(rows);
  // Of several documents with one subject the newest comes first, and its words are those that count.
  const newest = new Map(documents.toReversed().map((document) => [document.subject, document]));
  await keepPrintedCodes(
    database,
    [...newest.values()].flatMap(({ names }) => names),
  );
}
