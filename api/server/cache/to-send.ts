import { findKnownTag } from '../../answer/etag.ts';
import type { CachedAnswer } from './cached-answers.ts';

/** An answer as it is sent: whole, or as 304 to one who holds it already. */
interface Sent extends Pick<CachedAnswer, 'lines' | 'body'> {
  readonly status: 200 | 304;
}

/** Names and values of headers, from {@link CachedAnswer.lines}. */
export function* readHeaders(lines: readonly string[]): Generator<readonly [string, string]> {
  for (let at = 0; at + 1 < lines.length; at += 2) yield [lines[at] ?? '', lines[at + 1] ?? ''];
}

/** What is sent of an answer to a request with this `If-None-Match`. */
export function toSend(answer: CachedAnswer, condition: string | undefined): Sent {
  const { lines, body, etagBase } = answer;
  const known = findKnownTag(condition, etagBase);
  if (known === undefined) return { status: 200, lines, body };
  const kept = [...readHeaders(lines)].filter(
    ([name]) => name !== 'etag' && (!name.startsWith('content-') || name === 'content-location'),
  );
  return { status: 304, lines: [...kept.flat(), 'etag', known], body: '' };
}
