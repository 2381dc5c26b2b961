import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import type { Estimate } from '../../schemas/figures/interval.ts';
import type { Release } from '../warehouse/release.ts';
import type { Making } from './cite.ts';
import type { HeldHeadline } from './find-headlines.ts';
import type { HistoryPoint, ReadMembers } from './tiles/read-tiles.ts';

/** A headline with the figures that were read for it. */
export interface ReadHeadline extends HeldHeadline {
  readonly release: Release;
  /** Those of the area, and those of each area beside it. */
  readonly rows: readonly FigureRow[];
  readonly peers: readonly Estimate[];
  /** The last ten years of the area, oldest first; none for a headline that is in no tile. */
  readonly history: readonly HistoryPoint[];
  /** The areas that it is made of, of the newest period; undefined where the release has none. */
  readonly members: ReadMembers | undefined;
  /** How figures of the area that were not published under its code came about; undefined without. */
  readonly making: Making | undefined;
}
