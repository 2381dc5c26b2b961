import { z } from 'zod';
import { rowsOf } from '../warehouse/codes.ts';
import { differenceBetween } from '../warehouse/changes-relation.ts';
import type { Release } from '../warehouse/release.ts';
import { name } from '../warehouse/sql.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { ChosenVacancy } from './choose-vacancies.ts';

const Id = z.tuple([z.string()]);

/** Every vacancy of a release, in the order of their ids. */
export async function listAll(
  { select }: Pick<Warehouse, 'select'>,
  data: string,
): Promise<readonly ChosenVacancy[]> {
  const sql = `SELECT vacancy FROM ${name(data)} ORDER BY vacancy`;
  const { columns, rows } = await select({ sql, values: [] });
  return rowsOf(columns, rows).map((row) => ({ vacancy: Id.parse(row)[0], km: null }));
}

const EVENTS = { added: 'added', revised: 'changed', removed: 'removed' } as const;
const Change = z.tuple([z.string(), z.enum(['added', 'revised', 'removed'])]);

/** What happened to a vacancy. */
export interface VacancyHappening {
  readonly vacancy: string;
  readonly event: (typeof EVENTS)[keyof typeof EVENTS];
}

/**
 * What happened to vacancies between two releases, removals first so that one who stops half-way
 * shows nothing that is gone. Empty where both are the same.
 */
export async function compareVacancies(
  { select }: Pick<Warehouse, 'select'>,
  before: Release,
  after: Release,
): Promise<readonly VacancyHappening[]> {
  if (before.digest === after.digest) return [];
  const { columns, rows } = await select({
    sql: `SELECT vacancy, change FROM ${differenceBetween(before, after)}
      ORDER BY change <> 'removed', vacancy`,
    values: [],
  });
  return rowsOf(columns, rows).map((row) => {
    const [vacancy, change] = Change.parse(row);
    return { vacancy, event: EVENTS[change] };
  });
}
