import { z } from 'zod';
import type { OpenedApi } from '../../api/app.ts';
import { Problem } from '../../schemas/answers/problems/problem.ts';

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
export const Row = z.record(z.string(), Cell);
export type Row = z.infer<typeof Row>;

/** The envelope of rows, strictly as the contract has it. */
export const RowsAnswer = z.strictObject({
  dataset: z.string(),
  version: z.string(),
  edition: z.string(),
  invented: z.boolean(),
  query: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  description: z.string(),
  total: z.number().int(),
  returned: z.number().int(),
  complete: z.boolean(),
  next: z.string().nullable(),
  warnings: z.array(
    z.strictObject({
      code: z.string(),
      message: z.string(),
      column: z.string().nullable(),
      codes: z.array(z.string()),
    }),
  ),
  attribution: z.string(),
  licence: z.string(),
  data: z.array(Row),
});
export type RowsAnswer = z.infer<typeof RowsAnswer>;

/** Asks for rows as JSON; the answer must be 200 and of the contract's shape. */
export async function askRows({ app }: OpenedApi, path: string): Promise<RowsAnswer> {
  const response = await app.request(path);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${text}`);
  return RowsAnswer.parse(JSON.parse(text));
}

/** Asks for anything that is not rows; the answer must be 200 and of this shape. */
export async function askJson<T>(
  { app }: OpenedApi,
  path: string,
  schema: z.ZodType<T>,
): Promise<T> {
  const response = await app.request(path);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${text}`);
  return schema.parse(JSON.parse(text));
}

/** Asks for something that must be refused; answers the problem. */
export async function askProblem({ app }: OpenedApi, path: string): Promise<Problem> {
  const response = await app.request(path);
  const text = await response.text();
  if (response.headers.get('content-type') !== 'application/problem+json') {
    throw new Error(`${path} answered ${response.status} without a problem: ${text.slice(0, 200)}`);
  }
  const problem = Problem.parse(JSON.parse(text));
  if (problem.status !== response.status) throw new Error(`${path}: two statuses`);
  return problem;
}

/** All rows of a question, page by page. */
export async function askAllPages(api: OpenedApi, path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let next: string | null = path; next !== null;) {
    const page: RowsAnswer = await askRows(api, next);
    rows.push(...page.data);
    next = page.next;
  }
  return rows;
}
