import { Manifest } from '../../../schemas/release/manifest.ts';
import { fixCodes } from '../../../schemas/release/fix-codes.ts';
import { nameFigure } from '../../../schemas/figures/name-figure.ts';
import type { Regularity } from '../../../schemas/words/vocabulary.ts';
import { type DrawnMap, drawMap } from '../../charts/map/draw-map.ts';
import { hexagonShapes } from '../../charts/map/hexagons/hexagon-shapes.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { measureHref } from '../../reading/measures/measure-href.ts';
import { readFigures } from '../../reading/measures/read-figures.ts';
import { type MapMeasure, chooseMapMeasure, readMapMeasures } from './map-measures.ts';

/** A map of one measure for a page that is about something else, and what it may be switched to. */
export interface SmallMapContent {
  readonly drawn: DrawnMap;
  /** What the figures are of: `Median gross weekly pay, full-time workers`. */
  readonly name: string;
  readonly period: string;
  /** The last day of the period, and how often its dataset appears. */
  readonly ends: string | undefined;
  readonly regularity: Regularity;
  readonly attribution: string;
  readonly invented: boolean;
  readonly chosen: string;
  /** Measures by id, with their short names, the chosen one among them. */
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** Where the measure has a page of its own: with the whole map, and with the figures as a table. */
  readonly mapHref: string;
  readonly tableHref: string;
}

/** Id of the words that say what the map shows. */
export const SMALL_MAP_WORDS = 'small-map-words';
/** A row or two of links. */
const MOST_CHOICES = 4;

async function readRows(client: ApiClient, { measure, headline, dataset }: MapMeasure) {
  const version = dataset.version ?? '';
  const manifest = await client.read(
    `/v1/datasets/${dataset.id}/versions/${version}/manifest`,
    Manifest,
  );
  const answer = await readFigures(client, dataset.id, {
    ...{ measure: measure.id, area_type: 'lad', period: 'latest', version },
    ...fixCodes(manifest.table, headline.codes),
  });
  return { answer, name: nameFigure(manifest, measure.name, answer.data) };
}

/**
 * The newest figures of a measure for all local authorities as hexagons of one size: on a small map the
 * boroughs of London are as large as any other. `asked` is the id of a measure; where it is none of
 * those that may be shown, the newest is. Undefined for a store without any. Throws what the API
 * client throws.
 */
export async function readSmallMap(
  client: ApiClient,
  asked: string | undefined,
): Promise<SmallMapContent | undefined> {
  const measures = (await readMapMeasures(client)).slice(0, MOST_CHOICES);
  const named = measures.find(({ measure }) => measure.id === asked);
  const chosen = named ?? (await chooseMapMeasure(client, measures));
  if (!chosen) return undefined;
  const { id, unit, decimals } = chosen.measure;
  const { answer, name } = await readRows(client, chosen);
  const drawn = drawMap({
    id: 'small-map',
    name: `${name} by local authority`,
    describedBy: SMALL_MAP_WORDS,
    shapes: hexagonShapes(),
    rows: answer.data.flatMap((row) =>
      row.area === undefined ? [] : [{ ...row, area: row.area, series: row.area_name ?? row.area }],
    ),
    measure: { name, unit, decimals },
    hrefOf: (code) => `/areas/${code}`,
  });
  const state = { type: 'lad' };
  return {
    ...{ drawn, name, period: answer.data[0]?.period_name ?? '', invented: answer.invented },
    ...{ ends: answer.data[0]?.period_end, regularity: chosen.dataset.labels.regularity.value },
    attribution: answer.attribution,
    chosen: id,
    choices: measures.map(({ measure }) => ({ id: measure.id, name: measure.name })),
    mapHref: measureHref(id, { ...state, tab: 'map' }),
    tableHref: measureHref(id, { ...state, tab: 'table' }),
  };
}
