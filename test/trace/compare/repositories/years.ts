/** `13/14` or `2013/14` as an academic year, `2025/26 (Aug to Apr)` as the months of it so far. */
export function yearOf(printed: string): string {
  const [, from = '', to = '', , last] =
    /^(?:20)?(\d\d)\/(?:20)?(\d\d)( \(Aug to (\w+)\))?$/.exec(printed) ?? [];
  const months = { Oct: 3, Jan: 6, Apr: 9 }[last ?? ''];
  return months === undefined ? `AY20${from}-${to}` : `20${from}-08/P${months}M`;
}
