import { KnownSignals, SignalReceipt } from '../../schemas/answers/intake/signals.ts';
import { Problem } from '../../schemas/answers/problems/problem.ts';
import { apiPath } from './api-client.ts';
import type { ApiFetch } from './api-client.ts';

const PLACE = '/v1/intake/signals';

/** What the API answered: what was asked for, or the problem. */
export type Sent<T> = { readonly answer: T } | { readonly problem: Problem };

/** A body to hand in. */
export interface SignalBody {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

async function send(
  api: ApiFetch,
  path: string,
  init: {
    readonly headers: Record<string, string>;
    readonly method?: string;
    readonly body?: SignalBody['body'];
  },
): Promise<Sent<unknown>> {
  const response = await api(path, init);
  const answer: unknown = await response.json();
  return response.ok ? { answer } : { problem: Problem.parse(answer) };
}

/** A token that is none is sent as none: the API says that one is needed. */
const bearer = (token: string): Record<string, string> =>
  token === '' ? {} : { authorization: `Bearer ${token}` };

/** Hands signals in with a token. Nothing is kept of the answer: it is the holder's alone. */
export async function giveSignals(
  api: ApiFetch,
  token: string,
  { body, mediaType }: SignalBody,
): Promise<Sent<SignalReceipt>> {
  const headers = { ...bearer(token), 'content-type': mediaType };
  const sent = await send(api, PLACE, { method: 'POST', headers, body });
  return 'problem' in sent ? sent : { answer: SignalReceipt.parse(sent.answer) };
}

/** What is known with a token: what it handed in, or all that may be told of an employer. */
export async function askSignals(
  api: ApiFetch,
  token: string,
  employer: string,
): Promise<Sent<KnownSignals>> {
  const sent = await send(api, apiPath(PLACE, { employer }), { headers: bearer(token) });
  return 'problem' in sent ? sent : { answer: KnownSignals.parse(sent.answer) };
}
