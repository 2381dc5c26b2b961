import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const Lines = z.array(z.array(z.string()));

/** Lines of a CSV text as cells, those without any cell left out. */
export function readLines(csv: string): string[][] {
  return Lines.parse(
    parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true }),
  );
}

/** What the stand-in must know of a series' CSV to answer its other addresses. */
export interface SeriesDocument {
  readonly csv: string;
  readonly cdid: string;
  readonly title: string;
  readonly unit: string;
  /** ISO date. */
  readonly released: string;
  /** As printed: `14 October 2025`. */
  readonly nextRelease: string;
  readonly rows: readonly (readonly [label: string, value: string])[];
}

const METADATA = [
  ...['Title', 'CDID', 'Source dataset ID', 'PreUnit', 'Unit', 'Release date', 'Next release'],
  'Important notes',
];

/**
 * Reads the CSV of a series: eight lines that name the series, then its figures. Throws an error
 * naming the line where it is something else.
 */
export function readDocument(csv: string): SeriesDocument {
  const lines = readLines(csv);
  const wrong = METADATA.findIndex((field, at) => lines[at]?.[0] !== field);
  if (wrong >= 0) throw new Error(`line ${wrong + 1} is not "${METADATA[wrong]}"`);
  const said = new Map(lines.slice(0, METADATA.length).map(([name, value]) => [name, value]));
  const released = /^(\d\d)-(\d\d)-(\d{4})$/.exec(said.get('Release date') ?? '');
  if (!released) throw new Error('line 6 has no release date such as 16-09-2025');
  if (lines.length === METADATA.length) throw new Error('there is no figure after line 8');
  const rows = lines
    .slice(METADATA.length)
    .map(([label, value]) => [label ?? '', value ?? ''] as const);
  return {
    csv,
    cdid: said.get('CDID') ?? '',
    title: said.get('Title') ?? '',
    unit: said.get('Unit') ?? '',
    released: released.slice(1).reverse().join('-'),
    nextRelease: said.get('Next release') ?? '',
    rows,
  };
}

/** A finder of series among documents, by the CDID in an address: all its vintages, oldest first. */
export function findSeriesIn(
  documents: readonly SeriesDocument[],
): (uri: string) => readonly SeriesDocument[] | undefined {
  const ordered = documents.toSorted((a, b) => (a.released < b.released ? -1 : 1));
  return (uri) => {
    const cdid = /\/timeseries\/([a-z0-9]{4})\//.exec(uri)?.[1]?.toUpperCase();
    const held = ordered.filter((one) => one.cdid === cdid);
    return held.length === 0 ? undefined : held;
  };
}
