import { z } from 'zod';
import type { Stratum } from '../../schemas/figures/provision/case-mix.ts';
import type { Service } from '../service.ts';
import { rowsOf } from '../warehouse/codes.ts';
import type { Release } from '../warehouse/release.ts';
import { name, newBinder } from '../warehouse/sql.ts';
import { PROVIDER, findWhole, listParts } from './group-codes.ts';
import type { GroupAsked } from './read-group.ts';

/** Parts that hold more than this share of the people do not divide them: somebody is in two. */
const MOST_OF_WHOLE = 1.1;
/** Parts that hold less than this share of the people leave too many out. */
const LEAST_OF_WHOLE = 0.8;

/** People and rates by whom they are, and the columns that tell it. */
export interface Strata {
  readonly by: readonly string[];
  readonly strata: readonly Stratum[];
}

interface Question extends GroupAsked {
  readonly period: string;
  /** Columns that stand at the whole and have parts. */
  readonly open: readonly string[];
}

/** The rows of a question with some of its columns at their parts and the others at the whole. */
function whereSql(release: Release, { measure, codes, period, open }: Question) {
  const binder = newBinder();
  const fixed = Object.entries({ measure, period, ...codes })
    .filter(([column]) => !open.includes(column))
    .map(([column, code]) => `${name(column)} = ${binder.bind(code)}`);
  const parts = open.map((column) => {
    const codes = [findWhole(release, column) ?? '', ...listParts(release, column)];
    return `list_contains(${binder.bind(codes)}::VARCHAR[], ${name(column)}::VARCHAR)`;
  });
  return { binder, where: [...fixed, ...parts].join(' AND ') };
}

const Pattern = z.tuple([z.string(), z.number().nullable(), z.number().nullable()]);

/**
 * The columns that together divide people most finely and leave hardly anybody out; of those that
 * divide them as finely, the one whose groups differ most. Tried are columns that have rows, one at a
 * time and crossed.
 */
async function chooseColumns(
  { warehouse }: Service,
  release: Release,
  asked: Question,
): Promise<string[]> {
  const { binder, where } = whereSql(release, asked);
  const bits = asked.open.map((column) => {
    return `CASE WHEN ${name(column)} = ${binder.bind(findWhole(release, column) ?? '')} THEN '0' ELSE '1' END`;
  });
  const sql = `WITH groups AS (
      SELECT ${bits.join(' || ')} AS bits, sum(n) AS people,
             sum(value * n) / sum(n) FILTER (value IS NOT NULL) AS rate
      FROM ${name(release.data ?? '')} WHERE ${where}
      GROUP BY bits, ${asked.open.map(name).join(', ')})
    SELECT bits, sum(people)::DOUBLE,
           (sum(people * rate * rate) / sum(people) - (sum(people * rate) / sum(people)) ** 2)::DOUBLE
    FROM groups GROUP BY bits ORDER BY bits`;
  const result = await warehouse.select({ sql, values: binder.values });
  const patterns = Pattern.array().parse(rowsOf(result.columns, result.rows));
  const people = patterns.find(([bits]) => !bits.includes('1'))?.[1] ?? 0;
  const columnsOf = (bits: string): string[] => asked.open.filter((_, at) => bits[at] === '1');
  const [finest] = patterns
    .filter(([bits, n]) => {
      const share = (n ?? 0) / people;
      return bits.includes('1') && share >= LEAST_OF_WHOLE && share <= MOST_OF_WHOLE;
    })
    .map(([bits, , differ]) => ({ columns: columnsOf(bits), differ: differ ?? 0 }))
    .toSorted((a, b) => b.columns.length - a.columns.length || b.differ - a.differ);
  return finest?.columns ?? [];
}

const Row = z.tuple([z.string(), z.string(), z.number().nullable(), z.number().nullable()]);

/**
 * People and rates of every provider by whom they are, by the columns of `by` alone where they are
 * given; without columns where nothing tells it.
 */
export async function readStrata(
  service: Service,
  release: Release,
  asked: Omit<Question, 'open'> & { readonly by?: readonly string[] | undefined },
  whole: number,
): Promise<Strata> {
  const open = Object.entries(asked.codes)
    .filter(([column]) => asked.by?.includes(column) ?? true)
    .filter(([column, code]) => code === findWhole(release, column))
    .map(([column]) => column)
    .filter((column) => listParts(release, column).length > 1);
  if (open.length === 0) return { by: [], strata: [] };
  const question = { ...asked, open };
  const by = await chooseColumns(service, release, question);
  if (by.length === 0) return { by, strata: [] };
  const { binder, where } = whereSql(release, question);
  const at = open.map((column) => {
    const isWhole = `${name(column)} = ${binder.bind(findWhole(release, column) ?? '')}`;
    return by.includes(column) ? `NOT (${isWhole})` : isWhole;
  });
  const group = by.map((column) => `${name(column)}::VARCHAR`).join(` || ' ' || `);
  const sql = `SELECT ${PROVIDER}::VARCHAR, ${group}, value, n
    FROM ${name(release.data ?? '')} WHERE ${[where, ...at].join(' AND ')}`;
  const result = await service.warehouse.select({ sql, values: binder.values });
  const strata = rowsOf(result.columns, result.rows).map((row): Stratum => {
    const [provider, group, value, n] = Row.parse(row);
    return { provider, group, rate: value === null ? null : value / whole, n };
  });
  return { by, strata };
}
