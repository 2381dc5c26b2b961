import type { Exports } from './answer/exports.ts';
import type { AreaFinder } from './find-areas.ts';
import type { Limits } from './limits.ts';
import type { TableFinder } from './find-table.ts';
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
  readonly areas: AreaFinder;
  readonly tables: TableFinder;
  readonly limits: Limits;
  /** Base of absolute links, or the empty text: links are then relative references. */
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly log: Log;
}
