import { z } from 'zod';
import type { Register } from '../registers/read-register.ts';
import { rowsOf } from '../warehouse/codes.ts';
import type { Release } from '../warehouse/release.ts';
import { name } from '../warehouse/sql.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** The column of a register that holds SOC's own levels of skill, 1 to 4. */
const SKILL_LEVEL = 'skill_level';
const Row = z.tuple([z.string(), z.number().nullable()]);

type Levels = ReadonlyMap<string, number | null>;
const kept = new WeakMap<Release, Promise<Levels>>();

/** The level of skill of each occupation, by code, read once; empty where the register has none. */
export function readSkillLevels(
  warehouse: Pick<Warehouse, 'select'>,
  { release }: Register,
): Promise<Levels> {
  const known = kept.get(release);
  if (known) return known;
  const made = selectLevels(warehouse, release);
  kept.set(release, made);
  made.catch(() => kept.delete(release));
  return made;
}

async function selectLevels(
  { select }: Pick<Warehouse, 'select'>,
  { manifest, data }: Release,
): Promise<Levels> {
  const columns = manifest.table?.columns ?? [];
  const key = columns.find((column) => column.key);
  if (data === null || !key || !columns.some((each) => each.name === SKILL_LEVEL)) return new Map();
  const sql = `SELECT ${name(key.name)}, ${SKILL_LEVEL}::DOUBLE FROM ${name(data)}`;
  const result = await select({ sql, values: [] });
  return new Map(rowsOf(result.columns, result.rows).map((row) => Row.parse(row)));
}
