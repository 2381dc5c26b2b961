import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { ReleaseLabel } from '../../../schemas/dataset/label.ts';
import type {
  ChangeCounts,
  Manifest,
  StructureChanges,
} from '../../../schemas/release/manifest.ts';
import { text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import type { Draft } from '../../kinds/kind.ts';
import type { Vintage } from '../../publishers/adapter.ts';
import { isThere } from '../if-there.ts';
import { differReleases } from './difference.ts';
import type { CellChange } from './difference.ts';
import { judgeKind } from './kind.ts';
import type { Verdict } from './kind.ts';
import { findComparable } from './previous.ts';
import type { Previous } from './previous.ts';
import { compareStructures, structureOf } from './structure.ts';
import type { Structure } from './structure.ts';

const CodeRow = z.object({ column_name: z.string(), codes: z.array(z.string()) });

/** Codes that rows carry, by column; none for a release without coded columns. */
async function readCodes(database: Database, folder: string): Promise<Structure['codes']> {
  const file = path.join(folder, 'codes.parquet');
  if (!(await isThere(file))) return {};
  const rows = await database.rows(
    `SELECT column_name, list(code) AS codes FROM read_parquet(${text(file)})
     WHERE rows > 0 GROUP BY column_name`,
    CodeRow,
  );
  return Object.fromEntries(rows.map(({ column_name, codes }) => [column_name, codes]));
}

/** A release under another key: all that was is gone, all that is is new. */
function allChanged(before: number, after: number): ChangeCounts {
  const unmoved = { newly_hidden: 0, newly_shown: 0, status_changed: 0, flags_changed: 0 };
  return { added: after, removed: before, revised: 0, ...unmoved, unchanged: 0 };
}

/** How a draft differs from the release before it. */
export interface Comparison {
  readonly verdict: Verdict;
  readonly changes: ChangeCounts;
  readonly structure: StructureChanges;
  /** The changed cells were written down; not so when the key is another. */
  readonly hasCells: boolean;
}

/** A release to be. */
interface Candidate {
  readonly change: CellChange;
  readonly vintage: Vintage;
  /** Null for a dataset of which only the label is held. */
  readonly draft: Draft | null;
  readonly label: ReleaseLabel;
  readonly raiseTo: 'minor' | 'major' | null;
  /** The folder the release is made in: code lists are there, `changes.parquet` is put there. */
  readonly folder: string;
}

/** Digests of what the rows were made from, in one order. */
function digestsOf(
  snapshots: readonly { readonly role: string; readonly sha256: string }[],
  releases: readonly { readonly rows_digest: string }[],
): string {
  const data = snapshots.filter(({ role }) => role === 'data').map(({ sha256 }) => sha256);
  return [...data, ...releases.map(({ rows_digest }) => rows_digest)].sort().join();
}

/** All words of a release, less those that only repeat what its rows cover. */
function wordsOf(label: ReleaseLabel, table: Manifest['table']): unknown {
  const { date, spatial_availability: spatial } = label.labels;
  const words = {
    ...label,
    labels: {
      ...label.labels,
      date: { ...date, first_period: null, last_period: null },
      spatial_availability: { ...spatial, areas: [] },
    },
  };
  return [words, table?.codes ?? {}, table?.register ?? null];
}

/** Counts and writes the rows that differ; under another key, no row of the one is a row of the other. */
async function countChanges(
  database: Database,
  previous: Previous,
  draft: Draft,
  { change, folder }: Candidate,
): Promise<Pick<Comparison, 'changes' | 'hasCells'>> {
  const { key, columns } = draft.table;
  const before = findComparable(previous, key);
  if (before === null) {
    const held = previous.manifest.coverage?.rows ?? 0;
    return { changes: allChanged(held, draft.coverage.rows), hasCells: false };
  }
  const held = new Set(previous.manifest.table?.columns.map(({ name }) => name));
  const both = columns.filter(
    ({ name, key: isKey, role }) => !isKey && held.has(name) && role !== 'lineage',
  );
  const pair = { before, key, change, columns: both.map(({ name }) => name) };
  const file = path.join(folder, 'changes.parquet');
  return { changes: await differReleases(database, pair, file), hasCells: true };
}

/** Compares table `release` with the release before: row by row, code by code, word by word. */
export async function compareReleases(
  database: Database,
  previous: Previous,
  candidate: Candidate,
): Promise<Comparison> {
  const { draft, label, vintage, folder, raiseTo } = candidate;
  const { manifest } = previous;
  const { changes, hasCells } = draft
    ? await countChanges(database, previous, draft, candidate)
    : { changes: allChanged(0, 0), hasCells: false };
  const before = structureOf(manifest, await readCodes(database, previous.folder));
  const described = {
    table: draft?.table ?? null,
    measures: [...(draft?.measures ?? [])],
    coverage: draft?.coverage ?? null,
  };
  const after = structureOf(described, await readCodes(database, folder));
  const structure = compareStructures(before, after);
  const { snapshots, releases } = manifest.lineage;
  const verdict = judgeKind({
    ...{ before, after, structure, changes, raiseTo },
    sameSource:
      digestsOf(snapshots, releases) === digestsOf(vintage.snapshots, vintage.releases ?? []),
    sameLabel: isDeepStrictEqual(
      wordsOf(manifest.label, manifest.table),
      wordsOf(label, described.table),
    ),
  });
  return { verdict, changes, structure, hasCells };
}
