import type { AreaRecord } from '../../../schemas/answers/area.ts';
import type { CodeRecord } from '../../../schemas/answers/code-list.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { hasNumber } from '../../charts/words/which-drawn.ts';

/** An area that a measure has no figure of, and what may be looked at in its place. */
export interface Unheld {
  readonly area: Pick<AreaRecord, 'code' | 'name'>;
  /** Areas of the same districts that have a figure: it is of the same place. */
  readonly same: readonly Pick<AreaRecord, 'code' | 'name'>[];
  /** Those of its districts that have a figure, out of how many. */
  readonly districts: readonly Pick<AreaRecord, 'code' | 'name'>[];
  readonly of: number;
}

/** A figure of any period for each area that has one, of the codes of a view. */
type ReadNewest = (areas: readonly string[]) => Promise<readonly FigureRow[]>;

/**
 * Finds the areas chosen of which no row is, with what of their place has a figure of this measure: an
 * area that the release has for another measure leads nowhere. Throws what `read` throws.
 */
export async function findUnheld(
  areas: readonly AreaRecord[],
  rows: readonly FigureRow[],
  held: readonly CodeRecord[],
  read: ReadNewest,
): Promise<Unheld[]> {
  const lacking = areas.filter(({ code }) => !rows.some(({ area }) => area === code));
  const known = new Set(held.map(({ code }) => code));
  const near = lacking.flatMap(({ code, same_districts: same, districts }) =>
    [...same, ...districts].filter((each) => each.code !== code && known.has(each.code)),
  );
  const codes = [...new Set(near.map(({ code }) => code))];
  const newest = codes.length === 0 ? [] : await read(codes);
  const told = new Set(newest.filter(hasNumber).map(({ area }) => area));
  return lacking.map(({ code, name, same_districts: same, districts }) => ({
    area: { code, name },
    same: same.filter((each) => told.has(each.code)),
    districts: districts.filter((each) => each.code !== code && told.has(each.code)),
    of: districts.filter((each) => each.code !== code).length,
  }));
}
