import { z } from 'zod';
import { matches, namedOptions, Tree } from './match.ts';
import type { Table, TableRow } from './table.ts';

const Question = z.strictObject({
  criteria: Tree.optional(),
  indicators: z.array(z.string()),
  sorts: z
    .array(z.strictObject({ field: z.string(), direction: z.enum(['Asc', 'Desc']) }))
    .default([]),
  debug: z.boolean().default(false),
  page: z.number().int().min(1).default(1),
  pageSize: z.number().int().min(1).max(10_000).default(1000),
});

const problem = (code: string, message: string, path: string): Response =>
  Response.json(
    {
      ...{ title: 'One or more validation errors occurred.', status: 400 },
      type: 'https://tools.ietf.org/html/rfc9110#section-15.5.1',
      errors: [{ code, message, path }],
    },
    { status: 400 },
  );

/** What a row is sorted by. */
function sortKey(row: TableRow, field: string): string {
  const [kind, id = ''] = field.split('|');
  if (kind === 'timePeriod') return row.timePeriod.period;
  if (kind === 'geographicLevel') return row.geographicLevel;
  return (kind === 'location' ? row.locations[id] : row.filters[id]) ?? '';
}

function sortRows(rows: readonly TableRow[], sorts: z.infer<typeof Question>['sorts']): TableRow[] {
  return rows.toSorted((a, b) => {
    for (const { field, direction } of sorts) {
      const [one, other] = [sortKey(a, field), sortKey(b, field)];
      if (one !== other) return one < other === (direction === 'Asc') ? -1 : 1;
    }
    return 0;
  });
}

/**
 * Answers a question as the service does: what does not exist gets a warning and fewer rows, an
 * unknown indicator or a list in the place of one id an error.
 */
export function answerQuery(table: Table, body: unknown): Response {
  const read = Question.safeParse(body);
  if (!read.success) {
    const [issue] = read.error.issues;
    return problem('InvalidValue', issue?.message ?? '', issue?.path.join('.') ?? '');
  }
  const { criteria = {}, indicators, sorts, page, pageSize } = read.data;
  const known = new Set(table.indicators.map(({ id }) => id));
  if (indicators.some((id) => !known.has(id))) {
    return problem(
      'IndicatorsNotFound',
      'One or more indicators could not be found.',
      'indicators',
    );
  }
  const options = new Set(table.filters.flatMap((filter) => filter.options.map(({ id }) => id)));
  const items = namedOptions(criteria).filter((id) => !options.has(id));
  const warnings =
    items.length === 0
      ? []
      : [
          {
            code: 'FiltersNotFound',
            message: 'One or more filters could not be found.',
            path: 'criteria.filters',
            detail: { items },
          },
        ];
  const rows = sortRows(
    table.rows.filter((row) => matches(row, criteria, table)),
    sorts,
  );
  const asked = indicators.length === 0 ? [...known] : indicators;
  const results = rows.slice((page - 1) * pageSize, page * pageSize).map((row) => ({
    ...row,
    values: Object.fromEntries(asked.map((id) => [id, row.values[id] ?? ''])),
  }));
  const [totalResults, totalPages] = [rows.length, Math.ceil(rows.length / pageSize)];
  return Response.json({ paging: { page, pageSize, totalResults, totalPages }, results, warnings });
}
