import { Manifest } from '../../../schemas/release/manifest.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { DatasetRecord } from '../../../schemas/answers/dataset.ts';
import { CHANGE_WORDS } from '../../words/change.ts';
import type { Change } from '../../../schemas/release/changes.ts';
import { ChangeAnswer, type ChangeRow } from '../../../schemas/answers/rows/rows.ts';
import { VersionRecord } from '../../../schemas/answers/version.ts';
import { type ApiClient, ApiProblem, apiPath } from '../../reading/api-client.ts';
import { readCodes } from '../../reading/read-codes.ts';
import { hasFigures } from '../../../schemas/words/kinds.ts';

/** Cells of one kind of change that stand on the page; the rest is in the file. */
export const MOST_SHOWN = 25;

/** The first cells that changed in one way, and how many there are. */
export interface ChangedCells {
  readonly change: Change;
  readonly total: number;
  readonly rows: readonly ChangeRow[];
}

/** One release with what it changed. */
export interface ReleaseContent {
  readonly record: DatasetRecord;
  readonly release: VersionRecord;
  /** Undefined where the rows are no longer kept. */
  readonly manifest: Manifest | undefined;
  readonly cells: readonly ChangedCells[];
  /** Why the cells cannot be compared with those before: other keys. */
  readonly refused: string | undefined;
  readonly areaNames: ReadonlyMap<string, string>;
}

/**
 * Cells that came with new periods or areas are told by those, and cells of which only the marks
 * changed have the same figure before and after: what is left is listed.
 */
const LISTED = wordsOf(CHANGE_WORDS).filter(
  (change) => change !== 'added' && change !== 'flags_changed',
);

async function readCells(
  client: ApiClient,
  one: string,
  { changes }: VersionRecord,
): Promise<Pick<ReleaseContent, 'cells' | 'refused'>> {
  const listed = LISTED.filter((change) => (changes?.[change] ?? 0) > 0);
  try {
    const cells = listed.map(async (change) => {
      const path = apiPath(`${one}/changes`, { change, limit: String(MOST_SHOWN) });
      const { total, data } = await client.read(path, ChangeAnswer);
      return { change, total, rows: data };
    });
    return { cells: await Promise.all(cells), refused: undefined };
  } catch (error) {
    // Releases whose rows have other keys cannot be compared cell by cell; the API says which.
    if (!(error instanceof ApiProblem) || error.problem.status !== 400) throw error;
    return { cells: [], refused: error.problem.detail };
  }
}

/** Reads one release. Throws what the API client throws: an unknown version is its 404. */
export async function readRelease(
  client: ApiClient,
  id: string,
  version: string,
): Promise<ReleaseContent> {
  const base = `/v1/datasets/${encodeURIComponent(id)}`;
  const one = `${base}/versions/${encodeURIComponent(version)}`;
  const [record, release] = await Promise.all([
    client.read(base, DatasetRecord),
    client.read(one, VersionRecord),
  ]);
  const gone = release.state === 'withdrawn' || release.state === 'pruned';
  if (gone)
    return {
      record,
      release,
      manifest: undefined,
      cells: [],
      refused: undefined,
      areaNames: new Map(),
    };
  const manifest = await client.read(`${one}/manifest`, Manifest);
  const { cells, refused } = await readCells(client, one, release);
  const hasAreas = hasFigures(manifest.table) && manifest.table?.key.includes('area') === true;
  const areas = hasAreas && cells.length > 0 ? await readCodes(client, manifest, 'area') : [];
  return {
    record,
    release,
    manifest,
    cells,
    refused,
    areaNames: new Map(areas.map(({ code, name }) => [code, name])),
  };
}
