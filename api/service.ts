import type { Doorway } from './intake/doorway.ts';
import type { BoundaryFinder } from './boundaries/find-boundaries.ts';
import type { TitleSearch } from './catalogue/search-titles.ts';
import type { Exports } from './answer/bulk/exports.ts';
import type { RegisterFinder } from './registers/find-register.ts';
import type { PackedReleases } from './packed/keep-packed.ts';
import type { AreaFinder } from './registers/areas/find-areas.ts';
import type { PlaceFinder } from './registers/places/find-places.ts';
import type { TitleFinder } from './registers/titles/find-titles.ts';
import type { CachedAnswers } from './server/cache/cached-answers.ts';
import type { Making } from '../schemas/answers/health.ts';
import type { Limits } from './server/limits.ts';
import type { TableFinder } from './question/tables/find-table.ts';
import type { Metrics } from './server/metrics.ts';
import type { Warehouse } from './warehouse/warehouse.ts';

/** What is written to the log: pino fits. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What every route is given. */
export interface Service {
  readonly warehouse: Warehouse;
  readonly exports: Exports;
  /** Copies of large releases that answer small questions. */
  readonly packed: PackedReleases;
  readonly cached: CachedAnswers;
  readonly metrics: Metrics;
  readonly areas: AreaFinder;
  readonly registers: RegisterFinder;
  readonly places: PlaceFinder;
  readonly titles: TitleFinder;
  readonly titlesIn: TitleSearch;
  readonly boundaries: BoundaryFinder;
  readonly tables: TableFinder;
  readonly limits: Limits;
  /** Base of absolute links, or the empty text: links are then relative references. */
  readonly baseUrl: string;
  /** Where the operator is written to, if it is set. */
  readonly contactEmail: string | undefined;
  readonly now: () => Date;
  /** How far the sample has come that is being made beside the service; null once it is whole. */
  readonly making: () => Making | null;
  readonly log: Log;
  /** What takes in what is handed in; null where nothing is. */
  readonly intake: Doorway | null;
}
