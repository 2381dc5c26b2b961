import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { isFigure } from '../../../schemas/dataset/measure.ts';
import type { PlaceCodes } from '../../jobs/places.ts';
import type { OpenedEdition } from '../../profile/open-edition.ts';
import { readNewest } from '../../profile/sides/read-newest.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { type AskedPart, choosePart } from './part.ts';

/** Figures of providers in a place, or why a release tells none. */
export type PlacedFigures =
  | {
      readonly rows: readonly FigureRow[];
      /** The nearest place that has some; undefined where none has. */
      readonly place: PlaceCodes | undefined;
    }
  | { readonly why: string };

/** What a release by provider and place tells of the nearest place that it has figures of. */
export async function readPlaced(
  { warehouse, tables }: Service,
  { index }: OpenedEdition,
  release: Release,
  { measure, ...asked }: AskedPart & { readonly measure: string | undefined },
  places: readonly PlaceCodes[],
): Promise<PlacedFigures> {
  const part = choosePart(release, asked);
  if ('why' in part) return part;
  const figures = release.manifest.measures.filter(isFigure).map(({ id }) => id);
  const own = measure !== undefined && figures.includes(measure) ? [measure] : figures;
  const pairs = Object.entries(part.codes).map(([column, code]) => [column, [code]] as const);
  const wanted = own.map((each) => ({ measure: each, codes: Object.fromEntries(pairs) }));
  const table = await tables(release, index, new Map());
  for (const place of places) {
    const rows = await readNewest(warehouse, table, wanted, place.codes);
    if (rows.length > 0) return { rows, place };
  }
  return { rows: [], place: undefined };
}
