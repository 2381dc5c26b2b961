import net from 'node:net';
import { z } from 'zod';
import type { RequestPolicy } from '../../pipelines/fetch/snapshot.ts';

const Target = z.object({ host: z.string().nullish(), path: z.string().nullish() });
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/;

/** Where each refused connection wanted to go, in order, since the last look. */
const refused: string[] = [];

/** `connect` takes a path, a port and host, options, or Node's own list of options and callback. */
function hostOf(args: readonly unknown[]): string | undefined {
  const [first, second] = args;
  if (Array.isArray(first)) return hostOf(first);
  if (typeof first === 'number') return typeof second === 'string' ? second : undefined;
  const target = Target.safeParse(first).data;
  return target?.path ? undefined : (target?.host ?? undefined);
}

let isOff = false;

/**
 * Turns the network off for this process, whose test files ask for it one after the other: a
 * connection to anywhere but this machine throws an error that names the host. Sockets of the file
 * system and loopback ports stay open.
 */
export function refuseNetwork(): void {
  if (isOff) return;
  isOff = true;
  const connect: unknown = Object.getOwnPropertyDescriptor(net.Socket.prototype, 'connect')?.value;
  if (typeof connect !== 'function') throw new Error('node:net has no Socket.connect to guard');
  Object.defineProperty(net.Socket.prototype, 'connect', {
    configurable: true,
    writable: true,
    value(this: net.Socket, ...args: unknown[]): unknown {
      const host = hostOf(args);
      if (host !== undefined && !LOOPBACK.test(host)) {
        refused.push(host);
        throw new Error(`the network is off in tests: a connection to ${host} was refused`);
      }
      return Reflect.apply(connect, this, args);
    },
  });
}

/** The hosts that were refused since this was last called, and forgets them. */
export function takeRefused(): string[] {
  return refused.splice(0);
}

/** For stand-ins in this process: no waiting, one more try. */
export const AT_ONCE: RequestPolicy = {
  requestsPerSecond: Infinity,
  retries: 1,
  firstWaitMs: 1,
  longestWaitMs: 2,
};
