import { countWords } from '../../../schemas/words/count-words.ts';
import { ProblemError } from '../../problem.ts';
import type { Service } from '../../service.ts';
import { countRows, hrefOf } from '../rows.ts';
import type { RowsRequest } from '../rows.ts';
import { TABLE_KINDS } from '../../question/tables/table-kinds.ts';

/** Addresses of the same rows in formats that hold any number of them. */
export function addressesInstead(request: RowsRequest, service: Service): string[] {
  const bare = request.path.replace(/\.[a-z-]+$/, '');
  return ['csv', 'parquet'].flatMap((each) => {
    const href = hrefOf(request, service, `${bare}.${each}`);
    return href === null ? [] : [href];
  });
}

/** 400 when the answer has more rows than fit its format, with addresses that would work. */
export async function refuseTooLarge(request: RowsRequest, service: Service): Promise<void> {
  const { format, query } = request;
  if (format.rowLimit === null) return;
  const limit = service.limits[format.rowLimit];
  if (query.limit !== null && query.limit <= limit) return;
  const { total } = await countRows(request, service, undefined);
  if (total <= limit) return;
  const detail = `${countWords(total, 'row does', 'rows do')} not fit .${format.extension}, which holds ${limit}. Ask for fewer, or for CSV or Parquet.`;
  throw new ProblemError('too-large-for-format', detail, {
    members: { rows: total, limit, alternatives: addressesInstead(request, service) },
  });
}

/** Refuses rows that a format has no place for: things that are not figures, columns of choice. */
export function refuseUnfit({ format, query }: RowsRequest): void {
  if (format.columns === null) return;
  const { kind, dataset } = query.table;
  if (!TABLE_KINDS[kind].hasFigures) {
    const detail = `.${format.extension} holds figures, and these rows of ${dataset} are none. Ask for CSV or JSON.`;
    throw new ProblemError('not-acceptable', detail);
  }
  if (!query.canonical.has('columns') && !query.canonical.has('with')) return;
  const detail = `.${format.extension} has columns of its own: leave out columns= and with=.`;
  throw new ProblemError('malformed-value', detail);
}
