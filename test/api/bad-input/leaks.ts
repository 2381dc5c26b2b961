/** What would show the inside of the service: SQL, files, stacks, the engine. */
const INSIDE = [
  /\bSELECT\b[^]*\bFROM\b/,
  /read_parquet|duckdb|parquet_scan/i,
  /\b(Binder|Parser|Catalog|Conversion|IO|Invalid Input) Error:/,
  /node_modules|node:internal/,
  /\bat (async )?[\w.<>]+ \(/,
  /\.tsx?:\d+/,
  /\/(tmp|home|root|usr|var)\/\w/,
] as const;

/** What of the inside a body shows that the request itself did not say. */
export function leaksIn(body: string, asked: string): string[] {
  return INSIDE.filter((pattern) => pattern.test(body) && !pattern.test(asked)).map(String);
}
