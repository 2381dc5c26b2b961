import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { PAYLOADS } from '../../support/payloads.ts';

/** Adverts of 2012 with the annual salary that their supplier made of the text of each. */
export const SALARIES = path.join(PAYLOADS, 'vacancies', 'adzuna_uk_2012_salary_slice.csv');

const Line = z.object({
  Title: z.string(),
  FullDescription: z.string(),
  LocationRaw: z.string(),
  LocationNormalized: z.string(),
  Company: z.string(),
  Category: z.string(),
  SalaryRaw: z.string(),
  SalaryNormalized: z.coerce.number(),
  SourceName: z.string(),
});
export type Salary = z.infer<typeof Line>;

/** The adverts in their order. */
export async function readSalaries(): Promise<Salary[]> {
  return z.array(Line).parse(parse(await readFile(SALARIES), { columns: true }));
}
