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

/** Columns that an adapter may leave out of `printed_codes`. */
const LEFT_OUT = ['declared', 'period'];

/** Makes `printed_codes` where an adapter left none, and completes it where it left a part. */
export async function completePrinted(database: Database): Promise<void> {
  await database.run(
    'CREATE TABLE IF NOT EXISTS printed_codes (column_name VARCHAR, code VARCHAR, "name" VARCHAR)',
  );
  for (const column of LEFT_OUT) {
    await database.run(`ALTER TABLE printed_codes ADD COLUMN IF NOT EXISTS ${column} VARCHAR`);
  }
}

/**
 * The names that the publisher printed for its codes. Where they changed between periods, those of the
 * last; where one period has several, all of them. Run over `printed_codes`.
 */
export function readPrinted(database: Database): Promise<PrintedName[]> {
  return database.rows(
    `SELECT DISTINCT column_name AS "column", code, trim("name") AS "name", declared FROM printed_codes
     WHERE column_name IS NOT NULL AND code IS NOT NULL AND trim("name") <> ''
     QUALIFY period IS NOT DISTINCT FROM max(period) OVER (PARTITION BY column_name, code) ORDER BY ALL`,
    Printed,
  );
}

/** Names as a release keeps them: by column and code, the first in the order of the alphabet of several. */
export function keepNames(printed: readonly PrintedName[]): Manifest['printed_names'] {
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
