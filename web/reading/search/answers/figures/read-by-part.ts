import type { FigureRow } from '../../../../../schemas/answers/rows/rows.ts';
import { textOf } from '../../../../../schemas/answers/rows/rows.ts';
import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import type { Manifest } from '../../../../../schemas/release/manifest.ts';
import { findWholeCode } from '../../../../../schemas/release/fix-codes.ts';
import { type ApiClient, apiPath } from '../../../api-client.ts';
import { readCatalogue } from '../../../catalogue.ts';
import { figureCodes } from '../../../measures/figure-href.ts';
import { findMeasure, readRows } from '../../../measures/read-series.ts';
import { plainWords, singular } from '../../plain.ts';
import { type AskedParts, byWords } from '../../question/words/limits/read-part.ts';
import type { AnsweredFigure } from './read-figure.ts';

const MOST_ROWS = '10000';
/** A list of finest parts is hundreds long: as many are told, and the way to all. */
export const MOST_FINEST = 10;

/** A figure told by the parts of one of its dimensions, all of one area and period. */
export interface FigureByPart {
  readonly figure: AnsweredFigure;
  /** The measure with its parts: `Enterprises by size`. */
  readonly name: string;
  readonly period: string;
  /** What the dimension is called: `Size by employment`. */
  readonly by: string;
  /** Each with what it is called, in the order in which they are told. */
  readonly parts: readonly { readonly name: string; readonly row: FigureRow }[];
  /** How many parts have a row, of which `parts` may be the first. */
  readonly all: number;
  /** Whether they are told in the order of their values. */
  readonly ordered: boolean;
  /** Where all of them are answered as data. */
  readonly data: string;
}

/** Dimensions whose parts have an order of their own, which is kept. */
const IN_ORDER: ReadonlySet<AskedParts['part']> = new Set([
  'age',
  'sex',
  'size',
  'level',
  'duration',
]);

/** The dimension that words call so, by a word of its name. */
const findDimension = ({ table }: Manifest, { part }: AskedParts) =>
  table?.dimensions.find(({ id, name }) =>
    plainWords(`${id} ${name}`).some((word) => singular(word) === part),
  );

/**
 * Codes that overlap in nothing: those of the level below the whole (a code of several of them has another
 * level), or those below which there are none.
 */
function listParts(codes: readonly CodeItem[], whole: string, finest: boolean): CodeItem[] {
  const others = codes.filter(({ code }) => code !== whole);
  if (finest) return others.filter(({ code }) => !codes.some(({ parent }) => parent === code));
  const next = Math.min(...others.map(({ level }) => level));
  return others.filter(({ level }) => level === next);
}

/** The newest figure that is of no time to come: what is commonest is asked of today. */
const newestPast = ({ row, rows }: AnsweredFigure): Pick<FigureRow, 'period' | 'period_name'> =>
  rows.findLast(({ flags }) => !flags.includes('forecast')) ?? row;

const valueOf = ({ row }: { readonly row: FigureRow }): number => row.value ?? -Infinity;

/**
 * Reads a figure by the parts of a dimension: those that overlap in nothing, each as it is published.
 * Undefined where its dataset does not tell them apart. Throws what the API client throws.
 */
export async function readByPart(
  client: ApiClient,
  figure: AnsweredFigure,
  asked: AskedParts,
): Promise<FigureByPart | undefined> {
  const { measure, row, place } = figure;
  const held = await findMeasure(client, measure.id, [measure], await readCatalogue(client));
  const dimension = held && findDimension(held.manifest, asked);
  const { table, version } = held?.manifest ?? {};
  const codes = (dimension && table?.codes[dimension.id]) ?? [];
  const whole = dimension && findWholeCode(table, dimension.id);
  if (!held || !dimension || whole === undefined || row.dataset !== held.dataset.id)
    return undefined;
  const { [dimension.id]: own, ...others } = figureCodes(row);
  if (own !== undefined && own !== whole) return undefined;
  const { period, period_name } = asked.finest ? newestPast(figure) : row;
  const query = { measure: measure.id, area: place.code, period, ...others, version };
  const data = `/v1/datasets/${held.dataset.id}/data`;
  const rows = await readRows(client, apiPath(data, { ...query, limit: MOST_ROWS }));
  const rowOf = new Map(rows.map((each) => [textOf(each, dimension.id), each]));
  const told = listParts(codes, whole, asked.finest).flatMap(({ code, name }) => {
    const found = rowOf.get(code);
    return found ? [{ name, row: found }] : [];
  });
  if (told.length < 2) return undefined;
  const ordered = !IN_ORDER.has(asked.part);
  const parts = ordered ? told.toSorted((a, b) => valueOf(b) - valueOf(a)) : told;
  return {
    ...{ figure, name: byWords(measure.name, asked), period: period_name },
    ...{ by: dimension.name, ordered, all: told.length },
    parts: asked.finest ? parts.slice(0, MOST_FINEST) : parts,
    data: apiPath(`${data}.csv`, query),
  };
}

/** The first of some figures that is told by the parts that are asked for. */
export async function readFirstByPart(
  client: ApiClient,
  figures: readonly AnsweredFigure[],
  asked: AskedParts | undefined,
): Promise<FigureByPart | undefined> {
  if (!asked) return undefined;
  for (const figure of figures) {
    const found = await readByPart(client, figure, asked);
    if (found) return found;
  }
  return undefined;
}
