import { ServerResponse } from 'node:http';
import { serve } from '@hono/node-server';
import type { Http2Bindings, HttpBindings, ServerType } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

/** Thrown instead of an answer: the connection is to break after `sent` bytes of the body. */
export class BrokenOff extends Error {
  constructor(
    readonly headers: Headers,
    readonly body: Uint8Array,
    readonly sent: number,
  ) {
    super('connection reset');
  }
}

/** Sends the beginning of an answer that promises more, and destroys the socket. */
function breakOff(
  { headers, body, sent }: BrokenOff,
  { outgoing }: HttpBindings | Http2Bindings,
): Response {
  if (sent === 0 || !(outgoing instanceof ServerResponse)) {
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  outgoing.writeHead(200, { ...Object.fromEntries(headers), 'content-length': body.length });
  outgoing.write(body.subarray(0, sent), () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}

/** A stand-in on a port of this machine. */
export interface Loopback {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Puts a stand-in on a free port of 127.0.0.1, so that a real client with its sockets and time
 * limits is exercised. `close` cuts off whoever is still connected.
 */
export function listen(app: {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}): Promise<Loopback> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve(
      {
        port: 0,
        hostname: '127.0.0.1',
        fetch: async (request, bindings) => {
          try {
            return await app.fetch(request);
          } catch (error) {
            if (error instanceof BrokenOff) return breakOff(error, bindings);
            throw error;
          }
        },
      },
      ({ port }) => {
        resolve({
          origin: `http://127.0.0.1:${port}`,
          close: () =>
            new Promise((closed, failed) => {
              server.close((error) => {
                if (error) failed(error);
                else closed();
              });
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        });
      },
    );
    server.once('error', reject);
  });
}
