import { openBlobs } from '../../pipelines/store/snapshots/blobs.ts';
import type { Home } from '../../pipelines/store/home.ts';
import type { ObservationsDeclaration } from '../../schemas/dataset/kinds/observations.ts';
import type { Manifest } from '../../schemas/release/manifest.ts';
import type { ReleaseRow } from './read-parquet.ts';
import type { Release } from './read-releases.ts';

/** Where the bytes are that a row says it was read from. */
export interface RowPlace {
  readonly file: string;
  readonly url: string;
  /** Null for a file of lines. */
  readonly sheet: string | null;
  /** The first is 1. */
  readonly line: number;
}

/** A figure, what it is declared to be, and where its row says it was read. */
export interface Figure {
  readonly declaration: ObservationsDeclaration;
  readonly lists: Release['lists'];
  readonly row: ReleaseRow;
  readonly place: RowPlace;
}

/** The one file of a release whose rows are sums of its lines. Throws where it was made from several. */
export function findFile(home: Home, { dataset, lineage }: Manifest): RowPlace {
  const [snapshot, ...others] = lineage.snapshots.filter(({ role }) => role === 'data');
  if (!snapshot || others.length > 0) throw new Error(`${dataset} was not made from one file`);
  const { sha256, url } = snapshot;
  return { file: openBlobs(home.blobs).pathOf(sha256), url, sheet: null, line: 0 };
}

/**
 * The place that the `source_row` of a row names, in the one snapshot whose digest begins so. Answers
 * what is wrong in words where there is no such snapshot, or several.
 */
export function findPlace(home: Home, { lineage }: Manifest, row: ReleaseRow): RowPlace | string {
  const [, start = '', sheet, line] = /^(\w+):(?:(.*)!)?(\d+)$/.exec(String(row.source_row)) ?? [];
  const named = lineage.snapshots.filter(
    ({ sha256, role }) => role === 'data' && start.length === 12 && sha256.startsWith(start),
  );
  const [snapshot] = named;
  if (!snapshot || new Set(named.map(({ sha256 }) => sha256)).size > 1)
    return `${named.length} snapshots begin with "${start}"`;
  return {
    file: openBlobs(home.blobs).pathOf(snapshot.sha256),
    url: snapshot.url,
    sheet: sheet ?? null,
    line: Number(line),
  };
}
