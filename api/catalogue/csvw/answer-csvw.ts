import type { Context } from 'hono';
import { CSVW_TYPE } from '../../answer/csvw-place.ts';
import { fixedHeaders } from '../../answer/row-headers.ts';
import type { RowsRequest } from '../../answer/rows.ts';
import { ProblemError } from '../../problem.ts';
import type { Service } from '../../service.ts';
import { describeCsv } from './csvw.ts';

/** Answers with the metadata of the CSV that this question has. A posted question has no address to describe. */
export function answerCsvw(c: Context, request: RowsRequest, service: Service): Response {
  if (request.search === null) {
    const detail = 'Metadata describes a CSV at an address: ask with GET.';
    throw new ProblemError('method-not-allowed', detail, { headers: { Allow: 'GET, HEAD' } });
  }
  const headers = fixedHeaders(request, service);
  const disposition = headers['Content-Disposition'] ?? '';
  return c.body(describeCsv(request, service), 200, {
    ...headers,
    'Content-Type': CSVW_TYPE,
    'Content-Disposition': disposition.replace(/\.csv"$/, '.csvm"'),
  });
}
