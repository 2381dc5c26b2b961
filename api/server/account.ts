import { FORMATS } from '../answer/formats.ts';
import type { Format } from '../answer/formats.ts';
import type { Answered, Metrics } from './metrics.ts';
import type { Log } from '../service.ts';

/** A request as the log has it. */
export interface Line extends Answered {
  readonly id: string;
  readonly method: string;
  /** The path as asked for, without its query. */
  readonly path: string;
}

/** Writes one structured line of the log for an answered request, and counts it. Time in ms. */
export type Account = (line: Line, ms: number) => void;

/** An {@link Account} over a log and metrics. */
export function createAccount(log: Log, metrics: Metrics): Account {
  return ({ id, method, path, route, status, format, caller }, ms) => {
    metrics.answered({ route, status, format, caller }, ms / 1000);
    const took = Math.round(ms * 10) / 10;
    log.info({ request_id: id, method, path, status, ms: took, caller }, 'request');
  };
}

/**
 * Accounts for the requests of one turn of the event loop together, when their answers have gone
 * out: beside others a line of the log costs less than half of what it costs alone.
 */
export function accountTogether(account: Account): Account {
  let open: Parameters<Account>[] = [];
  function settle(): void {
    const due = open;
    open = [];
    for (const [line, ms] of due) account(line, ms);
  }
  return (line, ms) => {
    if (open.length === 0) setImmediate(settle);
    open.push([line, ms]);
  };
}

const essence = (mediaType: string): string => mediaType.split(';')[0]?.trim() ?? '';

const FORMAT_OF_TYPE: ReadonlyMap<string, string> = new Map([
  ...Object.values<Format>(FORMATS)
    .toReversed()
    .map(({ mediaType, extension }) => [essence(mediaType), extension] as const),
  ['text/html', 'html'],
  ['application/problem+json', 'problem'],
]);

/** The format of an answer by its media type, out of a closed list. */
export function formatOfType(contentType: string | null): string {
  if (contentType === null) return 'none';
  return FORMAT_OF_TYPE.get(essence(contentType)) ?? 'other';
}
