import { z } from 'zod';
import { Manifest } from '../../schemas/manifest.ts';
import type { DatasetRecord } from '../answers/dataset.ts';
import { FigureAnswer, textOf } from '../answers/rows.ts';
import { listOf } from '../answers/dataset.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import type { ChartIntent, ChartRow } from '../charts/intent.ts';
import { toChartRows } from '../pages/dataset/chart-query.ts';
import { type Choice, readChoice } from './choice.ts';
import { judgeChart } from './judge.ts';

const MOST_ROWS = '10000';
const Codes = listOf(z.object({ code: z.string(), name: z.string() }));

/** A chart as it was chosen: what it shows, why it may mislead, and where its rows are. */
export interface WizardChart {
  readonly dataset: DatasetRecord;
  readonly manifest: Manifest;
  readonly choice: Choice;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  readonly warnings: readonly string[];
  readonly data: string;
  readonly query: string;
}

function intentOf(manifest: Manifest, { measure, areas, by, time }: Choice): ChartIntent {
  const { name, unit, decimals } = measure;
  const dimension = manifest.table?.dimensions.find(({ id }) => id === by)?.name.toLowerCase();
  const where = areas.length === 1 ? `, ${areas[0]?.name ?? ''}` : '';
  return {
    title: `${name}${where}${dimension === undefined ? '' : `, by ${dimension}`}`,
    kind: time === 'latest' ? 'bar' : 'line',
    measure: { name, unit, decimals },
    breaks: manifest.label.breaks.map(({ date, what }) => ({ date, what })),
    invented: manifest.invented,
  };
}

/** Reads the chart that an address describes; undefined for datasets that have no figures. */
export async function readWizardChart(
  client: ApiClient,
  dataset: DatasetRecord,
  query: Readonly<Record<string, string>>,
): Promise<WizardChart | undefined> {
  if (dataset.version === null || dataset.kind !== 'observations') return undefined;
  const base = `/v1/datasets/${dataset.id}`;
  const manifest = await client.read(`${base}/versions/${dataset.version}/manifest`, Manifest);
  const hasAreas = manifest.table?.columns.some(({ role }) => role === 'area') ?? false;
  const held = hasAreas
    ? (await client.read(apiPath(`${base}/codes/area`, { limit: MOST_ROWS }), Codes)).data
    : [];
  const choice = readChoice(manifest, held, query);
  if (!choice) return undefined;
  const codes = Object.entries(choice.codes).map(([id, list]) => [id, list.join(',')] as const);
  const parameters = {
    measure: choice.measure.id,
    area: choice.areas.map(({ code }) => code).join(','),
    ...Object.fromEntries(codes),
    ...(choice.time === 'latest' ? { period: 'latest' } : {}),
    version: manifest.version,
  };
  const path = apiPath(`${base}/data`, { ...parameters, limit: MOST_ROWS });
  const answer = await client.read(path, FigureAnswer);
  const order = choice.areas.map(({ code }) => code);
  const rows = toChartRows(answer.data, Object.keys(choice.codes), order);
  const intent = intentOf(manifest, choice);
  const levels = (manifest.table?.codes[choice.by ?? ''] ?? [])
    .filter(({ code }) => choice.codes[choice.by ?? '']?.includes(code))
    .map(({ level }) => level);
  const warnings = judgeChart({
    kind: intent.kind,
    rows,
    breaks: intent.breaks,
    areaTypes: answer.data.map((row) => textOf(row, 'area_type')).filter((type) => type !== ''),
    isCount: choice.measure.nature === 'count',
    levels,
  });
  const data = `${base}/data`;
  return {
    dataset,
    manifest,
    choice,
    intent,
    rows,
    warnings,
    data,
    query: apiPath('', parameters),
  };
}
