import type { RateLimit } from './rate-limit.ts';

/** What the service will do at most; in machine form at `/v1/config`. */
export interface Limits {
  /** How often a client may ask; null: as often as it likes. */
  readonly rate: RateLimit | null;
  /** Rows of a JSON page: usual, and most for any page. */
  readonly pageRows: number;
  readonly mostPageRows: number;
  /** Longest query string, in bytes. */
  readonly queryBytes: number;
  /** Longest body that holds a question, in bytes. */
  readonly bodyBytes: number;
  /** Rows of data that fit on a sheet of a workbook under its header. */
  readonly sheetRows: number;
  /** Cells of a JSON-stat dataset, empty ones included. */
  readonly statCells: number;
  /** Longest that a page, and that a whole file, may take to make. */
  readonly timeLimitMs: number;
  readonly fileTimeLimitMs: number;
  /** Size of the folder of made files, and of the answers kept in memory. */
  readonly cacheBytes: number;
  readonly keptBytes: number;
}

/** The limits that follow from the settings. A whole file may take twenty times as long as a page. */
export function limitsFrom(settings: {
  timeLimitMs: number;
  cacheMb: number;
  /** Requests a minute; 0 or left out: no limit. */
  rateLimit?: number;
}): Limits {
  const { rateLimit = 0 } = settings;
  return {
    rate: rateLimit === 0 ? null : { requests: rateLimit, seconds: 60 },
    pageRows: 1000,
    mostPageRows: 10_000,
    queryBytes: 8192,
    bodyBytes: 1_048_576,
    sheetRows: 1_048_575,
    statCells: 500_000,
    timeLimitMs: settings.timeLimitMs,
    fileTimeLimitMs: settings.timeLimitMs * 20,
    cacheBytes: settings.cacheMb * 1_048_576,
    keptBytes: 67_108_864,
  };
}
