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

const METADATA_LINES = 8;

/** Reads the CSV of a series: eight lines that name the series, then its figures. */
export function readDocument(csv: string): SeriesDocument {
  const lines = readLines(csv);
  const said = new Map(lines.slice(0, METADATA_LINES).map(([name, value]) => [name, value]));
  const rows = lines
    .slice(METADATA_LINES)
    .map(([label, value]) => [label ?? '', value ?? ''] as const);
  return {
    csv,
    cdid: said.get('CDID') ?? '',
    title: said.get('Title') ?? '',
    unit: said.get('Unit') ?? '',
    released: (said.get('Release date') ?? '').split('-').reverse().join('-'),
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
