import type { Caution } from '../../../schemas/figures/cautions/codes.ts';
import { estimateCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { findPeriod } from '../../../schemas/words/period.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import type { AreaSummary } from '../../../schemas/answers/area.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { type FigureRow, textOf } from '../../../schemas/answers/rows/rows.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { readCodes } from '../../reading/read-codes.ts';
import { readManifest } from '../../reading/read-manifest.ts';
import { ageOfNewest } from '../../charts/words/age-of-newest.ts';
import { describeFigure } from '../figure/describe.ts';
import { nameFigure } from '../../../schemas/figures/name-figure.ts';
import type { ChartIntent, ChartRow } from '../../charts/intent.ts';
import { toChartRows } from '../figure/chart-rows.ts';
import type { Choice, Held } from './choice.ts';
import type { FullerPeriod } from './fuller-period.ts';
import { seriesCautions } from '../../../schemas/figures/cautions/series.ts';
import { type WhichAreas, whichAreas } from './missing-areas.ts';
import { passedOn } from './passed-on.ts';
import { readDrawing } from './read-drawing.ts';
import { readContainers, readGroup } from './read-group.ts';
import { readLists } from './read-lists.ts';
import type { Query } from './stray-words.ts';
import { hasFigures } from '../../../schemas/words/kinds.ts';

/** What a form offers for a dataset: areas to lie within, and periods. */
export interface Offered {
  readonly containers: readonly AreaSummary[];
  readonly periods: readonly { readonly code: string; readonly name: string }[];
}

/** A chart as it was chosen: what it shows, why it may mislead, and where its rows are. */
export interface WizardChart {
  readonly dataset: DatasetSummary;
  readonly manifest: Manifest;
  /** The newest version of the dataset, whichever is drawn. */
  readonly newest: string | null;
  readonly offered: Offered;
  readonly choice: Choice;
  readonly intent: ChartIntent;
  readonly rows: readonly ChartRow[];
  /** What would mislead. */
  readonly cautions: readonly Caution[];
  /** Which of the areas asked for have a figure in it, and why the others have none. */
  readonly which: WhichAreas;
  /** The period in which more of them have one, where there is such a period. */
  readonly fuller: FullerPeriod | undefined;
  /** Choices nearest to these that have rows, where these have none. */
  readonly instead: Query | undefined;
  /** Where all rows that were asked for are answered, though one period of them be drawn. */
  readonly data: string;
  readonly query: string;
  /** Where the figures of lists of districts are answered; undefined where none is chosen. */
  readonly made: string | undefined;
}

/** What a chart says of itself: the one area and the one code that all its rows have are named. */
function intentOf(manifest: Manifest, choice: Choice, found: readonly FigureRow[]): ChartIntent {
  const { measure, areas, group, by, shape } = choice;
  const { name } = measure;
  const dimensions = (manifest.table?.dimensions ?? []).filter(({ id }) => by.includes(id));
  const parts = dimensions.map((each) => each.name.toLowerCase()).join(' and ');
  const drawn = new Map(found.map((row) => [row.area ?? '', row.area_name]));
  const only = areas.length === 1 ? areas[0]?.name : undefined;
  const one = drawn.size === 1 ? [...drawn.values()][0] : undefined;
  const where = only ?? (areas.length === group?.areas.length ? group.name : one);
  const named = nameFigure(manifest, name, found.length > 0 ? found : [choice.whole]);
  return describeFigure(manifest, measure, {
    title: `${named}${where === undefined ? '' : `, ${where}`}${parts === '' ? '' : `, by ${parts}`}`,
    kind: shape === 'line' ? 'line' : 'bar',
    name: named,
  });
}

async function readHeld(client: ApiClient, manifest: Manifest, query: Query) {
  const [areas, periods] = await Promise.all([
    readCodes(client, manifest, 'area'),
    readCodes(client, manifest, 'period'),
  ]);
  const last = findPeriod(manifest.coverage?.periods?.last ?? '')?.end ?? manifest.created;
  const day = last.slice(0, 10);
  const containers = areas.length > 1 ? await readContainers(client, day) : [];
  const asked = { type: query.area_type ?? '', within: query.within ?? '', day };
  const [found, lists] = await Promise.all([
    readGroup(client, areas, containers, asked),
    readLists(client, areas.length > 0 ? (query.areas ?? '') : ''),
  ]);
  return {
    held: { areas, periods, found, lists } satisfies Held,
    offered: { containers, periods },
  };
}

/**
 * Reads the chart that an address describes, of the newest release or of the `version` it names;
 * undefined for datasets that have no figures. Throws what the API client throws: a version that is
 * not known or not held is its problem. The age of its figures is told by `today`, an ISO date.
 */
export async function readWizardChart(
  client: ApiClient,
  dataset: DatasetSummary,
  query: Query,
  today?: string,
): Promise<WizardChart | undefined> {
  if (dataset.version === null || !hasFigures(dataset)) return undefined;
  const base = `/v1/datasets/${dataset.id}`;
  const version = encodeURIComponent(query.version ?? dataset.version);
  const manifest = await readManifest(client, dataset.id, version);
  const { held, offered } = await readHeld(client, manifest, query);
  const drawing = await readDrawing(client, manifest, held, query);
  if (!drawing) return undefined;
  const { choice, found } = drawing;
  const order = choice.areas.map(({ code }) => code);
  const rows = toChartRows(found, Object.keys(choice.codes), order);
  const intent = intentOf(manifest, choice, found);
  const levels = choice.by.flatMap((id) =>
    (manifest.table?.codes[id] ?? [])
      .filter(({ code }) => choice.codes[id]?.includes(code))
      .map(({ level }) => `${id} ${level}`),
  );
  const areaTypes = found.map((row) => textOf(row, 'area_type')).filter((type) => type !== '');
  const cautions = seriesCautions({
    kind: intent.kind,
    rows,
    breaks: intent.breaks,
    areaTypes,
    nature: choice.measure.nature,
    additive: choice.measure.additive,
    brokenDown: choice.by.length > 0,
    mixedLevels: new Set(levels).size > choice.by.length,
  });
  const estimates = rows.length > 0 ? estimateCautions(manifest, areaTypes) : [];
  const which = whichAreas(choice, found);
  return {
    dataset,
    manifest,
    newest: dataset.version,
    offered,
    choice,
    intent: { ...intent, which: which.words, age: ageOfNewest(rows, manifest, today) },
    rows,
    cautions: [...cautions, ...estimates, ...passedOn(drawing.warnings)],
    which,
    fuller: drawing.fuller,
    instead: drawing.instead,
    data: `${base}/data`,
    query: apiPath('', drawing.parameters),
    made: drawing.made,
  };
}
