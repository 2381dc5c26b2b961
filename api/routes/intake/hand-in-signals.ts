import type { Context } from 'hono';
import { SignalReceipt } from '../../../schemas/answers/intake/signals.ts';
import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { countWords } from '../../../schemas/words/count-words.ts';
import { readBody } from '../../answer/request/posted.ts';
import type { HandedOver } from '../../intake/doorway.ts';
import { withToken } from '../../intake/with-token.ts';
import { ProblemError } from '../../problem.ts';
import type { Route } from '../route/route.ts';

/** The media types that are taken, and the ending of a file of each. */
const TAKEN: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};
/** Faults that are told one by one; how many there are is told always. */
const MOST_TOLD = 1000;

function readExtension(c: Context): string {
  const [type = ''] = (c.req.header('Content-Type') ?? '').split(';');
  const extension = TAKEN[type.trim().toLowerCase()];
  if (extension !== undefined) return extension;
  const formats = Object.keys(TAKEN).map((media_type) => ({ media_type }));
  const detail = 'Signals are handed in as application/json, text/csv or an XLSX workbook.';
  throw new ProblemError('unsupported-media-type', detail, { members: { formats } });
}

/** The problem of a body of which nothing is taken, by row and column. */
function refuse(
  { faults, found, why }: Exclude<HandedOver, { receipt: unknown }>,
  extension: string,
): ProblemError {
  const told = faults.slice(0, MOST_TOLD);
  const errors = told.map(({ row, column, message }): Fault => {
    const place = extension === 'json' ? [row - 1, column] : [`row ${row}`, column];
    const name = `/${place.filter((part) => part !== null).join('/')}`;
    return { in: 'body', name, value: null, code: 'invalid-body', message };
  });
  const wrong = `Nothing was taken in: ${countWords(found, 'thing is', 'things are')} wrong. See errors, by row and column.`;
  return new ProblemError('invalid-body', why ?? wrong, {
    errors,
    members: { found, faults: told },
  });
}

/** `POST /v1/intake/signals`: takes in what employers and local partners tell. */
export const handInSignals: Route = {
  method: 'post',
  path: '/v1/intake/signals',
  id: 'handInSignals',
  tag: 'Intake',
  summary: 'Hand in signals: vacancies, hiring plans, developments',
  description:
    'With a token (Authorization: Bearer TOKEN). A JSON array of signals or one signal, a CSV in the columns of the template, or a workbook. All of it is right, or nothing is taken, and every fault is named by row and column. The same body again adds nothing. Signals wait in the inbox for the next run of the pipelines.',
  needs: { intake: true },
  token: true,
  problems: [
    'unauthorised',
    'forbidden',
    'body-too-large',
    'unsupported-media-type',
    'invalid-body',
  ],
  examples: [],
  parameters: () => [],
  bodies: { 'application/json': SignalReceipt },
  headers: 'json',
  respond: (c, service) =>
    withToken(c, service, 'hand_in', async (holder, doorway) => {
      const extension = readExtension(c);
      const body = await readBody(c, service.limits.bodyBytes);
      if (body.length === 0) throw new ProblemError('invalid-body', 'The body is empty.');
      const came = await doorway.handIn(holder, body, extension);
      if (!('receipt' in came)) throw refuse(came, extension);
      const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
      return c.body(JSON.stringify(came.receipt), 200, headers);
    }),
};
