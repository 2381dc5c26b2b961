import type { CitedFigure } from '../../schemas/answers/profile.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import type { Caution } from '../../schemas/figures/cautions/codes.ts';
import { cite, tellMaking } from '../profile/cite.ts';
import { fixCodes } from '../../schemas/release/fix-codes.ts';
import { findHeadline } from '../../schemas/dataset/headlines-before.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { findMadeUp } from './make-up.ts';
import { readFilled } from './read-filled.ts';

/** All figures of a measure for an area, oldest first, and where they come from. */
export interface ComparedArea {
  readonly area: AnyArea;
  readonly rows: readonly FigureRow[];
  readonly figures: readonly CitedFigure[];
  readonly cautions: readonly Caution[];
}

/** A measure of a release at the codes of its headline, for each of these areas. */
export async function compareAreas(
  { warehouse, tables, baseUrl }: Service,
  { release, measure }: { readonly release: Release; readonly measure: MeasureRecord },
  areas: readonly AnyArea[],
  { index, today }: { readonly index: AreaIndex; readonly today: string },
): Promise<readonly ComparedArea[]> {
  const table = await tables(release, index, new Map());
  const codes = fixCodes(release.manifest.table, findHeadline(measure)?.codes);
  return Promise.all(
    areas.map(async (area): Promise<ComparedArea> => {
      const madeUp = findMadeUp(area, index, today);
      const from = { release, table };
      const [read] = await readFilled(warehouse, from, [{ measure, codes }], madeUp);
      const filled = read?.filled ?? [];
      const byPeriod = new Map(filled.map((each) => [each.row.period, each]));
      const making = read && { area: area.code, sought: read.sought, byPeriod };
      const held = { release, measure, codes, making };
      const rows = filled.map(({ row }) => row);
      return {
        area,
        rows,
        figures: rows.map((row) => cite(row, held, baseUrl)),
        cautions: tellMaking(held, rows),
      };
    }),
  );
}
