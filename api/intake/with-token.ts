import type { Context } from 'hono';
import { ProblemError } from '../problem.ts';
import type { Service } from '../service.ts';
import type { Doorway, TokenAct, TokenHolder } from './doorway.ts';

const BEARER = /^Bearer +([\w.~+/-]{1,200}=*)$/i;
/** Tells a client how it is asked who it is (RFC 6750). */
const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="intake"' };

/** Whose request it is. Throws 401 for one without a token, 403 for a token that is not in force. */
async function readHolder(c: Context, doorway: Doorway): Promise<TokenHolder> {
  const [, token] = BEARER.exec(c.req.header('Authorization') ?? '') ?? [];
  if (token === undefined) {
    const detail =
      'Send a token with the request: Authorization: Bearer TOKEN. The operator gives them out.';
    throw new ProblemError('unauthorised', detail, { headers: CHALLENGE });
  }
  const holder = await doorway.findHolder(token);
  if (holder) return holder;
  const detail =
    'This token is not in force: it is not known, or it was revoked. Ask the operator for another.';
  throw new ProblemError('forbidden', detail);
}

/**
 * Answers a request that must come with a token, and writes down that the token was used and with what
 * status it was answered, before it is. A service that takes nothing in has nothing at the address.
 */
export async function withToken(
  c: Context,
  { intake }: Pick<Service, 'intake'>,
  did: TokenAct,
  answer: (holder: TokenHolder, doorway: Doorway) => Promise<Response>,
): Promise<Response> {
  if (intake === null) {
    throw new ProblemError('unknown-route', 'This service takes nothing in.');
  }
  const request = String(c.get('requestId'));
  let token: string | null = null;
  try {
    const holder = await readHolder(c, intake);
    token = holder.name;
    const response = await answer(holder, intake);
    await intake.note({ token, did, status: response.status, request });
    return response;
  } catch (error) {
    const status = error instanceof ProblemError ? error.status : 500;
    await intake.note({ token, did, status, request });
    throw error;
  }
}
