import path from 'node:path';
import { z } from 'zod';
import { readSheet } from '../../pipelines/fetch/documents/read-workbook.ts';
import { openBlobs } from '../../pipelines/store/snapshots/blobs.ts';
import type { Home } from '../../pipelines/store/home.ts';
import { releaseFolder } from '../../pipelines/store/releases/release-folder.ts';
import type { HostedDeclaration } from '../../schemas/dataset/declaration.ts';
import type { ThingsDeclaration } from '../../schemas/dataset/kinds/records.ts';
import type { Manifest } from '../../schemas/release/manifest.ts';
import { compareNomis } from './compare-nomis.ts';
import { compareSeries, compareSheet } from './compare-ons.ts';
import { findNamed, readLines } from './find-record.ts';
import { readParquet } from './read-parquet.ts';
import type { ReleaseRow } from './read-parquet.ts';
import type { Release } from './read-releases.ts';

/** What came of holding a row against its line: of which kind the line is, and what differs. */
export interface Compared {
  readonly kind: string;
  readonly wrong: readonly string[];
}

/** Reads each key once. */
function remember<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const held = new Map<string, Promise<T>>();
  return (key) => {
    const found = held.get(key) ?? read(key);
    held.set(key, found);
    return found;
  };
}

/** A cell of a list; a blank is the empty text. */
const Printed = z.union([z.string(), z.number(), z.null().transform(() => '')]);

/** A list of areas calls its columns `code`, `name`, `type`; a release says of what. */
function bare(column: string): string {
  return column === 'area' ? 'code' : column.replace(/^area_/, '');
}

/** A record against the line of its file: every declared column that the file has too. */
function compareRecord(
  { columns }: ThingsDeclaration,
  row: ReleaseRow,
  line: ReadonlyMap<string, unknown>,
): string[] {
  return columns.flatMap(({ name, key }) => {
    const theirs = line.get(name) ?? line.get(bare(name));
    if (theirs === undefined) return key ? [`the line has no ${name}`] : [];
    const [ours, printed] = [Printed.parse(row[name]), Printed.parse(theirs)];
    const agrees = typeof ours === 'number' ? ours === Number(printed) : ours === printed;
    return agrees ? [] : [`${name}: ${ours} here, ${printed} there`];
  });
}

function compareList(
  declaration: HostedDeclaration,
  row: ReleaseRow,
  line: ReadonlyMap<string, unknown>,
): string[] {
  return 'columns' in declaration
    ? compareRecord(declaration, row, line)
    : [`${declaration.id} is no list`];
}

/** Compares rows with the lines that their `source_row` names; each snapshot is read once. */
export function rowComparer(home: Home): (release: Release, row: ReleaseRow) => Promise<Compared> {
  const blobs = openBlobs(home.blobs);
  const lines = remember(readLines);
  const parquet = remember(readParquet);
  /** An area that is in no file here: some input has it in its code list, under this name and type. */
  const compareBrought = async (
    releases: Manifest['lineage']['releases'],
    { area, area_name: named, area_type: type }: ReleaseRow,
  ): Promise<string[]> => {
    for (const { dataset, version } of releases) {
      const codes = await parquet(
        path.join(releaseFolder(home, dataset, version), 'codes.parquet'),
      );
      const has = codes.some(
        (code) => code.code === area && code.name === named && code.parent === type,
      );
      if (has) return [];
    }
    return [`no input has the area ${String(area)}`];
  };
  const sheets = remember(async (key) => {
    const [file = '', sheet = ''] = key.split('\n');
    return readSheet(file, sheet);
  });
  return async ({ dataset: { declaration }, manifest, lists }, row) => {
    if (row.source_row === null && manifest.lineage.releases.length > 0) {
      const wrong = await compareBrought(manifest.lineage.releases, row);
      return { kind: 'area that a release brought', wrong };
    }
    const [, start = '', place = ''] = /^(\w+):(.*)$/.exec(String(row.source_row)) ?? [];
    const named = manifest.lineage.snapshots.filter(
      ({ sha256, role }) => role === 'data' && start.length === 12 && sha256.startsWith(start),
    );
    const [snapshot] = named;
    if (!snapshot || new Set(named.map(({ sha256 }) => sha256)).size > 1)
      return { kind: 'nowhere', wrong: [`${named.length} snapshots begin with "${start}"`] };
    const file = blobs.pathOf(snapshot.sha256);
    const [, sheet, line] = /^(.*)!(\d+)$/.exec(place) ?? [];
    if (sheet !== undefined && declaration.kind === 'observations') {
      const grid = await sheets(`${file}\n${sheet}`);
      const wrong = compareSheet(declaration, row, sheet, grid, Number(line));
      return { kind: 'row of an ONS workbook', wrong };
    }
    const all = await lines(file);
    if (declaration.kind === 'observations' && declaration.source.publisher === 'ons') {
      const wrong = compareSeries(declaration, row, all.get(Number(place)) ?? []);
      return { kind: 'line of an ONS time series', wrong };
    }
    const found = findNamed(all, Number(place)) ?? new Map<string, string>();
    return declaration.kind === 'observations'
      ? { kind: 'line of a Nomis page', wrong: compareNomis(declaration, lists, row, found) }
      : { kind: 'line of a file', wrong: compareList(declaration, row, found) };
  };
}
