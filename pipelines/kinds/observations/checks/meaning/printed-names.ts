import { z } from 'zod';
import type { Manifest } from '../../../../../schemas/release/manifest.ts';
import type { Database } from '../../../../duckdb.ts';
import type { Named } from './compare-names.ts';

/** A printed name, with what the declaration calls the code where it says so. */
export interface PrintedName extends Named {
  readonly declared: string | null;
}

const Printed = z.object({
  column: z.string(),
  code: z.string(),
  name: z.string(),
  declared: z.string().nullable(),
});

/** The names that the publisher printed for its codes: all of them, where a code has several. Run over `printed_codes`. */
export function readPrinted(database: Database): Promise<PrintedName[]> {
  return database.rows(
    `SELECT DISTINCT column_name AS "column", code, trim("name") AS "name", declared FROM printed_codes
     WHERE column_name IS NOT NULL AND code IS NOT NULL AND trim("name") <> '' ORDER BY ALL`,
    Printed,
  );
}

/** Names as a release keeps them: by column and code, the first in the order of the alphabet of several. */
export function recordNames(printed: readonly PrintedName[]): Manifest['printed_names'] {
  const kept: Manifest['printed_names'] = {};
  for (const { column, code, name } of printed) {
    const own = (kept[column] ??= {});
    own[code] ??= name;
  }
  return kept;
}

/** Names as a release kept them, as a list. */
export const listNames = (kept: Manifest['printed_names']): Named[] =>
  Object.entries(kept).flatMap(([column, names]) =>
    Object.entries(names).map(([code, name]) => ({ column, code, name })),
  );
