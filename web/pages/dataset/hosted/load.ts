import type { Manifest } from '../../../../schemas/release/manifest.ts';
import type { DatasetRecord } from '../../../reading/answers/dataset.ts';
import { FigureAnswer, type FigureRow, RecordAnswer } from '../../../reading/answers/rows.ts';
import { CodeList, VersionList, type VersionRecord } from '../../../reading/answers/version.ts';
import { type ApiClient, ApiProblem, apiPath } from '../../../reading/api-client.ts';
import { readCatalogue } from '../../../reading/catalogue.ts';
import { readManifest } from '../../../reading/read-manifest.ts';
import { type ChartContent, readChart } from '../../../views/dataset/chart-query.ts';
import { heldWords } from '../../../parts/dataset/held-words.ts';
import { readHeld } from './read-held.ts';

const PREVIEW_ROWS = '10';
const MOST_CODES = '10000';

/** The first rows as the page shows them: figures of the latest period, or records. */
export type Preview =
  | { readonly kind: 'observations'; readonly total: number; readonly rows: readonly FigureRow[] }
  | {
      readonly kind: 'records';
      readonly total: number;
      readonly rows: readonly Readonly<Record<string, unknown>>[];
    };

/** All that the page of a hosted dataset shows, read at one version. */
export interface DatasetContent {
  readonly record: DatasetRecord;
  readonly manifest: Manifest;
  readonly versions: readonly VersionRecord[];
  readonly chart: ChartContent | { readonly refused: string } | undefined;
  readonly preview: Preview;
  /** An area that the release has, for examples. */
  readonly exampleArea: string | undefined;
  readonly catalogue: readonly DatasetRecord[];
  /** How much of the dataset this store has, in words; undefined where there is nothing to count. */
  readonly held: string | undefined;
}

async function readPreview(client: ApiClient, manifest: Manifest): Promise<Preview> {
  const path = `/v1/datasets/${manifest.dataset}/data`;
  const page = { limit: PREVIEW_ROWS, version: manifest.version };
  if (manifest.table?.kind !== 'observations') {
    const { total, data } = await client.read(apiPath(path, page), RecordAnswer);
    return { kind: 'records', total, rows: data };
  }
  const latest = apiPath(path, { period: 'latest', ...page });
  const { total, data } = await client.read(latest, FigureAnswer);
  return { kind: 'observations', total, rows: data };
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
  const hasAreas = manifest.table?.columns.some(({ role }) => role === 'area') ?? false;
  const [versions, preview, areas] = await Promise.all([
    client.read(`${base}/versions`, VersionList),
    readPreview(client, manifest),
    hasAreas
      ? client.read(apiPath(`${base}/codes/area`, { limit: MOST_CODES }), CodeList)
      : undefined,
  ]);
  const held = areas?.data ?? [];
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
