import type { CitedFigure } from '../../schemas/answers/profile.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import type { Caution } from '../../schemas/figures/cautions/codes.ts';
import { cite, tellMaking } from '../profile/cite.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { findMadeUp } from './make-up.ts';
import { openSource } from './read-denominators.ts';
import { readFilled } from './read-filled.ts';

/** Figures of a measure for an area, each series oldest first, and where they come from. */
export interface ComparedArea {
  readonly area: AnyArea;
  readonly rows: readonly FigureRow[];
  readonly figures: readonly CitedFigure[];
  readonly cautions: readonly Caution[];
}

/** What of a measure is compared. */
export interface ComparedSeries {
  readonly release: Release;
  readonly measure: MeasureRecord;
  /** One code of each dimension, of every series. */
  readonly series: readonly Readonly<Record<string, string>>[];
  /** The periods asked for; all where undefined. */
  readonly periods?: readonly string[] | undefined;
  /** Of each series the newest figure alone. */
  readonly newestOnly?: boolean;
  /** The releases of the same moment, where a rate takes its denominators from another dataset. */
  readonly others: () => Promise<readonly Release[]>;
}

/** Series of a measure of a release, for each of these areas. */
export async function compareAreas(
  service: Service,
  { release, measure, series, periods, newestOnly = false, others }: ComparedSeries,
  areas: readonly AnyArea[],
  { index, today }: { readonly index: AreaIndex; readonly today: string },
): Promise<readonly ComparedArea[]> {
  const { warehouse, baseUrl } = service;
  const source = await openSource(service, release, index, others);
  const asked = series.map((codes) => ({ measure, codes }));
  return Promise.all(
    areas.map(async (area): Promise<ComparedArea> => {
      const madeUp = findMadeUp(area, index, today);
      const read = await readFilled(warehouse, source, asked, madeUp, { periods });
      const told = read.map(({ codes, sought, filled }) => {
        const shown = newestOnly ? filled.slice(-1) : filled;
        const byPeriod = new Map(shown.map((each) => [each.row.period, each]));
        const making = { area: area.code, sought, byPeriod };
        const held = { release, measure, codes, making };
        const rows = shown.map(({ row }) => row);
        const figures = rows.map((row) => cite(row, held, baseUrl));
        return { rows, figures, cautions: tellMaking(held, rows) };
      });
      const cautions = told.flatMap((each) => each.cautions);
      return {
        area,
        rows: told.flatMap(({ rows }) => rows),
        figures: told.flatMap(({ figures }) => figures),
        cautions: [...new Map(cautions.map((each) => [each.message, each])).values()],
      };
    }),
  );
}
