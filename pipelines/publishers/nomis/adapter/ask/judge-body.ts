import { z } from 'zod';
import { readBytes, readDocument } from '../../../../fetch/documents/read-document.ts';
import { Refused, TryAgain } from '../../../../fetch/refusal.ts';
import type { StoredAnswer } from '../../../../fetch/snapshot.ts';

/** What a body is judged by. */
export type JudgedAnswer = Pick<StoredAnswer, 'bytes' | 'headers' | 'path'>;

/** What an address should be answered with. */
export type Expected = 'csv' | 'json' | 'xml';

const ErrorBody = z.object({ error: z.string() });
const OwnShape = z.object({ header: z.unknown(), obs: z.array(z.unknown()) });

function readJson(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    throw new TryAgain('truncated', 'a JSON answer that breaks off or cannot be read');
  }
}

/** Nomis says what is wrong with a query in JSON, with status 200. */
function judgeJson(document: string, expected: Expected): void {
  const json = readJson(document);
  const error = ErrorBody.safeParse(json);
  if (error.success) throw new Refused('error_in_json', `the answer is "${error.data.error}"`);
  if (OwnShape.safeParse(json).success) {
    throw new Refused(
      'not_json_stat',
      "the answer is in Nomis's own JSON, not in the format asked for",
    );
  }
  if (expected !== 'json') throw new Refused(`json_instead_of_${expected}`, 'the answer is JSON');
}

/**
 * Judges the kind of a body, since Nomis answers 200 to nearly everything: nothing at all, a page
 * of HTML, an error in JSON. Throws an error that names the fault.
 */
export async function judgeBody(
  { bytes, headers, path }: JudgedAnswer,
  expected: Expected,
): Promise<void> {
  if (bytes === 0) {
    throw new TryAgain(
      'zero_byte_body',
      'the answer is empty: a dimension or code is not valid, or the service is overloaded',
    );
  }
  const start = (await readBytes(path, 0, 200)).toString('latin1').trimStart().toLowerCase();
  const isHtml = start.startsWith('<!doctype html') || start.startsWith('<html');
  if (isHtml || /\bhtml\b/i.test(headers['content-type'] ?? '')) {
    throw new TryAgain(
      `html_instead_of_${expected}`,
      'the answer is a web page: the dataset is not known, or the service is being maintained',
    );
  }
  if (start.startsWith('{') || start.startsWith('[') || expected === 'json') {
    judgeJson(await readDocument(path), expected);
  }
}
