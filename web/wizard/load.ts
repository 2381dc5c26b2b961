import { findPeriod } from '../../schemas/period.ts';
import { Manifest } from '../../schemas/manifest.ts';
import type { AreaItem } from '../answers/area.ts';
import type { DatasetRecord } from '../answers/dataset.ts';
import { FigureAnswer, textOf } from '../answers/rows.ts';
import { CodeList } from '../answers/version.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import type { ChartIntent, ChartRow } from '../charts/intent.ts';
import { toChartRows } from '../pages/dataset/chart-query.ts';
import { type Choice, type Held, readChoice } from './choice.ts';
import { judgeChart } from './judge.ts';
import { readContainers, readGroup } from './read-group.ts';
import type { Query } from './stray-words.ts';

const MOST_ROWS = '10000';
/** Warnings of an answer that a chart does not already speak of itself. */
const PASSED_ON = ['overlapping_areas', 'areas_without_rows', 'not_comparable'];

/** What a form offers for a dataset: areas to lie within, and periods. */
export interface Offered {
  readonly containers: readonly AreaItem[];
  readonly periods: readonly { readonly code: string; readonly name: string }[];
}

/** A chart as it was chosen: what it shows, why it may mislead, and where its rows are. */
export interface WizardChart {
  readonly dataset: DatasetRecord;
  readonly manifest: Manifest;
  readonly offered: Offered;
  readonly choice: Choice;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  readonly warnings: readonly string[];
  readonly data: string;
  readonly query: string;
}

function intentOf(manifest: Manifest, { measure, areas, group, by, shape }: Choice): ChartIntent {
  const { name, unit, decimals } = measure;
  const dimensions = (manifest.table?.dimensions ?? []).filter(({ id }) => by.includes(id));
  const parts = dimensions.map((each) => each.name.toLowerCase()).join(' and ');
  const only = areas.length === 1 ? areas[0]?.name : undefined;
  const where = only ?? (areas.length === group?.areas.length ? group.name : undefined);
  return {
    title: `${name}${where === undefined ? '' : `, ${where}`}${parts === '' ? '' : `, by ${parts}`}`,
    kind: shape === 'line' ? 'line' : 'bar',
    measure: { name, unit, decimals },
    breaks: manifest.label.breaks.map(({ date, what }) => ({ date, what })),
    invented: manifest.invented,
  };
}

function periodOf({ time, from, to }: Choice): string | undefined {
  if (time === 'latest') return to ?? 'latest';
  return from === undefined && to === undefined ? undefined : `${from ?? ''}..${to ?? ''}`;
}

/** The parameters of `/data` that a choice stands for, in a release of this version. Pure. */
export function choiceParameters(choice: Choice, version: string) {
  const { areas, group } = choice;
  const whole = areas.length === group?.areas.length ? group : undefined;
  return {
    measure: choice.measure.id,
    ...(whole ? whole.parameters : { area: areas.map(({ code }) => code).join(',') }),
    ...Object.fromEntries(
      Object.entries(choice.codes).map(([id, list]) => [id, list.join(',')] as const),
    ),
    period: periodOf(choice),
    version,
  };
}

async function readHeld(client: ApiClient, manifest: Manifest, query: Query) {
  const base = `/v1/datasets/${manifest.dataset}/codes`;
  const read = async (column: 'area' | 'period') =>
    manifest.table?.columns.some(({ role }) => role === column)
      ? (await client.read(apiPath(`${base}/${column}`, { limit: MOST_ROWS }), CodeList)).data
      : [];
  const [areas, periods] = await Promise.all([read('area'), read('period')]);
  const last = findPeriod(manifest.coverage?.periods?.last ?? '')?.end ?? manifest.created;
  const day = last.slice(0, 10);
  const containers = areas.length > 1 ? await readContainers(client, day) : [];
  const asked = { type: query.area_type ?? '', within: query.within ?? '', day };
  const found = await readGroup(client, areas, containers, asked);
  return { held: { areas, periods, found } satisfies Held, offered: { containers, periods } };
}

/** Reads the chart that an address describes; undefined for datasets that have no figures. */
export async function readWizardChart(
  client: ApiClient,
  dataset: DatasetRecord,
  query: Query,
): Promise<WizardChart | undefined> {
  if (dataset.version === null || dataset.kind !== 'observations') return undefined;
  const base = `/v1/datasets/${dataset.id}`;
  const manifest = await client.read(`${base}/versions/${dataset.version}/manifest`, Manifest);
  const { held, offered } = await readHeld(client, manifest, query);
  const choice = readChoice(manifest, held, query);
  if (!choice) return undefined;
  const parameters = choiceParameters(choice, manifest.version);
  const data = `${base}/data`;
  const answer =
    choice.shape === 'none'
      ? undefined
      : await client.read(apiPath(data, { ...parameters, limit: MOST_ROWS }), FigureAnswer);
  const order = choice.areas.map(({ code }) => code);
  const found = answer?.data ?? [];
  const rows = toChartRows(found, Object.keys(choice.codes), order);
  const intent = intentOf(manifest, choice);
  const levels = choice.by.flatMap((id) =>
    (manifest.table?.codes[id] ?? [])
      .filter(({ code }) => choice.codes[id]?.includes(code))
      .map(({ level }) => `${id} ${level}`),
  );
  const warnings = judgeChart({
    kind: intent.kind,
    rows,
    breaks: intent.breaks,
    areaTypes: found.map((row) => textOf(row, 'area_type')).filter((type) => type !== ''),
    nature: choice.measure.nature,
    additive: choice.measure.additive,
    brokenDown: choice.by.length > 0,
    mixedLevels: new Set(levels).size > choice.by.length,
  });
  const passedOn = (answer?.warnings ?? []).filter(({ code }) => PASSED_ON.includes(code));
  return {
    dataset,
    manifest,
    offered,
    choice,
    intent,
    rows,
    warnings: [...warnings, ...passedOn.map(({ message }) => message)],
    data,
    query: apiPath('', parameters),
  };
}
