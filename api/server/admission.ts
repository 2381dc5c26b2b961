import type { IncomingMessage } from 'node:http';
import { createFindClient } from './client-address.ts';
import { createAdmit } from './rate-limit.ts';
import type { Admission, RateLimit } from './rate-limit.ts';

/** What the door goes by. */
export interface DoorOptions {
  readonly rate: RateLimit | null;
  /** Addresses or ranges whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
}

/** Counts a request that came over a socket against the limit of its client, once. */
export type Door = (incoming: IncomingMessage) => Promise<Admission> | null;

/**
 * The {@link Door} of a service; it is open (null) where there is no limit. What its own pages ask
 * in this process does not come by it.
 */
export function openDoor({ rate, trustedProxies }: DoorOptions): Door {
  if (rate === null) return () => null;
  const findClient = createFindClient(trustedProxies);
  const admit = createAdmit(rate);
  return ({ socket, headers }) => {
    const forwarded = headers['x-forwarded-for'];
    const all = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
    return admit(findClient(socket.remoteAddress, all));
  };
}
