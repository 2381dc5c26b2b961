import { fixCodes } from '../../../schemas/release/fix-codes.ts';
import { Manifest } from '../../../schemas/release/manifest.ts';
import type { MeasureRecord } from '../../../schemas/answers/measure.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { nameFigure } from '../../../schemas/figures/name-figure.ts';
import { FigureAnswer, type FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';
import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { readMade } from './read-made.ts';
import type { ShownMeasure } from './shown.ts';

const MOST_ROWS = '10000';

/** A measure where the store keeps it: its dataset, the release's manifest, its record. */
export interface HeldMeasure {
  readonly dataset: DatasetSummary;
  readonly manifest: Manifest;
  readonly measure: MeasureRecord;
}

/** The figures of a measure for an area and those beside it, with the query that answers with them. */
export interface Series extends HeldMeasure {
  readonly shown: ShownMeasure;
  readonly rows: readonly FigureRow[];
  /** What the figures are of: `Median gross weekly pay, full-time workers`. */
  readonly name: string;
  /** Path of the rows without an extension, and the query behind it. */
  readonly data: string;
  readonly query: string;
  /** Of which other area of the same districts figures were published, a sentence each. */
  readonly borrowed: readonly string[];
}

/** Finds a measure through the dictionary of measures and the catalogue; undefined when not held. */
export async function findMeasure(
  client: ApiClient,
  id: string,
  dictionary: readonly MeasureRecord[],
  catalogue: readonly DatasetSummary[],
): Promise<HeldMeasure | undefined> {
  const item = dictionary.find((each) => each.id === id);
  const dataset = catalogue.find((each) => item?.datasets.includes(each.id));
  if (!dataset?.version) return undefined;
  const path = `/v1/datasets/${dataset.id}/versions/${dataset.version}/manifest`;
  const manifest = await client.read(path, Manifest);
  const measure = manifest.measures.find((each) => each.id === id);
  return measure && { dataset, manifest, measure };
}

/** Rows of a query; none where the release does not know one of the codes. */
export async function readRows(client: ApiClient, path: string): Promise<FigureRow[]> {
  try {
    return (await client.read(path, FigureAnswer)).data;
  } catch (error) {
    // A release may lack a code that another release of the same dataset has: then it has no figure.
    if (error instanceof ApiProblem && error.problem.status === 400) return [];
    throw error;
  }
}

/** Whether all figures of an area stand under its own code: its districts never had another. */
const isWhole = ({ type, predecessors, successors }: AreaRecord): boolean =>
  type !== 'lad' || predecessors.length + successors.length === 0;

const isPublished = (area: AreaRecord, dataset: string): boolean =>
  isWhole(area) && area.datasets.includes(dataset);

/** Whether a dataset has figures of an area under other codes: of the same place, or of its districts. */
export const isElsewhere = (area: AreaRecord, dataset: string): boolean =>
  !isPublished(area, dataset) && [...area.datasets, ...area.datasets_of_parts].includes(dataset);

/** Those of some codes that a release lists: what it does not know cannot be asked for by name. */
function listedCodes({ table }: Manifest, codes: Readonly<Record<string, string>>) {
  const listed = Object.entries(codes).filter(([id, code]) =>
    table?.codes[id]?.some((each) => each.code === code),
  );
  return Object.fromEntries(listed.map(([id, code]) => [id, [code]]));
}

/** Reads a measure over all its periods for an area and the areas beside it that its dataset has. */
export async function readSeries(
  client: ApiClient,
  held: HeldMeasure,
  shown: ShownMeasure,
  areas: readonly AreaRecord[],
): Promise<Series> {
  const { dataset, manifest, measure } = held;
  const own = areas.filter((area) => isPublished(area, dataset.id));
  const others = areas.filter((area) => isElsewhere(area, dataset.id));
  const fixed = fixCodes(manifest.table, shown.fix);
  const made = await readMade(
    client,
    held,
    others.map(({ code }) => code),
    { codes: listedCodes(manifest, fixed) },
  );
  const codes = [...own.map(({ code }) => code), ...made.codes];
  const parameters = {
    measure: shown.measure,
    area: [...new Set(codes)].join(','),
    ...fixed,
    version: manifest.version,
  };
  const data = `/v1/datasets/${dataset.id}/data`;
  const published =
    own.length === 0
      ? []
      : await readRows(
          client,
          apiPath(data, {
            ...parameters,
            area: own.map(({ code }) => code).join(','),
            limit: MOST_ROWS,
          }),
        );
  // What cannot be computed is no figure of a series; the page of the area says why.
  const computed = made.rows.filter(({ status }) => status !== 'not_computed');
  const rows = [...published, ...computed];
  const name = nameFigure(manifest, measure.name, rows);
  const { borrowed } = made;
  return { ...held, shown, rows, name, data, query: apiPath('', parameters), borrowed };
}
