import type { Occupation } from '../../schemas/answers/jobs/parts.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import type { Caution } from '../../schemas/figures/cautions/codes.ts';
import { groupCaution, passedCaution, widerCaution } from '../../schemas/figures/cautions/jobs.ts';
import { OCCUPATION } from '../../schemas/figures/jobs/measures.ts';
import type { PlaceCodes } from './places.ts';

/** Which is kept longer where both cannot be had: the place, or the occupation. */
export type Keep = 'place' | 'occupation';

/** Where a job is looked for: the occupation and its groups, the place and what it lies in. */
export interface Sought {
  readonly occupations: readonly Occupation[];
  readonly places: readonly PlaceCodes[];
}

/** One cell: its figures, of which occupation and place, and what must be said of that. */
export interface Cell {
  readonly occupation: Occupation;
  readonly place: PlaceCodes['place'];
  readonly rows: readonly FigureRow[];
  readonly cautions: readonly Caution[];
}

/** Whether a figure tells how much: a number, or a range. */
export const isTold = ({ value, low, high }: FigureRow): boolean =>
  value !== null || (low !== null && high !== null);

/** Occupations and places as they are tried. */
function orderOf({ occupations, places }: Sought, keep: Keep) {
  return keep === 'place'
    ? places.flatMap((place) => occupations.map((occupation) => ({ occupation, place })))
    : occupations.flatMap((occupation) => places.map((place) => ({ occupation, place })));
}

/**
 * The finest cell whose newest leading figure tells how much; undefined where none does. A finer one
 * whose figure is hidden is passed over and told. Rows come newest first. Pure.
 */
export function chooseCell(
  rows: readonly FigureRow[],
  lead: string,
  sought: Sought,
  keep: Keep,
): Cell | undefined {
  const [asked] = sought.occupations;
  const [here] = sought.places;
  const passed: Caution[] = [];
  for (const { occupation, place } of orderOf(sought, keep)) {
    for (const code of place.codes) {
      const held = rows.filter((row) => row.area === code && row[OCCUPATION] === occupation.code);
      const leading = held.find(({ measure }) => measure === lead);
      if (!leading) continue;
      if (!isTold(leading)) {
        passed.push(passedCaution(occupation, place.place, leading.status));
        continue;
      }
      return {
        occupation,
        place: place.place,
        rows: [leading, ...held.filter((row) => row !== leading && row.period === leading.period)],
        cautions: [
          ...(asked && asked.code !== occupation.code ? [groupCaution(occupation)] : []),
          ...(here && here.place.code !== place.place.code
            ? [widerCaution(here.place, place.place)]
            : []),
          ...passed,
        ],
      };
    }
  }
  return undefined;
}
