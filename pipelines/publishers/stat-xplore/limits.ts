/**
 * The service counts requests of every kind together, and tables once more by themselves. Which of
 * the two spellings it uses for tables was not seen: another service on the same software has the
 * first, descriptions of this one the second.
 */
const COUNTERS: readonly (readonly [remaining: string, reset: string])[] = [
  ['x-ratelimit-remaining', 'x-ratelimit-reset'],
  ['x-ratelimit-remaining-table', 'x-ratelimit-reset-table'],
  ['x-ratelimit-table-remaining', 'x-ratelimit-table-reset'],
];

/**
 * Milliseconds until the service answers again, where its headers say that nothing is left until a
 * moment (`Reset`, in milliseconds of the epoch); null where something is left.
 */
export function readPause(headers: Readonly<Record<string, string>>, now: Date): number | null {
  const waits = COUNTERS.flatMap(([remaining, reset]) => {
    const at = Number(headers[reset]);
    return headers[remaining] === '0' && at > now.getTime() ? [at - now.getTime()] : [];
  });
  return waits.length === 0 ? null : Math.max(...waits);
}
