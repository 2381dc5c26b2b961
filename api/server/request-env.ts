import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';

/** What is known of every request. */
export interface RequestEnv {
  Bindings: Partial<HttpBindings>;
  Variables: RequestIdVariables;
}

/** The request as it came over a socket; undefined for one that a page asks in this process. */
export function findIncoming(c: Context<RequestEnv>): IncomingMessage | undefined {
  const bindings: Partial<HttpBindings> | undefined = c.env;
  return bindings?.incoming;
}
