import type { IncomingMessage } from 'node:http';
import { createFindClient } from './client-address.ts';
import type { RateLimit } from './rate-limit.ts';
import { createAdmit } from './rate-limit.ts';
import { newRequestId } from './visits.ts';
import type { Visit } from './visits.ts';

/** What the door goes by. */
export interface DoorOptions {
  readonly rate: RateLimit | null;
  /** Addresses or ranges whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
}

/** Names a request that came over a socket and counts it against the limit of its client, once. */
export type Door = (incoming: IncomingMessage) => Promise<Visit>;

/** The {@link Door} of a service. What its own pages ask in this process does not come by it. */
export function openDoor({ rate, trustedProxies }: DoorOptions): Door {
  const findClient = createFindClient(trustedProxies);
  const admit = rate === null ? undefined : createAdmit(rate);
  return ({ socket, headers }) => {
    const forwarded = headers['x-forwarded-for'];
    const client = findClient(
      socket.remoteAddress,
      Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    );
    const id = newRequestId();
    if (!admit) return Promise.resolve({ id, admission: null });
    return admit(client).then((admission) => ({ id, admission }));
  };
}
