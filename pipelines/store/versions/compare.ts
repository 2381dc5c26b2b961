import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Catalogue } from '../../../schemas/release/catalogue.ts';
import type { ReleaseLabel } from '../../../schemas/dataset/label.ts';
import type {
  ChangeCounts,
  Manifest,
  StructureChanges,
} from '../../../schemas/release/manifest.ts';
import { text } from '../../duckdb.ts';
import type { Database } from '../../duckdb.ts';
import type { Draft } from '../../stages/draft.ts';
import type { Home } from '../home.ts';
import { readManifest, releaseFolder } from '../release-folder.ts';
import { differReleases } from './difference.ts';
import { judgeKind } from './kind.ts';
import type { Verdict } from './kind.ts';
import { compareStructures, structureOf } from './structure.ts';
import type { Structure } from './structure.ts';

/** The release that a new one is compared with. */
export interface Previous {
  readonly manifest: Manifest;
  readonly folder: string;
  readonly published: string;
}

/**
 * The current release of a dataset, or null when there is none yet or it was withdrawn. Throws when
 * it is damaged.
 */
export async function findPrevious(
  home: Home,
  catalogue: Catalogue,
  dataset: string,
): Promise<Previous | null> {
  const entry = catalogue.datasets[dataset];
  const state = entry?.releases.find(({ version }) => version === entry.current);
  if (state?.state !== 'held') return null;
  return {
    manifest: await readManifest(home, dataset, state.version),
    folder: releaseFolder(home, dataset, state.version),
    published: state.published,
  };
}

/** The Parquet file of a release's rows, if it has any. */
function findData(previous: Previous | null): string | null {
  const file = previous?.manifest.files.find((each) => each.path === 'data.parquet');
  return previous && file ? path.join(previous.folder, file.path) : null;
}

const CodeRow = z.object({ column_name: z.string(), codes: z.array(z.string()) });

async function readCodes(database: Database, folder: string): Promise<Structure['codes']> {
  const rows = await database.rows(
    `SELECT column_name, list(code) AS codes FROM read_parquet(${text(path.join(folder, 'codes.parquet'))})
     WHERE rows > 0 GROUP BY column_name`,
    CodeRow,
  );
  return Object.fromEntries(rows.map(({ column_name, codes }) => [column_name, codes]));
}

/**
 * The rows to hold new rows against, cell by cell: null when there are none, or when they were told
 * apart by other columns, so that no cell of the one is a cell of the other.
 */
export function findComparable(previous: Previous | null, key: readonly string[]): string | null {
  const same = previous?.manifest.table?.key.join() === key.join();
  return same ? findData(previous) : null;
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

/** What a comparison needs of the draft. */
export interface Candidate {
  readonly draft: Draft;
  readonly label: ReleaseLabel;
  readonly dataDigests: readonly string[];
  readonly raiseTo: 'minor' | 'major' | null;
  /** The folder the release is made in: `codes.parquet` is there, `changes.parquet` is put there. */
  readonly folder: string;
}

const digests = (manifest: Manifest): string[] =>
  manifest.lineage.snapshots.filter(({ role }) => role === 'data').map(({ sha256 }) => sha256);

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
  return [words, table?.codes ?? {}];
}

/** Compares table `release` with the release before: cell by cell, code by code, word by word. */
export async function compareReleases(
  database: Database,
  previous: Previous,
  candidate: Candidate,
): Promise<Comparison> {
  const { draft, folder } = candidate;
  const before = findComparable(previous, draft.table.key);
  const figures = draft.table.kind === 'observations';
  const held = new Set(previous.manifest.table?.columns.map(({ name }) => name));
  const columns = draft.table.columns.filter(({ name, key }) => !key && held.has(name));
  const changes =
    before === null
      ? allChanged(previous.manifest.coverage?.rows ?? 0, draft.coverage.rows)
      : await differReleases(
          database,
          {
            before,
            key: draft.table.key,
            kind: draft.table.kind,
            columns: columns.filter(({ role }) => role !== 'lineage').map(({ name }) => name),
          },
          path.join(folder, 'changes.parquet'),
        );
  const structures = {
    before: structureOf(
      previous.manifest,
      figures ? await readCodes(database, previous.folder) : {},
    ),
    after: structureOf(
      { table: draft.table, measures: [...draft.measures], coverage: draft.coverage },
      figures ? await readCodes(database, folder) : {},
    ),
  };
  const structure = compareStructures(structures.before, structures.after);
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    a.toSorted().join() === b.toSorted().join();
  const verdict = judgeKind({
    ...structures,
    structure,
    changes,
    sameSource: same(digests(previous.manifest), candidate.dataDigests),
    sameLabel: isDeepStrictEqual(
      wordsOf(previous.manifest.label, previous.manifest.table),
      wordsOf(candidate.label, draft.table),
    ),
    raiseTo: candidate.raiseTo,
  });
  return { verdict, changes, structure, hasCells: before !== null };
}
