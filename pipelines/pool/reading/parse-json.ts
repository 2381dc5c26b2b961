import { z } from 'zod';
import { Refused } from '../../fetch/refusal.ts';

/**
 * A JSON answer in the form `schema`; rows in it are best left `unknown`, so that one of them which is
 * malformed does not end the sweep. Throws {@link Refused} for what is no JSON or has another form.
 */
export function parseJson<T>(text: string, schema: z.ZodType<T>): T {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Refused('not_json', `the answer of ${text.length} characters is no JSON`);
  }
  const read = schema.safeParse(answer);
  if (!read.success) throw new Refused('unlike_answer', z.prettifyError(read.error));
  return read.data;
}
