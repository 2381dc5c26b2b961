import { z } from 'zod';
import type { Register } from '../registers/read-register.ts';
import { rowsOf } from '../warehouse/codes.ts';
import { name } from '../warehouse/sql.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** The column of a register that holds SOC's own levels of skill, 1 to 4. */
const SKILL_LEVEL = 'skill_level';
const Row = z.tuple([z.string(), z.number().nullable()]);

/** The levels of skill of occupations, by code: one statement; empty where the register has none. */
export async function readSkillLevels(
  { select }: Pick<Warehouse, 'select'>,
  { release }: Register,
  codes: readonly string[],
): Promise<ReadonlyMap<string, number | null>> {
  const columns = release.manifest.table?.columns ?? [];
  const key = columns.find((column) => column.key);
  if (release.data === null || !key || !columns.some((each) => each.name === SKILL_LEVEL))
    return new Map();
  const sql = `SELECT ${name(key.name)}, ${SKILL_LEVEL}::DOUBLE FROM ${name(release.data)}
    WHERE list_contains($1::VARCHAR[], ${name(key.name)})`;
  const result = await select({ sql, values: [[...codes]] });
  return new Map(rowsOf(result.columns, result.rows).map((row) => Row.parse(row)));
}
