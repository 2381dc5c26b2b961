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

type Happened = ReadonlyMap<string, VacancyHappening['event']>;

/** What a relation of changes says, by vacancy. */
async function readChanges(
  { select }: Pick<Warehouse, 'select'>,
  relation: string,
): Promise<Happened> {
  const { columns, rows } = await select({
    sql: `SELECT vacancy, change FROM ${relation}`,
    values: [],
  });
  return new Map(
    rowsOf(columns, rows).map((row) => {
      const [vacancy, change] = Change.parse(row);
      return [vacancy, EVENTS[change]];
    }),
  );
}

/** What happened to a vacancy in two steps; undefined where it came and went. */
function joinEvents(
  first: VacancyHappening['event'] | undefined,
  second: VacancyHappening['event'],
): VacancyHappening['event'] | undefined {
  if (first === undefined) return second;
  if (second === 'removed') return first === 'added' ? undefined : 'removed';
  return first === 'removed' ? 'changed' : first;
}

/** Removals first, so that one who stops half-way shows nothing that is gone. */
function order(happened: Happened): readonly VacancyHappening[] {
  const rank = ({ event }: VacancyHappening): number => (event === 'removed' ? 0 : 1);
  return [...happened]
    .map(([vacancy, event]) => ({ vacancy, event }))
    .sort((a, b) => rank(a) - rank(b) || (a.vacancy < b.vacancy ? -1 : 1));
}

/** What happened to vacancies between two releases. Empty where both are the same. */
export async function compareVacancies(
  warehouse: Pick<Warehouse, 'select'>,
  before: Release,
  after: Release,
): Promise<readonly VacancyHappening[]> {
  if (before.digest === after.digest) return [];
  return order(await readChanges(warehouse, differenceBetween(before, after)));
}

/**
 * What happened to vacancies since a release whose rows are gone, as an erased advert leaves it: what
 * the release after it said of what it changed, and what came after that.
 */
export async function compareSinceGone(
  warehouse: Pick<Warehouse, 'select'>,
  next: Release & { readonly changes: string },
  after: Release,
): Promise<readonly VacancyHappening[]> {
  const happened = new Map(await readChanges(warehouse, name(next.changes)));
  for (const { vacancy, event } of await compareVacancies(warehouse, next, after)) {
    const joined = joinEvents(happened.get(vacancy), event);
    if (joined === undefined) happened.delete(vacancy);
    else happened.set(vacancy, joined);
  }
  return order(happened);
}
