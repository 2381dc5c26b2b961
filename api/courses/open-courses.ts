import { z } from 'zod';
import { rowsOf } from '../warehouse/codes.ts';
import { name } from '../warehouse/sql.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** The dataset that holds courses. */
export const COURSES_DATASET = 'courses';
/** The register of apprenticeship standards. */
export const STANDARDS_DATASET = 'standards';

/** A standard, as far as courses need it. */
export interface Standard {
  readonly code: string;
  readonly name: string;
  readonly subject: string | null;
  readonly occupations: readonly string[];
  readonly evidence: string | null;
}

const Row = z.tuple([
  z.string(),
  z.string(),
  z.string().nullable(),
  z.array(z.string()),
  z.string().nullable(),
]);

/** All standards by their code: some hundreds; none where the store has no register of them. */
export async function readStandards(
  { select }: Pick<Warehouse, 'select'>,
  release: { readonly data: string } | undefined,
): Promise<ReadonlyMap<string, Standard>> {
  if (!release) return new Map();
  const sql = `SELECT standard, title, subject, occupations, occupations_from FROM ${name(release.data)}`;
  const result = await select({ sql, values: [] });
  return new Map(
    rowsOf(result.columns, result.rows).map((row) => {
      const [code, title, subject, occupations, evidence] = Row.parse(row);
      return [code, { code, name: title, subject, occupations, evidence }];
    }),
  );
}
