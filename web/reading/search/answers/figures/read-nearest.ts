import type { AreaType } from '../../../../../schemas/words/area-types.ts';
import type { ApiClient } from '../../../api-client.ts';
import { findArea } from '../../../areas/find-area.ts';
import { readWider } from '../../../areas/read-wider.ts';
import { findCodes } from '../../question/find-codes.ts';
import type { NearestMeasure, Question } from '../../question/question.ts';
import { type AnsweredFigure, readFigure } from './read-figure.ts';

/** Kinds of area between an authority and its region, of which projections are made. */
const AROUND: readonly AreaType[] = ['combined_authority', 'lsip'];

/** The figure of a measure that comes near; none where its dataset has no such part. */
async function readNear(
  client: ApiClient,
  { measure, part }: NearestMeasure,
  area: string,
): Promise<AnsweredFigure | undefined> {
  if (part === undefined) return readFigure(client, measure, area);
  const found = await findCodes(client, [measure], part.split(' '));
  return found && readFigure(client, measure, area, { codes: found.codes });
}

/** The first of some areas, the nearest first, of which a figure that comes near has a number. */
async function readAround(
  client: ApiClient,
  nearest: NearestMeasure,
  areas: readonly string[],
): Promise<AnsweredFigure[]> {
  for (const area of areas) {
    const found = await readNear(client, nearest, area);
    if (found && found.row.value !== null) return [found];
  }
  return [];
}

/**
 * Figures of a place that come near what is asked for, where any have a number; of the nearest wider
 * area those that are told of it. Throws what the API client throws.
 */
export async function readNearest(
  client: ApiClient,
  { nearest, part, year }: Pick<Question, 'nearest' | 'part' | 'year'>,
  code: string,
): Promise<AnsweredFigure[]> {
  // Of a part or a year nothing else comes near.
  if (part !== '' || year !== undefined || nearest.length === 0) return [];
  const area = await findArea(client, code);
  const around = area?.parents.filter(
    ({ type, ended }) => ended === null && AROUND.some((each) => each === type),
  );
  const wider = area ? [...(around ?? []), ...(await readWider(client, area))] : [];
  const found = await Promise.all(
    nearest.map((each) =>
      readAround(client, each, [code, ...(each.wider ? wider.map((one) => one.code) : [])]),
    ),
  );
  return found.flat();
}
