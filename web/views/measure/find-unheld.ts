import type { AreaRecord } from '../../../schemas/answers/area.ts';
import type { CodeRecord } from '../../../schemas/answers/code-list.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';

/** An area that a measure has no figure of, and what may be looked at in its place. */
export interface Unheld {
  readonly area: Pick<AreaRecord, 'code' | 'name'>;
  /** Areas of the same districts that the release has: their figures are of the same place. */
  readonly same: readonly Pick<AreaRecord, 'code' | 'name'>[];
  /** Those of its districts that the release has, out of how many. */
  readonly districts: readonly Pick<AreaRecord, 'code' | 'name'>[];
  readonly of: number;
}

/** Finds the areas chosen of which no row is, with what of their place the release has. Pure. */
export function findUnheld(
  areas: readonly AreaRecord[],
  rows: readonly FigureRow[],
  held: readonly CodeRecord[],
): Unheld[] {
  const known = new Set(held.map(({ code }) => code));
  const isKnown = ({ code }: { readonly code: string }): boolean => known.has(code);
  return areas
    .filter(({ code }) => !rows.some(({ area }) => area === code))
    .map(({ code, name, same_districts: same, districts }) => ({
      area: { code, name },
      same: same.filter(isKnown),
      districts: districts.filter((each) => each.code !== code && isKnown(each)),
      of: districts.length,
    }));
}
