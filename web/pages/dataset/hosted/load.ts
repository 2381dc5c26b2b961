import type { Manifest } from '../../../../schemas/release/manifest.ts';
import type { DatasetRecord, DatasetSummary } from '../../../../schemas/answers/dataset.ts';
import {
  FigureAnswer,
  type FigureRow,
  RecordAnswer,
} from '../../../../schemas/answers/rows/rows.ts';
import { VersionList, type VersionRecord } from '../../../../schemas/answers/version.ts';
import { type ApiClient, ApiProblem, apiPath } from '../../../reading/api-client.ts';
import { readCatalogue } from '../../../reading/catalogue.ts';
import { readCodes } from '../../../reading/read-codes.ts';
import { readManifest } from '../../../reading/read-manifest.ts';
import { type ChartContent, readChart } from '../../../views/dataset/chart-query.ts';
import { heldWords } from '../../../parts/dataset/held-words.ts';
import { readHeld } from './read-held.ts';
import type { RowKind } from '../../../../schemas/words/kinds.ts';

const PREVIEW_ROWS = '10';

/** A row of each kind, as the API answers it. */
export interface PreviewRow {
  readonly observations: FigureRow;
  readonly records: Readonly<Record<string, unknown>>;
}

interface PreviewAs<K extends RowKind> {
  readonly kind: K;
  readonly total: number;
  readonly rows: readonly PreviewRow[K][];
}

/** The first rows as the page shows them: figures of the latest period, or records. */
export type Preview = { [K in RowKind]: PreviewAs<K> }[RowKind];

/** All that the page of a hosted dataset shows, read at one version. */
export interface DatasetContent {
  readonly record: DatasetRecord;
  readonly manifest: Manifest;
  readonly versions: readonly VersionRecord[];
  readonly chart: ChartContent | { readonly refused: string } | undefined;
  readonly preview: Preview;
  /** An area that the release has, for examples. */
  readonly exampleArea: string | undefined;
  readonly catalogue: readonly DatasetSummary[];
  /** How much of the dataset this store has, in words; undefined where there is nothing to count. */
  readonly held: string | undefined;
}

type ReadPreview = (
  client: ApiClient,
  path: string,
  page: Readonly<Record<string, string>>,
) => Promise<Preview>;

/** Of figures the latest period is shown, of records the first ones. */
const PREVIEWS: Readonly<Record<RowKind, ReadPreview>> = {
  async observations(client, path, page) {
    const latest = apiPath(path, { period: 'latest', ...page });
    const { total, data } = await client.read(latest, FigureAnswer);
    return { kind: 'observations', total, rows: data };
  },
  async records(client, path, page) {
    const { total, data } = await client.read(apiPath(path, page), RecordAnswer);
    return { kind: 'records', total, rows: data };
  },
};

function readPreview(client: ApiClient, manifest: Manifest): Promise<Preview> {
  const path = `/v1/datasets/${manifest.dataset}/data`;
  const page = { limit: PREVIEW_ROWS, version: manifest.version };
  return PREVIEWS[manifest.table?.kind ?? 'records'](client, path, page);
}

async function readFirstChart(
  client: ApiClient,
  manifest: Manifest,
  areas: readonly { code: string }[],
  today: string | undefined,
): Promise<DatasetContent['chart']> {
  const [first] = manifest.charts;
  if (!first) return undefined;
  try {
    return await readChart(client, manifest, first, areas, today);
  } catch (error) {
    // A declared chart may ask for codes that a partial store does not hold; the page says so.
    if (error instanceof ApiProblem && error.problem.status === 400) {
      return { refused: error.problem.detail };
    }
    throw error;
  }
}

/** Reads a hosted dataset for its page. Throws what the API client throws. */
export async function readHosted(
  client: ApiClient,
  record: DatasetRecord,
  version: string,
  today?: string,
): Promise<DatasetContent> {
  const base = `/v1/datasets/${record.id}`;
  const manifest = await readManifest(client, record.id, version);
  const [versions, preview, held] = await Promise.all([
    client.read(`${base}/versions`, VersionList),
    readPreview(client, manifest),
    readCodes(client, manifest, 'area'),
  ]);
  const catalogue = await readCatalogue(client);
  return {
    record,
    manifest,
    versions: versions.data,
    preview,
    chart: await readFirstChart(client, manifest, held, today),
    exampleArea: held[0]?.code,
    catalogue,
    held: heldWords(record, await readHeld(client, record, held, catalogue), preview.total),
  };
}
